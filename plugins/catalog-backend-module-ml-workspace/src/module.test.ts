import { Entity } from '@backstage/catalog-model';
import mlWorkspacePlugin from '@ringfence/backstage-plugin-ml-workspace-backend';
import {
  baselinePolicy,
  WorkspaceIsolation,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { HttpResponse } from 'msw';
import { aChange } from './__testUtils__/changes';
import { startCatalog } from './__testUtils__/catalog';
import { Feed } from './__testUtils__/feed';

const owner = 'group:default/data-science';
const verdictOf = ({ metadata }: Entity) =>
  metadata.annotations?.['ml-workspace/verdict'];

const closed = {
  publicNetworkAccess: 'Disabled',
  defaultAction: 'Deny',
  privateEndpoints: [{ status: 'Approved' }],
};

const aWorkspace = (
  name: string,
  dataClassification: string,
): WorkspaceIsolation => ({
  workspace: {
    name,
    subscriptionId: '11111111-1111-4111-8111-111111111111',
    resourceGroup: 'rg-ml',
    kind: 'Default',
  },
  cloud: 'AzureCloud',
  region: 'westeurope',
  dataClassification,
  inbound: {
    publicNetworkAccess: 'Disabled',
    ipRules: [],
    privateEndpoints: [
      {
        status: 'Approved',
        subresource: 'amlworkspace',
        privateDnsZones: [
          'privatelink.api.azureml.ms',
          'privatelink.notebooks.azure.net',
        ],
      },
    ],
  },
  outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
  resources: {
    storage: [closed],
    keyVault: [closed],
    containerRegistry: [closed],
    monitoring: [],
  },
});

describe('the module, with the ml-workspace backend', () => {
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeAll(async () => {
    const { confidential } = baselinePolicy.tiers;
    catalog = await startCatalog({
      features: [mlWorkspacePlugin],
      foreign: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: 'data-science' },
          spec: { type: 'team', children: [] },
        },
      ],
      config: {
        mlWorkspace: {
          policy: {
            ...baselinePolicy,
            tiers: {
              ...baselinePolicy.tiers,
              confidential: { ...confidential, approval: 'manual' },
            },
          },
        },
      },
    });
    await catalog.wait(owner);
  });

  async function request(
    name: string,
    dataClassification: string,
  ): Promise<WorkspaceRequestDetail> {
    const response = await catalog.ask('ml-workspace/requests', {
      method: 'POST',
      headers: { 'Idempotency-Key': name },
      body: JSON.stringify({
        isolation: aWorkspace(name, dataClassification),
        owner,
      }),
    });
    expect(response.status).toBe(201);
    return response.json();
  }

  it('shows a workspace soon after its request was accepted', async () => {
    const { entityRef, workspaceId, posture } = await request(
      'fraud-',
      'internal',
    );

    const entity = await catalog.wait(entityRef);

    expect(entity).toMatchObject({
      kind: 'Resource',
      metadata: {
        title: 'fraud-',
        annotations: {
          'ml-workspace/id': workspaceId,
          'ml-workspace/verdict': posture.verdict,
          'ml-workspace/basis': 'requested',
          'ml-workspace/isolation-mode': 'AllowOnlyApprovedOutbound',
          'ml-workspace/data-classification': 'internal',
          'management.azure.com/resourceId': workspaceId,
          'management.azure.com/location': 'westeurope',
        },
      },
      spec: { type: 'ml-workspace', owner },
      relations: [{ type: 'ownedBy', targetRef: owner }],
    });
  });

  it('does not show a workspace whose request waits for a person', async () => {
    const waiting = await request('waiting', 'confidential');
    const accepted = await request('accepted', 'internal');

    await catalog.pass('full');
    await catalog.wait(accepted.entityRef);

    expect(waiting.state).toBe('submitted');
    expect(await catalog.find(waiting.entityRef)).toBeUndefined();
  });
});

describe('the module, with a catalog that others write to as well', () => {
  const feed = new Feed();
  beforeAll(() => feed.server.listen({ onUnhandledRequest: 'bypass' }));
  beforeEach(() => feed.serve());
  afterEach(() => feed.server.resetHandlers());
  afterAll(() => feed.server.close());

  const mine = aChange(1);
  const taken = aChange(2);

  it('leaves alone what another source has under the same name, and shows the rest', async () => {
    feed.rows = [mine, taken];
    const catalog = await startCatalog({
      foreign: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { name: taken.entityRef.split('/')[1] },
          spec: { type: 'database', owner },
        },
      ],
    });
    await catalog.wait(taken.entityRef);

    await catalog.pass('full');
    await catalog.wait(mine.entityRef);

    expect((await catalog.find(taken.entityRef))?.spec?.type).toBe('database');
  });

  it('keeps every entity while the backend fails, and follows when it is back', async () => {
    feed.rows = [mine];
    const catalog = await startCatalog({});
    await catalog.pass('full');
    await catalog.wait(mine.entityRef);

    feed.answer = () => new HttpResponse('', { status: 500 });
    await expect(catalog.pass('full')).rejects.toThrow('500');
    await expect(catalog.pass('delta')).rejects.toThrow('500');
    expect(await catalog.find(mine.entityRef)).toBeDefined();

    feed.answer = () => undefined;
    feed.rows = [{ ...mine, sequence: 3, verdict: 'exposed' }];
    await catalog.pass('delta');
    await catalog.wait(
      mine.entityRef,
      entity => verdictOf(entity) === 'exposed',
    );
  });
});
