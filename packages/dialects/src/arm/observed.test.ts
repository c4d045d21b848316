import { baselinePolicy, evaluate } from '@ringfence/engine';
import { readObserved } from '.';

const ID =
  '/subscriptions/S-1/resourceGroups/RG-One/providers/Microsoft.MachineLearningServices/workspaces/mlw-one';
const workspace = {
  id: ID,
  name: 'mlw-one',
  type: 'Microsoft.MachineLearningServices/workspaces',
  location: 'westeurope',
  properties: {
    publicNetworkAccess: 'Disabled',
    privateEndpointConnections: [],
    managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound' },
  },
};

const read = (more: {
  resources?: object[];
  listed?: string[];
  gaps?: { pointers: string[]; reason: string; scope: string }[];
}) =>
  readObserved({
    id: ID.toLowerCase(),
    resources: [workspace, ...(more.resources ?? [])],
    listed: more.listed ?? [],
    gaps: more.gaps ?? [],
  })!.isolation;

describe('what Azure answered', () => {
  it('leaves a list unknown that was not asked for, and knows one that was read to its end', () => {
    const unasked = read({});
    expect(unasked.compute).toBeUndefined();
    expect(unasked.endpoints).toBeUndefined();
    expect(unasked.outbound?.rules).toBeUndefined();
    const asked = read({
      listed: [
        'computes',
        'outboundRules',
        'onlineEndpoints',
        'batchEndpoints',
      ].map(list => `${ID}/${list}`),
    });
    expect(asked.compute).toEqual([]);
    expect(asked.endpoints).toEqual([]);
    expect(asked.outbound?.rules).toEqual([]);
  });

  it('knows no endpoints where one of their two lists was not read', () => {
    const { endpoints } = read({ listed: [`${ID}/onlineEndpoints`] });
    expect(endpoints).toBeUndefined();
  });

  it('tells an endpoint without deployments from one whose deployments were not read', () => {
    const endpoint = (name: string) => ({
      id: `${ID}/onlineEndpoints/${name}`,
      name,
      type: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints',
      properties: { publicNetworkAccess: 'Disabled', authMode: 'AADToken' },
    });
    const { endpoints } = read({
      resources: [endpoint('one'), endpoint('two')],
      listed: [`${ID}/onlineEndpoints/one/deployments`],
    });
    expect(endpoints?.map(({ deployments }) => deployments)).toEqual([
      [],
      undefined,
    ]);
  });

  it('holds back what an unanswered part may touch', () => {
    const isolation = read({
      listed: [`${ID}/computes`],
      gaps: [
        {
          pointers: ['/compute'],
          reason: 'a role has to allow it',
          scope: `${ID}/computes`,
        },
      ],
    });
    expect(isolation.unread).toEqual([
      {
        pointers: ['/compute'],
        reason: 'a role has to allow it',
        place: `${ID}/computes`,
      },
    ]);
    expect(evaluate(isolation, baselinePolicy).lanes.compute.state).toBe(
      'unknown',
    );
  });

  it('takes what a network leaves out as not set, and nothing else', () => {
    const { customNetwork } = read({
      resources: [
        {
          id: '/subscriptions/s-1/resourceGroups/rg-one/providers/Microsoft.Network/virtualNetworks/vnet',
          name: 'vnet',
          type: 'Microsoft.Network/virtualNetworks',
          properties: {
            addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
            subnets: [
              { name: 'one', properties: { addressPrefix: '10.0.0.0/24' } },
            ],
          },
        },
      ],
    });
    const [network] = customNetwork!.virtualNetworks!;
    expect(network.subnets![0]).toMatchObject({
      natGateway: false,
      networkSecurityGroup: false,
    });
  });

  it('is nothing where the workspace is not among the answers', () => {
    expect(
      readObserved({ id: ID, resources: [], listed: [], gaps: [] }),
    ).toBeUndefined();
  });
});
