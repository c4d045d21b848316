import { client } from '../__testUtils__/client';
import { GROUP, ML, SUBSCRIPTION, WORKSPACE } from '../__testUtils__/small';
import { DEPLOYER } from '../scenario/make/identities';

const V = 'api-version=2026-05-01';
const NEW = `${GROUP}${ML}/workspaces/mlw-new`;
const BODY = {
  location: 'westeurope',
  properties: {
    publicNetworkAccess: 'Disabled',
    managedNetwork: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      outboundRules: { pypi: { type: 'FQDN', destination: 'pypi.org' } },
    },
  },
};
const MINUTE = 60_000;

it('makes a workspace over time, asked about by both addresses', async () => {
  const { write, get, clock } = await client();
  const begun = await write('PUT', `${NEW}?${V}`, BODY);
  expect(begun.status).toBe(202);
  expect(begun.headers.get('retry-after')).toBe('10');
  const result = begun.headers.get('location')!;
  const status = begun.headers.get('azure-asyncoperation')!;
  expect((await get(result)).status).toBe(202);
  expect((await get(status)).body).toMatchObject({ status: 'InProgress' });
  expect((await get(`${NEW}?${V}`)).body.properties.provisioningState).toBe(
    'Creating',
  );
  const second = await write('PUT', `${NEW}?${V}`, BODY);
  expect(second.body.error.code).toBe('AnotherOperationInProgress');
  clock.advance(2 * MINUTE);
  expect((await get(status)).body).toMatchObject({
    status: 'Succeeded',
    percentComplete: 100,
  });
  expect((await get(result)).body).toMatchObject({ id: NEW });
});

it('makes a managed network with the first compute, half an hour later, with the rules that Azure adds', async () => {
  const { write, get, clock } = await client();
  const network = async () =>
    (await get(`${NEW}?${V}`)).body.properties.managedNetwork;
  await write('PUT', `${NEW}?${V}`, BODY);
  clock.advance(2 * MINUTE);
  expect(await network()).toMatchObject({
    status: { status: 'Inactive' },
    outboundRules: { pypi: { category: 'UserDefined', status: 'Inactive' } },
  });
  await write('PUT', `${NEW}/computes/cpu?${V}`, {
    location: 'westeurope',
    properties: { computeType: 'AmlCompute', properties: {} },
  });
  clock.advance(MINUTE);
  expect((await network()).status.status).toBe('Inactive');
  clock.advance(30 * MINUTE);
  const { status, outboundRules } = await network();
  expect(status.status).toBe('Active');
  expect(outboundRules.pypi.status).toBe('Active');
  expect(Object.values(outboundRules)).toContainEqual(
    expect.objectContaining({ category: 'Required' }),
  );
});

it('tells in the log and in changes who wrote what, joined by a correlation', async () => {
  const { write, get, query, clock } = await client();
  await write('PATCH', `${WORKSPACE}?${V}`, {
    properties: { publicNetworkAccess: 'Enabled' },
  });
  const filter = encodeURIComponent(
    `eventTimestamp ge '2026-12-01T07:00:00Z' and resourceUri eq '${WORKSPACE}'`,
  );
  const events = await get(
    `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&$filter=${filter}`,
  );
  expect(events.body.value).toHaveLength(1);
  const [event] = events.body.value;
  expect(event).toMatchObject({
    caller: DEPLOYER.objectId,
    operationName: {
      value: 'Microsoft.MachineLearningServices/workspaces/write',
    },
    status: { value: 'Succeeded' },
    resourceId: WORKSPACE,
  });
  const changes =
    "resourcechanges | where properties.targetResourceType =~ 'microsoft.machinelearningservices/workspaces' | project id, properties";
  expect((await query(changes)).body.data).toEqual([]);
  clock.advance(MINUTE);
  const [row] = (await query(changes)).body.data;
  expect(row.properties).toMatchObject({
    targetResourceId: WORKSPACE,
    changeType: 'Update',
    changeAttributes: {
      correlationId: event.correlationId,
      changedBy: DEPLOYER.objectId,
    },
    changes: {
      'properties.publicNetworkAccess': {
        previousValue: 'Disabled',
        newValue: 'Enabled',
      },
    },
  });
});

it('refuses a filter of the log that Azure does not take', async () => {
  const { get } = await client();
  const values = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01`;
  expect((await get(values)).status).toBe(400);
});

it('keeps the name of a deleted workspace until it is purged', async () => {
  const { write, get, clock } = await client();
  const gone = await write('DELETE', `${WORKSPACE}?${V}`);
  expect(gone.status).toBe(202);
  clock.advance(MINUTE);
  expect((await get(`${WORKSPACE}?${V}`)).status).toBe(404);
  const refused = await write('PUT', `${WORKSPACE}?${V}`, BODY);
  expect(refused.status).toBe(409);
  expect(refused.body.error.message).toContain('Soft-deleted');
  await write('DELETE', `${WORKSPACE}?${V}&forceToPurge=true`);
  expect((await write('PUT', `${WORKSPACE}?${V}`, BODY)).status).toBe(202);
});

it('connects a workspace with the endpoint that is made to it', async () => {
  const { write, get, clock } = await client();
  const two = `${GROUP}${ML}/workspaces/mlw-two`;
  const endpoint = `${GROUP}/providers/Microsoft.Network/privateEndpoints/pe-two?api-version=2025-09-01`;
  const made = await write('PUT', endpoint, {
    location: 'westeurope',
    properties: {
      subnet: { id: `${GROUP}/subnet` },
      privateLinkServiceConnections: [
        {
          name: 'two',
          properties: { privateLinkServiceId: two, groupIds: ['amlworkspace'] },
        },
      ],
    },
  });
  expect(made.status).toBe(201);
  expect(made.headers.get('azure-asyncoperation')).toBeTruthy();
  clock.advance(MINUTE);
  const { value } = (await get(`${two}/privateEndpointConnections?${V}`)).body;
  expect(value[0].properties).toMatchObject({
    privateLinkServiceConnectionState: { status: 'Approved' },
  });
  await write('DELETE', endpoint);
  clock.advance(MINUTE);
  const after = await get(`${two}/privateEndpointConnections?${V}`);
  expect(after.body.value).toEqual([]);
});

it('writes a rule into the managed network of its workspace', async () => {
  const { write, get } = await client();
  const rule = `${WORKSPACE}/outboundRules/conda?${V}`;
  await write('PUT', rule, {
    properties: { type: 'FQDN', destination: '*.anaconda.org' },
  });
  const { body } = await get(`${WORKSPACE}?${V}`);
  expect(body.properties.managedNetwork.outboundRules.conda).toMatchObject({
    destination: '*.anaconda.org',
    category: 'UserDefined',
  });
  expect((await get(rule)).body.type).toBe('workspace/outboundRules');
});

it('lets only who may write write', async () => {
  const { call } = await client();
  const { status, body } = await call('PATCH', `${WORKSPACE}?${V}`, {});
  expect(status).toBe(403);
  expect(body.error.code).toBe('AuthorizationFailed');
});
