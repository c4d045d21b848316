import { Compute, Outbound, WorkspaceIsolation } from '../../model/isolation';
import { readFacts } from '../readFacts';
import { judgedPlaces, placesWith } from './judgedPlaces';

const nothing = { compute: [], endpoints: [] };
const placesOf = (isolation: WorkspaceIsolation) =>
  judgedPlaces(readFacts({ ...nothing, ...isolation })).map(
    ({ name, range }) => [name, `${range.worst}..${range.best}`],
  );

const approved = (changes: Outbound = {}): Outbound => ({
  isolationMode: 'AllowOnlyApprovedOutbound',
  rules: [],
  ...changes,
});
const MANAGED = 'the managed network';

describe('the places where code runs', () => {
  it.each<[string, Outbound, string]>([
    [
      'any destination',
      { isolationMode: 'AllowInternetOutbound' },
      'open..open',
    ],
    ['approved destinations', approved(), 'closed..closed'],
    [
      'destinations that are not known',
      approved({ rules: undefined }),
      'open..closed',
    ],
    [
      'a destination that takes data',
      approved({ rules: [{ type: 'FQDN', fqdn: 'a.org' }] }),
      'partial..partial',
    ],
  ])('are a managed network with %s', (_, outbound, state) => {
    expect(placesOf({ outbound })).toEqual([[MANAGED, state]]);
  });

  it.each<[string | undefined, Compute[] | undefined, boolean]>([
    [undefined, [{ type: 'AmlCompute' }], false],
    ['Active', [{ type: 'AmlCompute' }], false],
    ['Inactive', [{ type: 'AmlCompute' }], true],
    ['Lost', [{ type: 'AmlCompute' }], true],
    ['Inactive', [], false],
    ['Inactive', undefined, false],
    ['Inactive', [{ type: 'Databricks' }], false],
    ['Inactive', [{ type: 'Databricks' }, { type: 'AmlCompute' }], true],
  ])(
    'are somewhere else where it is %p and compute is %j: %p',
    (networkStatus, compute, expected) => {
      const found = placesOf({
        outbound: approved({ networkStatus }),
        compute,
      });
      expect(found.filter(([name]) => name === 'the compute')).toEqual(
        expected ? [['the compute', 'open..closed']] : [],
      );
    },
  );

  it('are Microsoft’s network where there is no other', () => {
    const off = { isolationMode: 'Disabled' };
    const none = { customNetwork: { virtualNetworks: [] }, outbound: off };
    expect(placesOf(none)).toEqual([['compute', 'open..open']]);
    const not = { inbound: { publicNetworkAccess: 'Disabled' }, outbound: off };
    expect(placesOf(not)).toEqual([]);
  });

  it('are judged once', () => {
    const facts = readFacts({ ...nothing, outbound: approved() });
    const first = judgedPlaces(facts);
    expect(judgedPlaces(facts)).toBe(first);
    expect(placesWith(facts, 'AllowOnlyApprovedOutbound')).toBe(first);
  });

  it('are others with another mode', () => {
    const facts = readFacts({ ...nothing, outbound: approved() });
    const called = (mode: Parameters<typeof placesWith>[1]) =>
      placesWith(facts, mode).map(({ name }) => name);
    expect(called('AllowOnlyApprovedOutbound')).toEqual([MANAGED]);
    expect(called('Disabled')).toEqual(['serverless compute']);
    const open = placesWith(facts, 'AllowInternetOutbound');
    expect(open[0].range.worst).toBe('open');
  });
});
