import type { Subject } from '../subject';

/** Where a template is deployed, as far as whoever reads it knows. @public */
export interface DeployedTo {
  /** The subscription, by id. */
  subscriptionId?: string;
  /** The resource group, by name. */
  resourceGroup?: string;
}

/** How an id stands for what only the deployment knows. */
const OPEN = /\{(subscription|resource group)\}/g;

function filled<T>(value: T, known: Record<string, string | undefined>): T {
  if (typeof value === 'string') {
    return value.replace(OPEN, (open, part) => known[part] ?? open) as T;
  }
  if (Array.isArray(value)) {
    return value.map(item => filled(item, known)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, filled(item, known)]),
  ) as T;
}

/** A subject with the ids that its resources have where the template is deployed. @internal */
export const deployed = (
  subject: Subject,
  { subscriptionId, resourceGroup }: DeployedTo,
): Subject => ({
  ...subject,
  isolation: filled(subject.isolation, {
    subscription: subscriptionId,
    'resource group': resourceGroup,
  }),
});
