import { baselinePolicy, evaluate } from '@ringfence/engine';
import { faults } from './generate/faults/catalogue';
import { GoldenName, withFault } from './generate/fault';
import { goldens } from './generate/goldens';
import { BOUNDARIES } from './walk';

const names = Object.keys(goldens) as GoldenName[];

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
  it.each(names)('calls the golden %s isolation protected', name => {
    const { verdict } = evaluate(goldens[name](), baselinePolicy);
    expect(verdict).toBe('exfiltration-protected');
  });

  it('knows every fault by a name of its own', () => {
    const ids = faults.map(({ id }) => id);
    expect([...new Set(ids)]).toEqual(ids);
  });

  const cases = faults.flatMap(fault =>
    fault.into.map(name => ({ id: fault.id, name, fault })),
  );
  it.each(cases)(
    'says of $id in the golden $name isolation what it leaves of each boundary',
    ({ name, fault }) => {
      expect(statesOf(withFault(goldens[name](), fault))).toEqual({
        ...closed,
        ...fault.leaves,
      });
    },
  );
});
