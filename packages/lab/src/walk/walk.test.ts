import { complete } from './complete/complete';
import { faults } from './generate/faults/catalogue';
import { GoldenName, Outcome, withFault } from './generate/fault';
import { goldens } from './generate/goldens';
import { Random } from './random';
import { BOUNDARIES, Boundary, walk } from './walk';

const names = Object.keys(goldens) as GoldenName[];

/** Enough for both values of whatever one fault leaves open. */
const WORLDS = 24;

/** What the walk comes to in all worlds that an isolation can be true of. */
function outcomes(
  isolation: Parameters<typeof walk>[0],
): Record<Boundary, Outcome> {
  const random = new Random(1);
  const worlds = Array.from({ length: WORLDS }, (_, world) => {
    const { isolation: whole, outbound } = complete(isolation, random);
    return walk(whole, () => world % 2 === 0, outbound);
  });
  const outcomeOf = (boundary: Boundary): Outcome => {
    const states = new Set(worlds.map(walked => walked[boundary].state));
    return states.size === 1 ? worlds[0][boundary].state : 'unknown';
  };
  return {
    inbound: outcomeOf('inbound'),
    resources: outcomeOf('resources'),
    compute: outcomeOf('compute'),
    outbound: outcomeOf('outbound'),
  };
}

const closed = {
  inbound: 'closed',
  resources: 'closed',
  compute: 'closed',
  outbound: 'closed',
};

describe('the walk', () => {
  it.each(names)(
    'gets nothing out of the golden %s isolation, and has nothing to ask',
    name => {
      const walked = walk(goldens[name](), () => true);
      expect(outcomes(goldens[name]())).toEqual(closed);
      expect(BOUNDARIES.flatMap(boundary => walked[boundary].asked)).toEqual(
        [],
      );
      expect(walked.outbound.found).toEqual([]);
    },
  );

  const cases = faults.flatMap(fault =>
    fault.into.map(name => ({ id: fault.id, name, fault })),
  );
  it.each(cases)(
    'finds $id in the golden $name isolation',
    ({ name, fault }) => {
      expect(outcomes(withFault(goldens[name](), fault))).toEqual({
        ...closed,
        ...fault.leaves,
      });
    },
  );
});
