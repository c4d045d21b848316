import { OutboundRule } from '../../model/outboundRule';
import { CoveredStorage } from '../coveredStorage';
import { readRuleFacts } from '../readOutbound';
import { readDestination } from './destinations';

const COVERED: CoveredStorage = {
  tag: 'storage.westeurope',
  covered: true,
  pointer: '/aliases',
};
const read = (rule: OutboundRule, storage = COVERED) => {
  const facts = readRuleFacts({ addressPrefixes: [], ...rule });
  const { worst, best, unknowns } = readDestination(facts, '/rule', storage);
  const state = worst === best ? worst : `${worst}..${best}`;
  return [state, ...unknowns.map(({ pointer }) => pointer)];
};
const tag = (serviceTag: string) => ({ type: 'ServiceTag', serviceTag });

describe('how far one rule lets data out by itself', () => {
  it.each<[string, OutboundRule, CoveredStorage, string[]]>([
    ['a host', { type: 'FQDN', fqdn: 'a.org' }, COVERED, ['partial']],
    ['another service', tag('Sql'), COVERED, ['partial']],
    [
      'storage that a policy limits',
      tag(' Storage.WestEurope '),
      COVERED,
      ['closed'],
    ],
    [
      'storage of another region',
      tag('Storage.NorthEurope'),
      COVERED,
      ['partial'],
    ],
    ['all of storage', tag('Storage'), COVERED, ['partial']],
    [
      'storage that no policy limits',
      tag('Storage.WestEurope'),
      { ...COVERED, covered: false },
      ['partial'],
    ],
    [
      'storage that a policy may limit',
      tag('Storage.WestEurope'),
      { ...COVERED, covered: undefined },
      ['partial..closed', '/aliases'],
    ],
    [
      'storage of a region that is not known',
      tag('Storage.WestEurope'),
      { ...COVERED, tag: undefined },
      ['partial'],
    ],
  ])('to %s', (_, rule, storage, expected) => {
    expect(read(rule, storage)).toEqual(expected);
  });

  it('is said of its name', () => {
    const placeOf = (name?: string) =>
      readDestination(readRuleFacts({ name, ...tag('Sql') }), '', COVERED)
        .witness?.place;
    expect(placeOf('one')).toBe('one');
    expect(placeOf()).toBe('a rule without a name');
  });
});
