import { baselinePolicy, evaluate } from '@ringfence/engine';
import { architectures } from './generate/architectures';
import { faults } from './generate/faults/catalogue';
import { withFault } from './generate/fault';
import { BOUNDARIES } from './walk';

const statesOf = (isolation: ReturnType<typeof withFault>) => {
  const { lanes } = evaluate(isolation, baselinePolicy);
  return Object.fromEntries(
    BOUNDARIES.map(boundary => [boundary, lanes[boundary].state]),
  );
};

const closed = {
  inbound: 'closed',
  resources: 'closed',
  compute: 'closed',
  outbound: 'closed',
};

describe('the engine', () => {
  it.each(architectures)(
    'calls the architecture “$title” $verdict',
    ({ isolation, verdict, letsOut }) => {
      expect(evaluate(isolation(), baselinePolicy).verdict).toBe(verdict);
      expect(statesOf(isolation())).toEqual({
        ...closed,
        ...(letsOut && { outbound: 'open' }),
      });
    },
  );

  it('knows every fault by a name of its own', () => {
    const ids = faults.map(({ id }) => id);
    expect([...new Set(ids)]).toEqual(ids);
  });

  const cases = architectures.flatMap(architecture =>
    faults
      .filter(({ into }) => into.includes(architecture.like))
      .map(fault => ({
        ...architecture,
        id: fault.id,
        fault,
        leaves:
          architecture.letsOut && !architecture.hiddenBy?.includes(fault.id)
            ? { ...fault.leaves, outbound: 'open' }
            : fault.leaves,
      })),
  );
  it.each(cases)(
    'says of $id in “$title” what it leaves of each boundary',
    ({ isolation, fault, leaves }) => {
      expect(statesOf(withFault(isolation(), fault))).toEqual({
        ...closed,
        ...leaves,
      });
    },
  );
});
