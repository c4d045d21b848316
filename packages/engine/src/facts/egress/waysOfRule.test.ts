import { OutboundRule } from '../../model/outboundRule';
import { readRuleFacts } from '../readOutbound';
import { overAll, wayInWords } from './__testUtils__/oneSubnet';
import { Assumption } from './assumption';
import { Ways } from './ways';
import { waysOfRule } from './waysOfRule';

const out = (rule: OutboundRule) => {
  const facts = readRuleFacts({ name: 'one', ...rule });
  const { worst, best, missing } = overAll(assume =>
    waysOfRule(facts, '/rule', assume).map(wayInWords),
  );
  return missing.length ? { worst, best, missing } : worst;
};
const tag = (changes: OutboundRule) => ({
  type: 'ServiceTag',
  serviceTag: 'Storage',
  addressPrefixes: [],
  ...changes,
});
const not = (field: string, worst: string[], best: string[] = []) => ({
  worst: worst.map(to => `${to} by rule one`),
  best: best.map(to => `${to} by rule one`),
  missing: [`/rule/${field}`],
});

describe('a rule lets out', () => {
  it.each<[string, OutboundRule, string[]]>([
    ['nothing where it denies', tag({ action: 'Deny' }), []],
    ['nothing by a private endpoint', { type: 'PrivateEndpoint' }, []],
    [
      'to its hosts',
      { type: 'FQDN', fqdn: 'a.org,B.org' },
      ['a.org by rule one', 'b.org by rule one'],
    ],
    ['to its tag', tag({}), ['Storage by rule one']],
    [
      'to ranges in place of its tag',
      tag({ addressPrefixes: ['20.0.0.0/16', '10.0.0.0/8'] }),
      ['20.0.0.0-20.0.255.255 by rule one'],
    ],
    [
      'to tags among its ranges',
      tag({ addressPrefixes: ['20.0.0.0/16', 'Sql'] }),
      ['sql by rule one', '20.0.0.0-20.0.255.255 by rule one'],
    ],
    [
      'to private addresses alone',
      tag({ addressPrefixes: ['10.0.0.0/8'] }),
      ['private addresses by rule one'],
    ],
    [
      'to everywhere by a range that nobody can read',
      tag({ addressPrefixes: ['20.0.0.0/99'] }),
      ['the internet by rule one'],
    ],
    [
      'by ranges alone',
      tag({ serviceTag: undefined, addressPrefixes: ['20.0.0.0/16'] }),
      ['20.0.0.0-20.0.255.255 by rule one'],
    ],
  ])('%s', (_, rule, expected) => {
    expect(out(rule)).toEqual(expected);
  });

  it.each<[string, OutboundRule, unknown]>([
    ['any host', { type: 'FQDN' }, not('fqdn', ['*'])],
    ['everything, by its type', {}, not('type', ['everything', '*'])],
    [
      'everything, as nobody knows its type',
      { type: 'Gopher' },
      not('type', ['everything', '*']),
    ],
    [
      'everything, by its tag',
      tag({ serviceTag: undefined }),
      not('serviceTag', ['everything']),
    ],
    [
      'everything, by its ranges',
      tag({ addressPrefixes: undefined }),
      not('addressPrefixes', ['everything'], ['Storage']),
    ],
  ])('perhaps to %s, where that is not known', (_, rule, expected) => {
    expect(out(rule)).toEqual(expected);
  });

  it('something that takes data by private addresses', () => {
    const facts = readRuleFacts(tag({ addressPrefixes: ['10.0.0.0/8'] }));
    const ways = waysOfRule(facts, '/rule', Assumption.best());
    expect(Ways.of(ways).state).toBe('partial');
  });

  it('by its name, or without one', () => {
    const facts = readRuleFacts(tag({}));
    const [way] = waysOfRule(facts, '/rule', Assumption.best());
    expect(way.steps).toEqual(['a rule without a name']);
    expect(way.pointers).toEqual(['/rule']);
  });
});
