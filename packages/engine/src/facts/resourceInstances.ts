import { Facts, ResourceFacts } from './facts';
import { anyTrue, Known } from './known';
import { sameId } from './modes';
import { ML_WORKSPACE } from './targets';
import { workspaceResourceId } from './workspaceResourceId';

const EVERY_WORKSPACE = new RegExp(`/providers/${ML_WORKSPACE}/\\*$`, 'i');

/**
 * Whether the firewall of a storage account lets the workspace in by name, alone
 * or with all others of a scope.
 * @internal
 */
export function namesWorkspace(
  facts: Facts,
  { resourceInstances }: ResourceFacts,
): Known {
  const own = workspaceResourceId(facts);
  const names = (instance: string): Known => {
    if (EVERY_WORKSPACE.test(instance.trim())) return true;
    return own === undefined ? undefined : sameId(instance, own);
  };
  return resourceInstances && anyTrue(resourceInstances.map(names));
}
