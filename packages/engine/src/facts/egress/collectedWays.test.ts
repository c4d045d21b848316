import { AddressSet } from '../../network/addressSet';
import { CollectedWays } from './collectedWays';
import { ExitLead } from './exitWays';
import { FilterRule } from './filter';

const filter = (pointer: string) => ({ pointer } as FilterRule);

const through = (
  exit: number,
  group?: number,
  by?: FilterRule,
): Pick<ExitLead, 'by' | 'exit' | 'group' | 'filter'> => ({
  by: 'straight',
  exit,
  group,
  filter: by,
});

const NUMBERS = [0, 1, 2, 3];

function collecting(add: (ways: CollectedWays) => void) {
  const ways = new CollectedWays();
  ways.next();
  add(ways);
  return ways.leads().map(leads => leads.all);
}

describe('ways that are collected', () => {
  it('are as many as there are exits, rules of the group, rules of the filter and destinations', () => {
    const groups = [undefined, ...NUMBERS];
    const filters = [undefined, ...['/a', '/b', '/c'].map(filter)];
    const [found] = collecting(ways => {
      for (const exit of NUMBERS) {
        for (const group of groups) {
          for (const by of filters) {
            for (const tag of ['one', 'two', 'three']) {
              ways.add(through(exit, group, by), { tag });
              ways.add(through(exit, group, by), { tag });
            }
          }
        }
      }
    });
    expect(found).toHaveLength(
      NUMBERS.length * groups.length * filters.length * 3,
    );
  });

  it('are one where they lead by the same rules to other addresses, which are all of it', () => {
    const some = AddressSet.read(['20.0.0.0/9']);
    const others = AddressSet.read(['20.128.0.0/9']);
    const [[only, ...more]] = collecting(ways => {
      for (const addresses of [some, others, some]) {
        ways.add(through(0), { addresses });
      }
    });
    expect(more).toEqual([]);
    expect(only.addresses?.key).toBe(AddressSet.read(['20.0.0.0/8']).key);
  });

  it('keep the addresses that all kinds of traffic have', () => {
    const addresses = AddressSet.read(['20.0.0.0/9']);
    const [[only]] = collecting(ways => {
      ways.add(through(0), { addresses });
      ways.add(through(0), { addresses });
    });
    expect(only).not.toHaveProperty('sets');
    expect(only.addresses).toBe(addresses);
  });

  it('are told once of a filter itself', () => {
    const whole = {
      by: 'appliance',
      other: { what: 'anything', state: 'open' },
      steps: ['a rule'],
      pointers: ['/a'],
    } as const;
    const [found] = collecting(ways => {
      ways.addWhole(whole);
      ways.addWhole({ ...whole });
      ways.addWhole({ ...whole, pointers: ['/b'] });
    });
    expect(found).toHaveLength(2);
  });
});
