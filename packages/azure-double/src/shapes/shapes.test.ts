import { client } from '../__testUtils__/client';
import { GROUP, ML, SUBSCRIPTION, WORKSPACE } from '../__testUtils__/small';
import { contradictions, shapeOf } from './shapeOf';

const V = 'api-version=2026-05-01';
const RESOURCE = { id: 'string', name: 'string', type: 'string' };

/**
 * What the examples beside Azure's own specifications have at these paths, by
 * operation: facts of the examples of 2022-04-01 to 2026-05-01.
 */
const EXAMPLES: Record<string, [string, Record<string, string>]> = {
  Workspaces_Get: [
    `${WORKSPACE}?${V}`,
    {
      ...RESOURCE,
      location: 'string',
      'identity.type': 'string',
      'properties.storageAccount': 'string',
      'properties.keyVault': 'string',
      'properties.containerRegistry': 'string',
      'properties.applicationInsights': 'string',
      'properties.publicNetworkAccess': 'string',
      'properties.hbiWorkspace': 'boolean',
      'properties.managedNetwork.isolationMode': 'string',
      'properties.managedNetwork.networkId': 'string',
      'properties.managedNetwork.status.status': 'string',
      'properties.managedNetwork.status.sparkReady': 'boolean',
      'properties.managedNetwork.outboundRules': 'object',
      'properties.privateEndpointConnections[].id': 'string',
      'properties.privateEndpointConnections[].properties.privateEndpoint.id':
        'string',
    },
  ],
  Workspaces_ListBySubscription: [
    `/subscriptions/${SUBSCRIPTION}${ML}/workspaces?${V}`,
    { 'value[].id': 'string', 'value[].properties.storageAccount': 'string' },
  ],
  Compute_List: [
    `${WORKSPACE}/computes?${V}`,
    { 'value[].properties.computeType': 'string' },
  ],
  ManagedNetworkSettingsRule_List: [
    `${WORKSPACE}/outboundRules?${V}`,
    {
      'value[].name': 'string',
      'value[].properties.type': 'string',
      'value[].properties.category': 'string',
      'value[].properties.status': 'string',
    },
  ],
  Subscriptions_List: [
    '/subscriptions?api-version=2022-12-01',
    {
      'value[].subscriptionId': 'string',
      'value[].tenantId': 'string',
      'value[].displayName': 'string',
      'value[].state': 'string',
      'value[].subscriptionPolicies.quotaId': 'string',
      'value[].authorizationSource': 'string',
      'value[].managedByTenants': 'list',
    },
  ],
  Permissions_ListForResourceGroup: [
    `${GROUP}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`,
    {
      'value[].actions': 'list',
      'value[].notActions': 'list',
      'value[].dataActions': 'list',
    },
  ],
  PrivateEndpoints_List: [
    `${GROUP}/providers/Microsoft.Network/privateEndpoints?${V}`,
    {
      'value[].properties.provisioningState': 'string',
      'value[].properties.subnet.id': 'string',
      'value[].properties.privateLinkServiceConnections[].properties.groupIds':
        'list',
    },
  ],
};

it.each(Object.entries(EXAMPLES))(
  'answers %s in the shape of the example',
  async (_, [path, wanted]) => {
    const { get } = await client();
    const { status, body } = await get(path);
    expect(status).toBe(200);
    expect(Object.fromEntries(shapeOf(body))).toMatchObject(wanted);
  },
);

it('answers a query in the shape of the example, where flags are texts', async () => {
  const { query } = await client();
  const { body } = await query('resources | project id, name, type, location', {
    options: { $top: 3, $skip: 0 },
  });
  expect(Object.fromEntries(shapeOf(body))).toMatchObject({
    totalRecords: 'number',
    count: 'number',
    resultTruncated: 'string',
    facets: 'list',
    $skipToken: 'string',
    'data[].id': 'string',
  });
});

it('tells where two answers have different kinds of values', () => {
  const one = shapeOf({ a: 1, b: [{ c: 'x' }], d: null });
  const other = shapeOf({ a: '1', b: [{ c: 'y' }], d: 2 });
  expect(contradictions(one, other)).toEqual(['a: number, not string']);
});
