import { Facts } from '../../facts/facts';
import { hasComputeOf } from '../../facts/someCompute';
import { isFor } from '../../facts/subnetUse';
import { sources } from '../../model/sources';
import { SUBNET_PURPOSES } from '../../model/values';
import { Check, Outcome } from '../check';
import { inCustomNetwork, NETWORKS } from '../networks';
import { fail, pass, unknown, unknownIfFail } from '../outcome';

function judgePurposes(
  { customNetwork }: Facts,
  purposes: readonly (typeof SUBNET_PURPOSES)[number][],
): Outcome {
  const networks = customNetwork?.virtualNetworks ?? [];
  const closed = networks.findIndex(({ subnets }) => !subnets);
  const all = networks.flatMap(({ subnets }) => subnets ?? []);
  for (const purpose of purposes) {
    const found = all.map(subnet => isFor(subnet, purpose));
    if (found.includes(true)) continue;
    if (closed >= 0) {
      return unknown(`${NETWORKS}/${closed}/subnets`, 'subnets not known');
    }
    return found.includes(undefined)
      ? unknown(NETWORKS, 'use of a subnet not known')
      : fail({ pointer: NETWORKS, observed: `no subnet for ${purpose}` });
  }
  return pass('all of them');
}

/** Subnets are kept apart by what stands in them. */
export const subnetPurposes: Check = {
  id: 'subnet-purposes',
  title: 'Training, scoring and private endpoints have subnets of their own',
  nature: 'advice',
  severity: 'low',
  boundary: 'compute',
  source: sources.plan,
  reads: [`${NETWORKS}/*/subnets/*/purpose`, '/compute/*/type'],
  expected:
    'a subnet for training, one for private endpoints, and with AKS one for scoring',
  because:
    'The recommended network keeps training, scoring and private endpoints apart, so that rules, routes and policies can differ.',
  evaluate: facts =>
    inCustomNetwork(facts, () => {
      const always = judgePurposes(facts, ['training', 'private-endpoints']);
      if (always.status !== 'pass') return always;
      const clusters = hasComputeOf(facts, 'AKS');
      if (clusters === false) return always;
      const scoring = judgePurposes(facts, ['scoring']);
      return clusters
        ? scoring
        : unknownIfFail(scoring, '/compute', 'not known whether there is AKS');
    }),
};
