import { AddressSet, EVERY_ADDRESS } from '../../network/addressSet';
import { destinationOf, stateOfWay, Way } from './way';

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
