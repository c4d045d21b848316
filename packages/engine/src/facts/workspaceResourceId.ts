import { Facts } from './facts';
import { ML_WORKSPACE } from './targets';

/** The workspace's own ARM id, where what makes it is known. @internal */
export function workspaceResourceId({ workspace }: Facts): string | undefined {
  const { subscriptionId, resourceGroup, name } = workspace ?? {};
  return subscriptionId && resourceGroup && name
    ? `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${ML_WORKSPACE}/${name}`
    : undefined;
}
