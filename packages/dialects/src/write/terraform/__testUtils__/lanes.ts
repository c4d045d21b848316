import {
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';

/** Where the workspaces of these tests live. */
export const landingZone = {
  privateEndpointSubnetId:
    '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints',
  tags: { 'cost-center': '4711' },
};

/** How isolated a workspace is: the verdict and each lane. */
export function lanesOf(isolation: WorkspaceIsolation) {
  const { verdict, lanes } = evaluate(isolation, baselinePolicy);
  return {
    verdict,
    ...Object.fromEntries(
      Object.entries(lanes).map(([boundary, { state }]) => [boundary, state]),
    ),
  };
}

/**
 * The checks that speak differently of two isolations. What was not known before
 * and is after the writing is no difference: files say more than people do.
 */
export function changedResults(
  before: WorkspaceIsolation,
  after: WorkspaceIsolation,
): string[] {
  const [was, is] = [before, after].map(
    one =>
      new Map(
        evaluate(one, baselinePolicy).results.map(({ check, status }) => [
          check,
          status,
        ]),
      ),
  );
  return [...was]
    .filter(([check, status]) => {
      const now = is.get(check);
      return now !== status && (status !== 'unknown' || now === 'fail');
    })
    .map(([check, status]) => `${check}: ${status} → ${is.get(check)}`);
}
