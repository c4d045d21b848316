import { contentHash, factsHash, WorkspaceIsolation } from '@ringfence/engine';
import { WaitingRequest } from './WaitingRequest';

/** What an isolation says, apart from which workspace it is. */
function factsOf(isolation: WorkspaceIsolation): string {
  const { name, subscriptionId, resourceGroup, ...workspace } =
    isolation.workspace ?? {};
  return factsHash({ ...isolation, workspace });
}

/**
 * The same for requests that ask for the same, wait for the same approvals and
 * are refused for the same reasons, whichever workspaces they are about. Only
 * such may be decided together.
 * @internal
 */
export function alikeOf(waiting: WaitingRequest): string {
  const { request, isolation, before, posture, needs } = waiting;
  return contentHash({
    kind: request.kind,
    facts: factsOf(isolation),
    before: before ? factsOf(before) : null,
    exception: Boolean(request.exception),
    takesFrom: request.takes_from,
    goesTo: request.kind === 'transfer' ? request.owner : null,
    needs,
    verdict: posture.verdict,
    failing: posture.results
      .filter(({ status }) => status === 'fail')
      .map(({ check }) => check)
      .sort(),
    refusals: posture.compliance.failing
      .map(({ reason, check, message }) => check ?? `${reason} ${message}`)
      .sort(),
  });
}
