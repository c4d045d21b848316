import { Facts } from '../../facts/facts';
import { StateRange } from '../../facts/reach/range';
import { RESOURCE_NAMES, ResourceKind } from '../../facts/reach/resourceAccess';
import { readEachResource } from '../../facts/reach/resources';
import { pointer } from '../../model/pointer';
import { RESOURCE_KINDS } from '../../model/values';
import { Check, Outcome } from '../check';
import { fail, judgeEach, pass, unknown } from '../outcome';
import { entryOf } from '../patches';
import { sources } from '../../model/sources';
import { MAKE_PRIVATE, makePrivate, MAKE_PRIVATE_WRITES } from './makePrivate';

const NONE_OPEN = 'none open to all networks';
const WORDS = { pass: NONE_OPEN, notApplicable: NONE_OPEN };

function judgeResource(
  { worst, best, unknowns }: StateRange,
  kind: ResourceKind,
  index: number,
): Outcome {
  if (best === 'open') {
    return fail({
      pointer: pointer('resources', kind, index, 'publicNetworkAccess'),
      observed: `the ${RESOURCE_NAMES[kind]} is open to all networks`,
    });
  }
  return worst === 'open'
    ? unknown(unknowns[0].pointer, `not known ${unknowns[0].label}`)
    : pass(NONE_OPEN);
}

function judgeKind(facts: Facts, kind: ResourceKind): Outcome {
  const readings = readEachResource(facts)[kind];
  return readings
    ? judgeEach(
        readings,
        (reading, index) => judgeResource(reading, kind, index),
        WORDS,
      )
    : unknown(pointer('resources', kind), `${RESOURCE_NAMES[kind]} not known`);
}

/** No associated resource is open to all networks. */
export const resourcesPublicAccess: Check = {
  id: 'resources-public-access',
  title: 'Storage, vault, registry and monitoring are not public',
  nature: 'risk',
  severity: 'high',
  boundary: 'resources',
  source: sources.secureWorkspace,
  reads: RESOURCE_KINDS.map(kind => `/resources/${kind}/*`),
  expected: 'public access off, or default deny with few listed networks',
  because:
    'A private endpoint on the workspace does nothing for the resources behind it: data, keys and images stay reachable until each of them is closed.',
  opens: 'open',
  offers: [MAKE_PRIVATE],
  evaluate(facts) {
    const outcome = judgeEach(
      RESOURCE_KINDS,
      kind => judgeKind(facts, kind),
      WORDS,
    );
    if (outcome.status === 'fail') return outcome;
    const [first] = outcome.places;
    return first ? unknown(first.pointer, first.observed) : pass(NONE_OPEN);
  },
  writes: MAKE_PRIVATE_WRITES,
  fix: (facts, outcome) =>
    makePrivate(
      facts,
      RESOURCE_KINDS.flatMap(kind =>
        outcome.places.flatMap(place => {
          const entry = entryOf(place, pointer('resources', kind));
          return entry ? { kind, index: entry.index } : [];
        }),
      ),
    ),
};
