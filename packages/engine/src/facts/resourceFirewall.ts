import { ResourceFacts } from './facts';
import { anyTrue, Known } from './known';
import { readResource } from './reach/resourceAccess';
import { recognised } from './stated';

/** Whether a resource keeps out whom it does not list: public access off, or default deny. @internal */
export function keepsStrangersOut(resource: ResourceFacts): Known {
  const access = recognised(resource.publicNetworkAccess);
  const action = recognised(resource.defaultAction);
  return anyTrue([
    access && access === 'Disabled',
    action && action === 'Deny',
  ]);
}

/** Whether a registry limits who reaches it: public access off, default deny, or a private endpoint. @internal */
export function isPrivateRegistry(registry: ResourceFacts): Known {
  const endpoints = registry.privateEndpoints;
  if (keepsStrangersOut(registry) || endpoints?.length) return true;
  return recognised(registry.publicNetworkAccess) &&
    recognised(registry.defaultAction) &&
    endpoints
    ? false
    : undefined;
}

/** Whether a storage account stands behind a network: anything but open to all. @internal */
export function isBehindNetwork(account: ResourceFacts): Known {
  const { worst, best } = readResource(account, 'storage', '');
  if (best === 'open') return false;
  return worst === 'open' ? undefined : true;
}
