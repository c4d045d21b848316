import { WorkspaceIsolation } from '../model/isolation';

/**
 * A request says all there is, so what it does not ask for is known to be none:
 * compute and endpoints become `[]` where they are absent. Used by every path
 * that judges a request, so that form, action and backend see the same facts.
 * @public
 */
export function completeRequest(
  isolation: WorkspaceIsolation,
): WorkspaceIsolation {
  return {
    ...isolation,
    compute: isolation.compute ?? [],
    endpoints: isolation.endpoints ?? [],
  };
}
