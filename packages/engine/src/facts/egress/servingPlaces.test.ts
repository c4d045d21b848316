import { Compute, Endpoint, WorkspaceIsolation } from '../../model/isolation';
import { readFacts } from '../readFacts';
import { oneSubnet } from './__testUtils__/oneSubnet';
import { placesInWords } from './__testUtils__/placesInWords';
import { judgedPlaces } from './judgedPlaces';

const SUBNET = '/subnets/training';

describe('serverless compute', () => {
  const serverless = (publicNetworkAccess?: string, compute: Compute[] = []) =>
    placesInWords(
      oneSubnet(
        { purpose: 'other' },
        { isolation: { inbound: { publicNetworkAccess }, compute } },
      ),
    );
  const NAME = 'serverless compute';

  it('without settings runs in Microsoft’s network, and not where public access is off', () => {
    expect(serverless('Enabled')).toEqual([[NAME, 'open']]);
    expect(serverless('Disabled')).toEqual([]);
    expect(serverless()).toEqual([
      [NAME, 'open..closed', '/inbound/publicNetworkAccess'],
    ]);
  });

  it('with settings stands where they say', () => {
    const settled = {
      name: 'own',
      type: 'Serverless',
      subnetId: SUBNET,
      nodePublicIp: false,
    };
    const other = { ...settled, name: 'other', type: 'AmlCompute' };
    expect(serverless('Enabled', [other, settled])).toEqual([
      ['other in training', 'closed'],
      ['own in training', 'closed'],
    ]);
    expect(serverless('Enabled', [other])).toHaveLength(2);
  });
});

describe('an endpoint', () => {
  const endpoint = (
    changes: Endpoint,
    isolation: Partial<WorkspaceIsolation> = {},
  ) =>
    placesInWords(
      oneSubnet(
        { purpose: 'other' },
        {
          isolation: {
            endpoints: [
              {
                name: 'one',
                kind: 'online',
                computeType: 'Managed',
                ...changes,
              },
            ],
            ...isolation,
          },
        },
      ),
    );
  const access = (...all: string[]) => ({
    deployments: all.map(egressPublicNetworkAccess => ({
      egressPublicNetworkAccess,
    })),
  });
  const cluster = {
    name: 'k',
    type: 'AKS',
    subnetId: SUBNET,
    outboundType: 'none',
    nodePublicIp: false,
  };

  it.each<[string, Endpoint, Partial<WorkspaceIsolation>, unknown[]]>([
    [
      'of batches is no place',
      { kind: 'batch', computeType: undefined },
      {},
      [],
    ],
    [
      'on nobody knows what',
      { computeType: undefined },
      {},
      [['one', 'open..closed', '/endpoints/0/computeType']],
    ],
    [
      'on a cluster is a place by that',
      { computeType: 'Kubernetes' },
      { compute: [{ ...cluster, type: 'AmlCompute', name: 'a' }, cluster] },
      [
        ['a in training', 'closed'],
        ['k in training', 'closed'],
      ],
    ],
    [
      'on a cluster that is not listed',
      { computeType: 'Kubernetes' },
      {},
      [['one', 'open..closed', '/endpoints/0']],
    ],
    [
      'on a cluster where no compute is listed',
      { computeType: 'Kubernetes' },
      { compute: undefined },
      [['one', 'open..closed', '/compute']],
    ],
    ['of no known egress', {}, {}, [['one', 'open..closed', '/endpoints/0']]],
    [
      'of deployments without public egress',
      access('Disabled'),
      {},
      [['one', 'open..closed', '/endpoints/0']],
    ],
    [
      'of one deployment with public egress',
      access('Disabled', 'Enabled'),
      {},
      [['one', 'open']],
    ],
    [
      'of no known kind with public egress',
      { kind: undefined, ...access('Enabled') },
      {},
      [['one', 'open..closed', '/endpoints/0/kind']],
    ],
    [
      'without a name',
      { name: undefined, ...access('Enabled') },
      {},
      [['endpoint 1', 'open']],
    ],
  ])('%s', (_, changes, isolation, expected) => {
    expect(endpoint(changes, isolation)).toEqual(expected);
  });

  it('is shown by the deployment with public egress', () => {
    const isolation = oneSubnet(
      { purpose: 'other' },
      {
        isolation: {
          endpoints: [
            {
              kind: 'online',
              computeType: 'Managed',
              ...access('Disabled', 'Enabled'),
            },
          ],
        },
      },
    );
    const [place] = judgedPlaces(readFacts(isolation));
    expect(place.pointer).toBe('/endpoints/0/deployments/1');
  });
});

describe('beside a managed network', () => {
  const beside = (changes: Partial<WorkspaceIsolation>) =>
    placesInWords({
      outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
      compute: [],
      endpoints: [],
      ...changes,
    }).slice(1);

  it.each<[string, Compute, unknown[]]>([
    ['a cluster of Azure Machine Learning', { type: 'AmlCompute' }, []],
    [
      'attached compute',
      { type: 'Databricks' },
      [['a', 'open..closed', '/compute/0']],
    ],
    [
      'compute of no known kind',
      {},
      [['a', 'open..closed', '/compute/0/type']],
    ],
    [
      'compute of a kind that nobody knows',
      { type: 'X' },
      [['a', 'open..closed', '/compute/0/type']],
    ],
  ])('stands %s', (_, compute, expected) => {
    expect(beside({ compute: [{ name: 'a', ...compute }] })).toEqual(expected);
  });

  it('stands no managed endpoint', () => {
    const managed = { name: 'e', kind: 'online', computeType: 'Managed' };
    expect(beside({ endpoints: [managed] })).toEqual([]);
    const cluster = { ...managed, computeType: 'Kubernetes' };
    expect(beside({ endpoints: [cluster] })).toEqual([
      ['e', 'open..closed', '/endpoints/0'],
    ]);
  });
});
