import { isFor } from '../../facts/subnetUse';
import { sources } from '../../model/sources';
import { Check } from '../check';
import { inCustomNetwork, NETWORKS } from '../networks';
import { fail, pass, unknown } from '../outcome';

/** Subnets are kept apart by what stands in them. */
export const subnetPurposes: Check = {
  id: 'subnet-purposes',
  title: 'Training and private endpoints have subnets of their own',
  nature: 'advice',
  severity: 'low',
  boundary: 'compute',
  source: sources.plan,
  reads: [`${NETWORKS}/*/subnets/*/purpose`],
  expected: 'a subnet for training and one for private endpoints',
  because:
    'The recommended network keeps training, scoring and private endpoints apart, so that rules, routes and policies can differ.',
  evaluate: facts =>
    inCustomNetwork(facts, () => {
      const networks = facts.customNetwork?.virtualNetworks ?? [];
      const closed = networks.findIndex(({ subnets }) => !subnets);
      const all = networks.flatMap(({ subnets }) => subnets ?? []);
      for (const purpose of ['training', 'private-endpoints'] as const) {
        const found = all.map(subnet => isFor(subnet, purpose));
        if (found.includes(true)) continue;
        if (closed >= 0) {
          return unknown(`${NETWORKS}/${closed}/subnets`, 'subnets not known');
        }
        return found.includes(undefined)
          ? unknown(NETWORKS, 'use of a subnet not known')
          : fail({ pointer: NETWORKS, observed: `no subnet for ${purpose}` });
      }
      return pass('both');
    }),
};
