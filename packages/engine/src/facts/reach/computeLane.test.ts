import { online, serverless } from '../../__testUtils__/cases/computeParts';
import { managed, unmanaged } from '../../__testUtils__/cases/parts';
import { LaneRow, laneOf, laneState } from '../../__testUtils__/lanes';
import { Compute, Endpoint, WorkspaceIsolation } from '../../model';

const compute = (...items: Compute[]): WorkspaceIsolation => ({
  compute: items,
  endpoints: [],
});
const serving = (
  endpoint: Endpoint,
  ...clusters: Compute[]
): WorkspaceIsolation => ({ compute: clusters, endpoints: [endpoint] });
const aks = (
  privateCluster?: boolean,
  loadBalancerType = 'InternalLoadBalancer',
): Compute => ({
  name: 'aks',
  type: 'AKS',
  inVirtualNetwork: true,
  privateCluster,
  loadBalancerType,
});
const nodes = (
  nodePublicIp?: boolean,
  sshPublicAccess?: boolean,
  type = 'AmlCompute',
): Compute => ({ name: 'cpu', type, nodePublicIp, sshPublicAccess });

describe('the compute lane', () => {
  it.each<LaneRow>([
    ['nothing at all', compute(), 'closed'],
    ['a node public IP', compute(nodes(true, false)), 'open'],
    ['public SSH', compute(nodes(false, true)), 'open'],
    ['no public IP and no SSH', compute(nodes(false, false)), 'closed'],
    ['SSH not known', compute(nodes(false)), 'open..closed'],
    [
      'the public IP not known',
      compute(nodes(undefined, false)),
      'open..closed',
    ],
    [
      'one open of two',
      compute(nodes(false, false), nodes(true, true)),
      'open',
    ],
    ['a type that is not known', compute({ name: 'x' }), 'open..closed'],
    ['a public load balancer', compute(aks(true, 'PublicIp')), 'open'],
    ['a cluster with a public control plane', compute(aks(false)), 'partial'],
    ['a private cluster', compute(aks(true)), 'closed'],
    [
      'a cluster whose control plane is not known',
      compute(aks()),
      'partial..closed',
    ],
    [
      'Kubernetes of which nothing is said',
      compute({ type: 'Kubernetes' }),
      'open..closed',
    ],
    ['compute not known', { endpoints: [] }, 'open..closed'],
    ['endpoints not known', { compute: [] }, 'open..closed'],
  ])('with %s', (_name, isolation, state) => {
    expect(laneState('compute', isolation)).toBe(state);
  });

  it.each([
    'Databricks',
    'HDInsight',
    'SynapseSpark',
    'DataFactory',
    'DataLakeAnalytics',
  ])(
    'with attached %s is open where that is said, and else not known',
    type => {
      const state = (...flags: (boolean | undefined)[]) =>
        laneState('compute', compute(nodes(flags[0], flags[1], type)));
      expect(state()).toBe('open..closed');
      expect(state(false, false)).toBe('open..closed');
      expect(state(true)).toBe('open');
      expect(state(false, true)).toBe('open');
    },
  );

  it('with an attached machine is as open as both of its facts say', () => {
    const state = (...flags: (boolean | undefined)[]) =>
      laneState(
        'compute',
        compute(nodes(flags[0], flags[1], 'VirtualMachine')),
      );
    expect(state()).toBe('open..closed');
    expect(state(false)).toBe('open..closed');
    expect(state(false, false)).toBe('closed');
    expect(state(false, true)).toBe('open');
  });

  const inside = (fields: Compute, isolation = managed()) => ({
    ...isolation,
    ...compute(serverless(fields)),
  });

  it.each<LaneRow>([
    ['a managed network', inside({ subnetId: '' }), 'closed'],
    ['a managed network and a subnet', inside({ subnetId: 'snet' }), 'open'],
    ['a managed network, its subnet not known', inside({}), 'open..closed'],
    ['no managed network', inside({ subnetId: '' }, unmanaged()), 'open'],
    ['a mode that is not known', inside({ subnetId: '' }, {}), 'open..closed'],
    [
      'a managed network, but no addresses asked for',
      inside({ nodePublicIp: false }),
      'closed',
    ],
  ])(
    'with serverless compute that asks for public addresses in %s',
    (_, isolation, state) => {
      expect(laneState('compute', isolation)).toBe(state);
    },
  );

  const kubernetes = (publicNetworkAccess = 'Disabled') =>
    online({ computeType: 'Kubernetes', publicNetworkAccess });
  const flagged = (publicNetworkAccess?: string) =>
    serving(online({ publicNetworkAccess }));

  it.each<LaneRow>([
    ['with public access', flagged('Enabled'), 'open'],
    ['without public access', flagged('Disabled'), 'closed'],
    ['of which nothing is said', flagged(), 'open..closed'],
    ['for batches', serving({ kind: 'batch' }), 'closed'],
    ['on a cluster that is not listed', serving(kubernetes()), 'open..closed'],
    [
      'on a cluster with an internal balancer, whatever its flag',
      serving(kubernetes('Enabled'), aks(true)),
      'closed',
    ],
    [
      'on a cluster with a public balancer, whatever its flag',
      serving(kubernetes(), aks(true, 'PublicIp')),
      'open',
    ],
    [
      'on something that is not known',
      serving({ kind: 'online', publicNetworkAccess: 'Disabled' }),
      'open..closed',
    ],
    [
      'of a kind that is not known',
      serving({ computeType: 'Managed', publicNetworkAccess: 'Enabled' }),
      'open..closed',
    ],
  ])('with an endpoint %s', (_name, isolation, state) => {
    expect(laneState('compute', isolation)).toBe(state);
  });

  it('is not known where compute or endpoints were not all read', () => {
    for (const pointer of ['/compute', '/endpoints', '/endpoints/0', '']) {
      const unread = [{ pointers: [pointer], reason: 'an expression' }];
      expect(laneState('compute', { ...compute(), unread })).toBe(
        'open..closed',
      );
    }
    const elsewhere = [{ pointers: ['/outbound'], reason: 'an expression' }];
    expect(laneState('compute', { ...compute(), unread: elsewhere })).toBe(
      'closed',
    );
  });

  it('says who reaches which compute by what, or shows of each that nobody does', () => {
    expect(
      laneOf('compute', compute(nodes(false, false), nodes(true, false)))
        .witness,
    ).toEqual({
      place: 'cpu',
      destination: 'anybody on the internet',
      path: ['public IP addresses'],
      pointers: ['/compute/1/nodePublicIp'],
    });
    expect(
      laneOf('compute', compute(nodes(false, false), aks(true))).witness?.path,
    ).toEqual([
      'cpu: no public IP address, no SSH from the internet',
      'aks: an internal load balancer, in a virtual network, a private control plane',
      'endpoints: none',
    ]);
  });
});
