import { readArm, writeFiles } from '@ringfence/dialects';
import { approvedOnly } from '@ringfence/testing';
import { client } from '../__testUtils__/client';
import { GROUP, ML, SUBSCRIPTION, WORKSPACE } from '../__testUtils__/small';

const D = `${GROUP}/providers/Microsoft.Resources/deployments/d1`;
const V = 'api-version=2025-04-01';
const MINUTE = 60_000;

const template = (...resources: object[]) => ({
  properties: {
    mode: 'Incremental',
    template: {
      $schema:
        'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      parameters: { access: { type: 'string', defaultValue: 'Disabled' } },
      resources,
    },
  },
});

const account = (name: string) => ({
  type: 'Microsoft.Storage/storageAccounts',
  apiVersion: '2025-08-01',
  name,
  location: '[resourceGroup().location]',
  properties: { publicNetworkAccess: "[parameters('access')]" },
});

const workspace = {
  type: 'Microsoft.MachineLearningServices/workspaces',
  apiVersion: '2026-05-01',
  name: 'mlw-made',
  location: 'westeurope',
  properties: {
    storageAccount:
      "[resourceId('Microsoft.Storage/storageAccounts', 'stmade')]",
    publicNetworkAccess: 'Disabled',
  },
};

it('deploys in stages, each after what it needs, and tells each of them', async () => {
  const { write, get, clock } = await client();
  const begun = await write(
    'PUT',
    `${D}?${V}`,
    template(workspace, account('stmade')),
  );
  expect(begun.status).toBe(201);
  expect(begun.body.properties.provisioningState).toBe('Accepted');
  const operations = async () =>
    (await get(`${GROUP}/deployments/d1/operations?${V}`)).body.value.map(
      ({ properties }: any) => [
        properties.targetResource.resourceName,
        properties.provisioningState,
      ],
    );
  clock.advance(2000);
  expect(await operations()).toEqual([['stmade', 'Running']]);
  expect((await write('PUT', `${D}?${V}`, template())).body.error.code).toBe(
    'DeploymentActive',
  );
  clock.advance(MINUTE);
  expect(await operations()).toEqual(
    expect.arrayContaining([
      ['stmade', 'Succeeded'],
      ['mlw-made', 'Running'],
    ]),
  );
  clock.advance(2 * MINUTE);
  const { body } = await get(`${D}?${V}`);
  expect(body.properties.provisioningState).toBe('Succeeded');
  expect(body.properties.outputResources).toHaveLength(2);
  const status = begun.headers.get('azure-asyncoperation')!;
  expect((await get(status)).body.status).toBe('Succeeded');
  const made = await get(`${GROUP}${ML}/workspaces/mlw-made?${V}`);
  expect(made.body.properties.storageAccount).toBe(
    `${GROUP}/providers/Microsoft.Storage/storageAccounts/stmade`,
  );
});

it('tells before it deploys what it would change', async () => {
  const { write, get, clock } = await client();
  const asked = await write(
    'POST',
    `${D}/whatIf?${V}`,
    template(account('stnew'), {
      ...workspace,
      name: 'mlw-one',
      properties: { publicNetworkAccess: 'Enabled' },
    }),
  );
  expect(asked.status).toBe(202);
  clock.advance(5000);
  const { body } = await get(asked.headers.get('location')!);
  expect(body.status).toBe('Succeeded');
  expect(body.properties.changes).toEqual([
    expect.objectContaining({ changeType: 'Create' }),
    expect.objectContaining({
      resourceId: WORKSPACE,
      changeType: 'Modify',
      delta: [
        {
          path: 'properties.publicNetworkAccess',
          propertyChangeType: 'Modify',
          before: 'Disabled',
          after: 'Enabled',
        },
      ],
    }),
  ]);
});

it('refuses what validation finds, with the inner errors', async () => {
  const { write, call } = await client();
  const ask = (...resources: object[]) =>
    write('POST', `${D}/validate?${V}`, template(...resources));
  const invalid = await ask(account('Not-Valid'));
  expect(invalid.status).toBe(400);
  expect(invalid.body.error).toMatchObject({
    code: 'InvalidTemplateDeployment',
    details: [{ code: 'AccountNameInvalid' }],
  });
  const unanswered = await ask({
    ...account('stone'),
    properties: { x: "[reference('other').y]" },
  });
  expect(unanswered.body.error.code).toBe('InvalidTemplate');
  const fine = await ask(account('stone'));
  expect(fine.body.properties.validatedResources).toHaveLength(1);
  const reader = await call('POST', `${D}/validate?${V}`, template());
  expect(reader.status).toBe(403);
});

it('fails with the cause of the step that failed, and leaves what was made', async () => {
  const { write, get, clock, double } = await client();
  double.state.failures = [
    {
      type: 'Microsoft.MachineLearningServices/workspaces',
      code: 'QuotaExceeded',
      message: 'The subscription has no workspace left.',
    },
  ];
  await write('PUT', `${D}?${V}`, template(workspace, account('stmade')));
  clock.advance(10 * MINUTE);
  const { properties } = (await get(`${D}?${V}`)).body;
  expect(properties.provisioningState).toBe('Failed');
  expect(properties.error).toMatchObject({
    code: 'DeploymentFailed',
    details: [{ code: 'QuotaExceeded' }],
  });
  expect((await get(`${GROUP}${ML}/workspaces/mlw-made?${V}`)).status).toBe(
    404,
  );
  const left = `${GROUP}/providers/Microsoft.Storage/storageAccounts/stmade?${V}`;
  expect((await get(left)).status).toBe(200);
});

it('stops where it is cancelled', async () => {
  const { write, get, clock } = await client();
  await write('PUT', `${D}?${V}`, template(workspace, account('stmade')));
  clock.advance(2000);
  expect((await write('POST', `${D}/cancel?${V}`)).status).toBe(204);
  clock.advance(10 * MINUTE);
  expect((await get(`${D}?${V}`)).body.properties.provisioningState).toBe(
    'Canceled',
  );
  expect((await get(`${GROUP}${ML}/workspaces/mlw-made?${V}`)).status).toBe(
    404,
  );
});

it('makes of a template of ours a workspace that reads as it was asked for', async () => {
  const { write, get, clock } = await client();
  const asked = approvedOnly({
    workspace: {
      name: 'mlw-asked',
      subscriptionId: SUBSCRIPTION,
      resourceGroup: 'rg-one',
    },
    compute: [],
    endpoints: [],
  });
  const { files } = writeFiles(asked, {
    dialect: 'arm',
    landingZone: {
      privateEndpointSubnetId: `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet-mlw-one/subnets/snet-endpoints`,
    },
  });
  const main = files.find(({ path }) => path === 'main.json')!;
  const begun = await write('PUT', `${D}?${V}`, {
    properties: { mode: 'Incremental', template: JSON.parse(main.content) },
  });
  expect(begun.body.error).toBeUndefined();
  clock.advance(90 * MINUTE);
  expect((await get(`${D}?${V}`)).body.properties).toMatchObject({
    provisioningState: 'Succeeded',
  });
  const { body } = await get(
    `${GROUP}${ML}/workspaces/mlw-asked?api-version=2026-05-15-preview`,
  );
  const [subject] = readArm(body).subjects;
  expect(subject.isolation.inbound).toMatchObject({
    publicNetworkAccess: 'Disabled',
    privateEndpoints: [{ status: 'Approved' }],
  });
  expect(subject.isolation.outbound).toMatchObject({
    isolationMode: 'AllowOnlyApprovedOutbound',
    rules: [{ name: 'lake-blob', type: 'PrivateEndpoint' }],
  });
});
