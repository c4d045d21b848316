import { Facts } from './facts';
import { Known } from './known';

const SUBSCRIPTION = /^\/subscriptions\/([^/]+)\//i;

/** The subscription that an ARM id names, comparable; `undefined` where it names none. @internal */
export const subscriptionOf = (id: string | undefined): string | undefined =>
  id && SUBSCRIPTION.exec(id.trim())?.[1].toLowerCase();

/** Whether a resource is in the workspace's own subscription. @internal */
export function isInOwnSubscription(
  { workspace }: Facts,
  id: string | undefined,
): Known {
  const found = subscriptionOf(id);
  const own = workspace?.subscriptionId?.trim().toLowerCase();
  return found && own ? found === own : undefined;
}
