import { Facts } from '../../facts/facts';
import { sameRegion } from '../../facts/modes';
import { RESOURCE_KINDS } from '../../model/values';
import { Check } from '../check';
import { inCustomNetwork, NETWORKS } from '../networks';
import { fail, judgeEach, pass, quoted, unknown } from '../outcome';
import { sources } from '../../model/sources';

interface Located {
  at: string;
  what: string;
  region?: string;
}

/** Everything that has a region, and the first list that is not known. */
function whatHasARegion({ customNetwork, resources, compute }: Facts): {
  located: Located[];
  missing?: string;
} {
  const lists = [
    [NETWORKS, 'a network', customNetwork?.virtualNetworks] as const,
    ...RESOURCE_KINDS.map(
      kind => [`/resources/${kind}`, kind, resources?.[kind]] as const,
    ),
    ['/compute', 'a compute', compute] as const,
  ];
  return {
    located: lists.flatMap(([at, what, list]) =>
      (list ?? []).map(({ region }, index) => ({
        at: `${at}/${index}/region`,
        what,
        region,
      })),
    ),
    missing: lists.find(([, , list]) => !list)?.[0],
  };
}

/** Everything of a custom network is in one region. */
export const oneRegion: Check = {
  id: 'one-region',
  title: 'Networks, resources and compute are in the workspace’s region',
  nature: 'advice',
  severity: 'low',
  boundary: 'resources',
  source: sources.plan,
  reads: [
    '/region',
    `${NETWORKS}/*/region`,
    ...RESOURCE_KINDS.map(kind => `/resources/${kind}/*/region`),
    '/compute/*/region',
  ],
  expected: 'one region',
  because:
    'Regions apart add waiting, cost and peerings. Pages disagree on compute: one lets a cluster stand elsewhere, another no longer once the workspace has a private endpoint. One region satisfies both.',
  evaluate: facts =>
    inCustomNetwork(facts, () => {
      const { located, missing } = whatHasARegion(facts);
      const outcome = judgeEach(
        located,
        ({ at, what, region }) => {
          if (region === undefined) return unknown(at, 'region not known');
          const same = sameRegion(region, facts.region);
          if (same === undefined) return unknown('/region', 'region not known');
          return same
            ? pass(region)
            : fail({ pointer: at, observed: `${what} in ${quoted(region)}` });
        },
        { pass: 'one region', notApplicable: 'nothing that has a region' },
      );
      return missing && outcome.status === 'pass'
        ? unknown(missing, 'not known what there is')
        : outcome;
    }),
};
