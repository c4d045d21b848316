import { AssociatedResources, WorkspaceIsolation } from '../model/isolation';

function withoutRegistry({
  containerRegistry,
  ...others
}: AssociatedResources): AssociatedResources {
  return others;
}

/**
 * A request says all there is, so a list it leaves out is known to be empty:
 * compute, endpoints, needs, locks and virtual networks of one's own. Never a
 * value, which a request has to state. One list is the other way round: where
 * no container registry is asked for, Azure makes a public one with the first
 * image, so that none is not known. Used by every path that judges a request, so
 * that form, action and backend see the same facts.
 * @public
 */
export function completeRequest(
  isolation: WorkspaceIsolation,
): WorkspaceIsolation {
  return {
    ...isolation,
    compute: isolation.compute ?? [],
    endpoints: isolation.endpoints ?? [],
    needs: isolation.needs ?? [],
    locks: isolation.locks ?? [],
    customNetwork: {
      ...isolation.customNetwork,
      virtualNetworks: isolation.customNetwork?.virtualNetworks ?? [],
    },
    ...(isolation.resources?.containerRegistry?.length === 0 && {
      resources: withoutRegistry(isolation.resources),
    }),
  };
}
