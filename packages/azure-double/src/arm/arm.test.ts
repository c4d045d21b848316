import { client } from '../__testUtils__/client';
import { GROUP, ML, SUBSCRIPTION, WORKSPACE } from '../__testUtils__/small';
import { READER } from '../scenario/make/identities';

const V = 'api-version=2026-05-01';
const LIST = `/subscriptions/${SUBSCRIPTION}${ML}/workspaces?${V}`;

it('lists workspaces with their base fields, and tells all of one', async () => {
  const { get } = await client();
  const { body } = await get(LIST);
  const [one] = body.value;
  expect(one).toMatchObject({
    id: WORKSPACE,
    type: 'Microsoft.MachineLearningServices/workspaces',
    properties: { storageAccount: expect.any(String) },
  });
  expect(one.properties).not.toHaveProperty('managedNetwork');
  const whole = await get(`${WORKSPACE}?${V}`);
  expect(whole.body.properties).toMatchObject({
    publicNetworkAccess: 'Disabled',
    managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound' },
    privateEndpointConnections: [{ name: expect.any(String) }],
  });
});

it('finds a resource whatever the case of its id', async () => {
  const { get } = await client();
  const { body } = await get(`${WORKSPACE.toUpperCase()}?${V}`);
  expect(body.id).toBe(WORKSPACE);
});

it('shows lists of addresses in preview versions alone', async () => {
  const { get } = await client();
  const stable = await get(`${WORKSPACE}?${V}`);
  const preview = await get(`${WORKSPACE}?api-version=2026-05-15-preview`);
  expect(stable.body.properties).not.toHaveProperty('networkAcls');
  expect(preview.body.properties).toHaveProperty('networkAcls');
  expect(preview.body.properties).toHaveProperty('ipAllowlist');
});

it('cuts lists into pages that go on where the one before ended', async () => {
  const { get } = await client({ settings: { pageSize: 1 } });
  const first = await get(LIST);
  expect(first.body.value).toHaveLength(1);
  expect(first.body.nextLink).toContain('&$skip=');
  const second = await get(first.body.nextLink);
  expect(second.body.value).toHaveLength(1);
  expect(second.body).not.toHaveProperty('nextLink');
  expect(second.body.value[0].id).not.toBe(first.body.value[0].id);
});

it('gives the rules of a managed network and the connections of a workspace as lists of their own', async () => {
  const { get } = await client();
  const rules = await get(`${WORKSPACE}/outboundRules?${V}`);
  expect(rules.body.value).toContainEqual(
    expect.objectContaining({
      id: `${WORKSPACE}/outboundRules/training-lake`,
      type: 'workspace/outboundRules',
      properties: expect.objectContaining({ type: 'PrivateEndpoint' }),
    }),
  );
  const connections = await get(`${WORKSPACE}/privateEndpointConnections?${V}`);
  expect(connections.body.value).toHaveLength(1);
});

it('hides the settings of a compute in a list', async () => {
  const { get } = await client();
  const list = await get(`${WORKSPACE}/computes?${V}`);
  expect(list.body.value[0].properties).not.toHaveProperty('properties');
  const one = await get(`${WORKSPACE}/computes/cpu?${V}`);
  expect(one.body.properties.properties.enableNodePublicIp).toBe(false);
});

it.each([
  [`${WORKSPACE}`, 400, 'MissingApiVersionParameter'],
  [`${WORKSPACE}?api-version=2015-01-01`, 400, 'NoRegisteredProviderFound'],
  [`${WORKSPACE}?api-version=new`, 400, 'InvalidApiVersionParameter'],
  [`${WORKSPACE}x?${V}`, 404, 'ResourceNotFound'],
  [`${WORKSPACE}x/computes?${V}`, 404, 'ParentResourceNotFound'],
  [`${GROUP}x${ML}/workspaces/a?${V}`, 404, 'ResourceGroupNotFound'],
  [`/subscriptions/none${ML}/workspaces?${V}`, 404, 'SubscriptionNotFound'],
  [`${GROUP}/providers/Microsoft.Odd/things?${V}`, 404, 'InvalidResourceType'],
])('answers %s with %s %s', async (path, status, code) => {
  const { get } = await client();
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toMatchObject({
    code,
    message: expect.any(String),
  });
});

it('tells who may not read what, and what role would let them', async () => {
  const { get, double } = await client();
  double.state.roles[0].notActions = [
    'Microsoft.MachineLearningServices/workspaces/computes/read',
  ];
  const { status, body } = await get(`${WORKSPACE}/computes?${V}`);
  expect(status).toBe(403);
  expect(body.error.message).toContain(
    `with object id '${READER.objectId}' does not have authorization to perform action 'Microsoft.MachineLearningServices/workspaces/computes/read' over scope '${WORKSPACE}'`,
  );
  const permissions = await get(
    `${GROUP}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`,
  );
  expect(permissions.body.value[0].actions).toEqual(['*/read']);
});

it('shows only subscriptions in which the caller has a role', async () => {
  const { get, double } = await client();
  double.state.roles[0].scope = GROUP;
  const { body } = await get('/subscriptions?api-version=2022-12-01');
  expect(body.value.map((one: any) => one.subscriptionId)).toEqual([
    SUBSCRIPTION,
  ]);
});
