import { AddressSet, EVERY_ADDRESS } from '../../network/addressSet';
import { destinationOf, stateOfWay, stateOfWays, Way, worstWay } from './ways';

const way = (to: Partial<Way>): Way => ({
  by: 'straight',
  steps: [],
  pointers: [],
  ...to,
});
const addresses = (...prefixes: string[]) =>
  way({ addresses: AddressSet.read(prefixes) });

describe('how far a way lets data out', () => {
  it.each<[string, Partial<Way>, string]>([
    ['the tag Internet', { tag: ' Internet ' }, 'open'],
    ['a tag that takes no data', { tag: 'azureactivedirectory' }, 'closed'],
    ['a tag that takes data', { tag: 'storage' }, 'partial'],
    ['a tag that nobody knows', { tag: 'gopher' }, 'partial'],
    ['every host', { host: ' *. ' }, 'open'],
    ['a host that takes no data', { host: 'ml.azure.com' }, 'closed'],
    ['another host', { host: 'pypi.org' }, 'partial'],
    ['nothing', {}, 'closed'],
    ['no address', { addresses: AddressSet.NONE }, 'closed'],
    ['some addresses', addresses('20.0.0.0/8'), 'partial'],
    ['many addresses', addresses('20.0.0.0/7'), 'open'],
    [
      'something else, whatever addresses it has',
      { ...addresses('20.0.0.0/8'), other: { what: 'there', state: 'closed' } },
      'closed',
    ],
  ])('to %s', (_, to, state) => {
    expect(stateOfWay(way(to))).toBe(state);
    expect(stateOfWays([way(to)])).toBe(state);
  });

  it('together their addresses are one set', () => {
    const [one, two] = [addresses('20.0.0.0/8'), addresses('21.0.0.0/8')];
    expect(stateOfWays([one, one])).toBe('partial');
    expect(stateOfWays([one, way({ tag: 'storage' }), two])).toBe('open');
    expect(stateOfWays([])).toBe('closed');
  });
});

describe('what a way leads to', () => {
  it.each<[string, Partial<Way>]>([
    ['a label', { label: 'a label', tag: 'storage' }],
    ['there', { other: { what: 'there', state: 'open' }, tag: 'storage' }],
    ['Storage.westeurope', { tag: 'storage.westeurope', host: 'a.org' }],
    ['Storage', { tag: ' storage' }],
    ['gopher', { tag: 'gopher' }],
    ['a.org', { host: 'a.org' }],
    ['the internet', { addresses: EVERY_ADDRESS }],
    ['public addresses', addresses('20.0.0.0/8')],
    ['public addresses', {}],
  ])('is called %s', (name, to) => {
    expect(destinationOf(way(to))).toBe(name);
  });
});

describe('the way that tells most', () => {
  const closed = way({ tag: 'azureactivedirectory' });
  const partial = way({ tag: 'storage' });
  const some = addresses('20.0.0.0/8', '2600::/40');
  const more = addresses('21.0.0.0/8', '2600::/39');
  const open = way({ host: '*' });

  it.each<[string, Way | undefined, Way[]]>([
    ['none', undefined, []],
    ['the only one', closed, [closed]],
    ['the worst', open, [closed, partial, open, some]],
    ['the first of those alike', some, [some, { ...some }]],
    ['the widest', more, [partial, some, more, some]],
    ['that with any addresses', some, [partial, some]],
  ])('is %s', (_, expected, ways) => {
    expect(worstWay(ways)).toBe(expected);
  });

  it('is no narrower one for its IPv6', () => {
    const less = addresses('21.0.0.0/8');
    expect(worstWay([less, some])).toBe(some);
  });
});
