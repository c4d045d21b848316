import {
  Policy,
  baselinePolicy,
  completeRequest,
  evaluate,
} from '@ringfence/engine';
import { completeIsolation } from '../__testUtils__/isolations';
import { NOTHING_TRIED, tried, whatIf } from './whatIf';

const isolation = completeRequest(completeIsolation());

describe('a try', () => {
  it('of nothing changes nothing', () => {
    expect(tried(isolation, NOTHING_TRIED)).toEqual(isolation);
    const { simulation, lost, won } = whatIf(
      isolation,
      NOTHING_TRIED,
      baselinePolicy,
    );
    expect(simulation.outcome).toBe('none');
    expect([...lost, ...won]).toEqual([]);
  });

  it('leaves what it starts from as it is', () => {
    const before = JSON.stringify(isolation);
    tried(isolation, {
      mode: 'AllowInternetOutbound',
      access: 'all',
      storage: 'public',
      added: ['pypi.org'],
      removed: [0],
    });
    expect(JSON.stringify(isolation)).toBe(before);
  });

  it('names new hosts as no rule is named yet', () => {
    const rules = [{ name: 'What-If-1', type: 'FQDN', fqdn: 'a.org' }];
    const start = { ...isolation, outbound: { ...isolation.outbound, rules } };
    const { outbound } = tried(start, {
      added: ['b.org', 'c.org'],
      removed: [],
    });
    expect(outbound?.rules?.map(({ name }) => name)).toEqual([
      'What-If-1',
      'what-if-2',
      'what-if-3',
    ]);
  });

  it('keeps the name of a storage account it opens or closes', () => {
    const storage = [
      {
        id: '/subscriptions/5f0c/sa',
        publicNetworkAccess: 'Disabled',
        privateEndpoints: [{ status: 'Approved', subresource: 'blob' }],
      },
    ];
    const start = { ...isolation, resources: { storage } };
    const open = tried(start, { ...NOTHING_TRIED, storage: 'public' });
    expect(open.resources?.storage).toEqual([
      { ...storage[0], publicNetworkAccess: 'Enabled', defaultAction: 'Allow' },
    ]);
    const closed = tried(open, { ...NOTHING_TRIED, storage: 'private' });
    expect(closed.resources?.storage).toEqual([
      { ...storage[0], defaultAction: 'Deny' },
    ]);
  });

  it('is judged by the policy of now, though another judged the one before', () => {
    const start = tried(isolation, {
      added: ['files.example.org'],
      removed: [],
    });
    const stricter = {
      ...baselinePolicy,
      destinations: { writeCapable: ['files.example.org'] },
    };
    const failing = (policy: Policy) =>
      evaluate(start, policy).results.filter(r => r.status === 'fail');
    expect(failing(stricter)).not.toEqual(failing(baselinePolicy));
    for (const policy of [baselinePolicy, stricter, baselinePolicy]) {
      const { lost, won } = whatIf(start, NOTHING_TRIED, policy);
      expect([...lost, ...won]).toEqual([]);
    }
  });
});
