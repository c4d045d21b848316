import { faults } from './generate/faults/catalogue';
import { GoldenName, Outcome, withFault } from './generate/fault';
import { goldens } from './generate/goldens';
import { BOUNDARIES, Boundary, walk } from './walk';

const names = Object.keys(goldens) as GoldenName[];

/** What the walk comes to with the worst and with the best of what it has to ask. */
function outcomes(
  isolation: Parameters<typeof walk>[0],
): Record<Boundary, Outcome> {
  const worst = walk(isolation, () => true);
  const best = walk(isolation, () => false);
  return Object.fromEntries(
    BOUNDARIES.map(boundary => [
      boundary,
      worst[boundary].state === best[boundary].state
        ? worst[boundary].state
        : 'unknown',
    ]),
  ) as Record<Boundary, Outcome>;
}

const closed = {
  inbound: 'closed',
  resources: 'closed',
  compute: 'closed',
  outbound: 'closed',
};

describe('the walk', () => {
  it.each(names)('gets nothing out of the golden %s isolation', name => {
    const walked = walk(goldens[name](), () => true);
    expect(outcomes(goldens[name]())).toEqual(closed);
    expect(BOUNDARIES.flatMap(boundary => walked[boundary].asked)).toEqual([]);
    expect(walked.outbound.found).toEqual([]);
  });

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
