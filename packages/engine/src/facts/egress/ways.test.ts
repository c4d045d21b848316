import { AddressSet } from '../../network/addressSet';
import { Lead, Leads } from './leads';
import { Way } from './way';
import { Ways } from './ways';

const way = (to: Partial<Way>): Way => ({
  by: 'straight',
  steps: [],
  pointers: [],
  ...to,
});
const addresses = (...prefixes: string[]) =>
  way({ addresses: AddressSet.read(prefixes) });
const storage = way({ tag: 'storage' });

describe('how far ways let data out', () => {
  it('is how far the worst does', () => {
    expect(Ways.NONE.state).toBe('closed');
    expect(Ways.of([way({ tag: 'azureactivedirectory' })]).state).toBe(
      'closed',
    );
    expect(Ways.of([way({ host: 'ml.azure.com' }), storage]).state).toBe(
      'partial',
    );
    expect(Ways.of([storage, way({ host: '*' })]).state).toBe('open');
  });

  it('hangs on all their addresses, which are one set', () => {
    const [one, two] = [addresses('20.0.0.0/8'), addresses('21.0.0.0/8')];
    expect(Ways.of([one, one]).state).toBe('partial');
    expect(Ways.of([one, storage, two]).state).toBe('open');
    const [first, second] = [Ways.of([one, storage]), Ways.of([two])];
    expect(Ways.stateOf([first, first])).toBe('partial');
    expect(Ways.stateOf([first, second])).toBe('open');
    expect(Ways.join([first, second]).state).toBe('open');
  });
});

describe('the way that tells most', () => {
  const closed = way({ tag: 'azureactivedirectory' });
  const some = addresses('20.0.0.0/8', '2600::/40');
  const more = addresses('21.0.0.0/8', '2600::/39');
  const open = way({ host: '*' });

  it.each<[string, Way | undefined, Way[]]>([
    ['none', undefined, []],
    ['the only one', closed, [closed]],
    ['the worst', open, [closed, storage, open, some]],
    ['the first of those alike', some, [some, { ...some }]],
    ['the widest', more, [storage, some, more, some]],
    ['that with any addresses', some, [storage, some]],
  ])('is %s', (_, expected, ways) => {
    expect(Ways.of(ways).worst).toBe(expected);
    // It is the same whichever of them are found together.
    expect(Ways.join(ways.map(one => Ways.of([one]))).worst).toBe(expected);
  });

  it('is no narrower one for its IPv6', () => {
    const less = addresses('21.0.0.0/8');
    expect(Ways.of([less, some]).worst).toBe(some);
  });
});

describe('ways that others have too', () => {
  const leads = Leads.of([storage, way({ host: 'pypi.org', by: 'appliance' })]);
  const called = (name: string) =>
    Ways.alike(
      leads,
      (lead: Lead): Way => ({
        ...lead,
        steps: [name],
        pointers: [],
      }),
    );
  const [one, two] = [called('one'), called('two')];
  const words = (ways: Ways) =>
    [...ways].map(({ tag, host, steps }) => `${tag ?? host} by ${steps}`);

  it('are called as each place calls them, in order', () => {
    expect(words(Ways.join([one, two]))).toEqual([
      'storage by one',
      'pypi.org by one',
      'storage by two',
      'pypi.org by two',
    ]);
    expect(two.worst?.steps).toEqual(['two']);
  });

  it('are looked through once for all who have them', () => {
    let asked = 0;
    const some = Ways.join([one, two]).filter(({ by }) => {
      asked += 1;
      return by === 'appliance';
    });
    expect(words(some)).toEqual(['pypi.org by one', 'pypi.org by two']);
    expect(asked).toBe(2);
    expect(some.isEmpty).toBe(false);
    expect(one.filter(() => false).isEmpty).toBe(true);
  });
});
