import { AddressSet } from '../../network/addressSet';
import { readFacts } from '../readFacts';
import { alikeGroup } from './alikeGroups';
import { FilterRule } from './filter';
import { Surroundings } from './surroundings';

const rule = (differing: Partial<FilterRule> = {}): FilterRule => ({
  name: 'a rule',
  pointer: '/here',
  allows: true,
  ofHosts: false,
  byItself: false,
  addresses: AddressSet.read(['20.0.0.0/8']),
  tags: ['storage', 'sql'],
  hosts: ['pypi.org', 'example.org'],
  protocols: ['TCP'],
  ports: [{ from: 443, to: 443 }],
  ...differing,
});

const one = rule({ name: 'one', pointer: '/one' });
const other = rule({ name: 'other', pointer: '/other' });

/** Which list two lists come to, of subnets of one isolation. */
function both(first: readonly FilterRule[], second: readonly FilterRule[]) {
  const around = { facts: readFacts({}) } as Surroundings;
  return [alikeGroup(around, first), alikeGroup(around, second)];
}

describe('the rules of the groups of an isolation', () => {
  it('are one list where they let out the same, whatever they are called', () => {
    const first = [one, rule({ allows: false })];
    const [known, found] = both(first, [other, rule({ allows: false })]);
    expect(known).toBe(first);
    expect(found).toBe(first);
  });

  it('are one list where addresses and ports are the very same', () => {
    const first = [rule({ ports: undefined })];
    const second = [{ ...first[0], name: 'other' }];
    expect(both(first, second)).toEqual([first, first]);
    expect(both(first, second)[1]).toBe(first);
  });

  it('are one list where the same addresses are written in another way', () => {
    const halves = AddressSet.read(['20.0.0.0/9', '20.128.0.0/9']);
    const first = [one];
    expect(both(first, [rule({ addresses: halves })])[1]).toBe(first);
  });

  it.each<[string, Partial<FilterRule>]>([
    ['one refuses', { allows: false }],
    ['one is of hosts', { ofHosts: true }],
    ['one holds by itself', { byItself: true }],
    ['the addresses differ', { addresses: AddressSet.read(['20.0.0.0/9']) }],
    ['a tag differs', { tags: ['storage', 'eventhub'] }],
    ['one has a tag less', { tags: ['storage'] }],
    ['one has a tag more', { tags: ['storage', 'sql', 'eventhub'] }],
    ['a host differs', { hosts: ['pypi.org', 'example.net'] }],
    ['one has no hosts', { hosts: [] }],
    ['the protocol differs', { protocols: ['UDP'] }],
    ['the ports differ', { ports: [{ from: 80, to: 443 }] }],
    ['one is for any port', { ports: undefined }],
  ])('are not one list where %s', (_, differing) => {
    const first = [one, rule()];
    const second = [other, rule(differing)];
    expect(both(first, second)[1]).toBe(second);
    expect(both(second, first)[1]).toBe(first);
  });

  it('are not one list where only the first of them differs, or there are more', () => {
    const first = [one, rule()];
    const second = [rule({ allows: false }), rule()];
    expect(both(first, second)[1]).toBe(second);
    const longer = [one, rule(), rule()];
    expect(both(first, longer)[1]).toBe(longer);
  });

  it('are known again among several', () => {
    const around = { facts: readFacts({}) } as Surroundings;
    const lists = [[one], [rule({ allows: false })], [rule({ tags: [] })]];
    expect(lists.map(list => alikeGroup(around, list))).toEqual(lists);
    expect(alikeGroup(around, [rule({ tags: [] })])).toBe(lists[2]);
    expect(alikeGroup(around, [other])).toBe(lists[0]);
  });
});
