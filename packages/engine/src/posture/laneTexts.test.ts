import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { Boundary, WorkspaceIsolation } from '../model';
import { baselinePolicy } from '../policy';
import { evaluate } from './evaluate';

const judge = (isolation: WorkspaceIsolation) =>
  evaluate(isolation, baselinePolicy);
const texts = (boundary: Boundary, isolation: WorkspaceIsolation) =>
  judge(isolation).lanes[boundary].facts;
const unreadAt = (...pointers: string[]) => ({
  unread: [{ pointers, reason: 'a linked template' }],
});

describe('the words of a lane', () => {
  it('say of a private endpoint without a status that it is not known', () => {
    const by = (...statuses: (string | undefined)[]) =>
      texts('inbound', {
        inbound: {
          publicNetworkAccess: 'Disabled',
          privateEndpoints: statuses.map(status => ({ status })),
        },
      })[1];
    expect(by(undefined)).toBe('1 private endpoint, approval not known');
    expect(by('Approved')).toBe('1 private endpoint approved');
    expect(by('Pending')).toBe('0 private endpoints approved of 1');
    expect(by('Approved', undefined)).toBe(
      '1 private endpoint approved of 2, 1 not known',
    );
  });

  it('call no compute private whose facts are not stated', () => {
    const compute = [{ name: 'lake', type: 'Databricks', nodePublicIp: false }];
    expect(texts('compute', approvedOnly({ compute }))[0]).toBe(
      '1 compute, none known to be public',
    );
    expect(texts('compute', approvedOnly())[0]).toBe(
      '1 compute, none with public access',
    );
    expect(texts('compute', noVirtualNetwork())[0]).toBe(
      '1 compute, 1 with public access',
    );
  });

  it('claim no emptiness where something was not read, and say so', () => {
    const none = approvedOnly({ compute: [], endpoints: [] });
    expect(texts('compute', none)).toEqual(['No compute', 'No endpoints']);
    expect(texts('compute', { ...none, ...unreadAt('/compute') })).toEqual([
      'Compute not known',
      'No endpoints',
      'Not all of it was read',
    ]);
    expect(texts('inbound', { ...none, ...unreadAt('/compute') })).toEqual(
      texts('inbound', none),
    );
  });
});

describe('the sentence', () => {
  const on = (resources: object) =>
    judge(
      approvedOnly({
        resources: { ...approvedOnly().resources, ...resources },
      }),
    ).fact;
  const limited = (fields: object) => ({
    publicNetworkAccess: 'Enabled',
    defaultAction: 'Deny',
    ipRules: [],
    ...fields,
  });

  it('says nothing of selected addresses while the list is not known', () => {
    const { fact } = judge(
      approvedOnly({ inbound: { publicNetworkAccess: 'Enabled' } }),
    );
    expect(fact).toBe('not known which addresses public access is limited to');
  });

  it('speaks of listed networks only where some are listed', () => {
    expect(on({ storage: [limited({ ipRules: ['203.0.113.7'] })] })).toBe(
      'the storage account can be reached from listed networks',
    );
    expect(on({ storage: [limited({})] })).toBe(
      'public access to the storage account is on, for no network that is known to be listed',
    );
    expect(
      on({
        storage: [limited({})],
        keyVault: [limited({ resourceInstances: ['/subscriptions/0'] })],
      }),
    ).toBe('the key vault can be reached from listed resources');
  });

  it('names those that a perimeter lets in', () => {
    const perimeters = [
      { accessMode: 'Enforced', ipRules: [], subscriptions: ['0'] },
    ];
    expect(
      on({ storage: [{ publicNetworkAccess: 'Disabled', perimeters }] }),
    ).toBe('the storage account can be reached from listed subscriptions');
  });

  it('calls a resource that nobody reaches closed', () => {
    const off = { publicNetworkAccess: 'Disabled', privateEndpoints: [] };
    const posture = judge(
      approvedOnly({
        resources: { ...approvedOnly().resources, storage: [off] },
      }),
    );
    expect(posture.lanes.resources.state).toBe('closed');
    expect(posture.sentence).not.toContain('listed networks');
    expect(
      posture.results.find(({ check }) => check === 'resources-locked-out'),
    ).toMatchObject({ status: 'fail', nature: 'advice' });
  });
});
