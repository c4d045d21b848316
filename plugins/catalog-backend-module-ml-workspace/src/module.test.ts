import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { baselinePolicy } from '@ringfence/engine';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import mlWorkspacePlugin from '@ringfence/backstage-plugin-ml-workspace-backend';
import { HttpResponse } from 'msw';
import { aChange } from './__testUtils__/changes';
import { catalogsOfEachTest, startCatalog } from './__testUtils__/catalog';
import { aWorkspace } from './__testUtils__/workspaces';
import { Feed } from './__testUtils__/feed';
import { countEntityWrites } from './__testUtils__/writes';

const owner = 'group:default/data-science';
const verdictOf = ({ metadata }: Entity) =>
  metadata.annotations?.['ml-workspace/verdict'];

/** Asks for a workspace, in a way that policy takes. */
const requestOf =
  ({ portal }: Pick<Awaited<ReturnType<typeof startCatalog>>, 'portal'>) =>
  async (
    name: string,
    dataClassification: string,
  ): Promise<WorkspaceRequestDetail> => {
    const response = await portal.ask(
      'ml-workspace',
      '/v1/requests',
      { isolation: aWorkspace(name, dataClassification), owner },
      { headers: { 'Idempotency-Key': name } },
    );
    expect(response.status).toBe(201);
    return response.json();
  };

const team: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'data-science' },
  spec: { type: 'team', children: [] },
};

describe('the module, with the ml-workspace backend', () => {
  let catalog: Awaited<ReturnType<typeof startCatalog>>;

  beforeAll(async () => {
    const { confidential } = baselinePolicy.tiers;
    catalog = await startCatalog({
      features: [mlWorkspacePlugin],
      foreign: [team],
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
  });

  const request: ReturnType<typeof requestOf> = (...args) =>
    requestOf(catalog)(...args);

  it('shows a workspace soon after its request was accepted', async () => {
    const { entityRef, workspaceId, posture } = await request(
      'fraud-',
      'internal',
    );

    const entity = await catalog.portal.entity(entityRef);

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
    await catalog.portal.entity(accepted.entityRef);

    expect(waiting.state).toBe('submitted');
    expect(await catalog.portal.find(waiting.entityRef)).toBeUndefined();
  });
});

describe('the module, without events or with entities that people write', () => {
  const start = catalogsOfEachTest();

  it('shows a workspace by a scheduled pass alone', async () => {
    const catalog = await start({
      features: [mlWorkspacePlugin],
      foreign: [team],
      dropEvents: true,
    });
    await catalog.pass('full');
    const { entityRef } = await requestOf(catalog)('silent', 'internal');
    expect(await catalog.portal.find(entityRef)).toBeUndefined();

    await catalog.pass('delta');
    expect(await catalog.portal.entity(entityRef)).toBeDefined();
  });

  it('shows a posture behind an entity that somebody wrote, and writes no other', async () => {
    const catalog = await start({
      features: [mlWorkspacePlugin],
      foreign: [
        team,
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { name: 'written' },
          spec: {
            type: 'ml-workspace',
            owner,
            isolation: aWorkspace('written', 'internal') as JsonObject,
          },
        },
      ],
    });
    await catalog.pass('declared');
    await catalog.pass('full');

    const shown = await catalog.portal.ask(
      'ml-workspace',
      '/v1/workspaces/by-entity/resource/default/written',
    );
    expect(await shown.json()).toMatchObject({
      entityRef: 'resource:default/written',
      owner,
      posture: { basis: { kind: 'declared' } },
    });
    const { entityRef } = await requestOf(catalog)('asked', 'internal');
    await catalog.pass('delta');
    await catalog.portal.entity(entityRef);
    const found = await catalog.portal.ask(
      'catalog',
      '/entities/by-query?filter=spec.type=ml-workspace&fields=metadata.name',
    );
    const { items } = await found.json();
    expect(items.map((entity: Entity) => entity.metadata.name).sort()).toEqual([
      entityRef.split('/')[1],
      'written',
    ]);
  });
});

describe('the module, with a catalog that others write to as well', () => {
  const start = catalogsOfEachTest();
  const feed = new Feed();
  beforeAll(() => feed.server.listen({ onUnhandledRequest: 'bypass' }));
  beforeEach(() => feed.serve());
  afterEach(() => feed.server.resetHandlers());
  afterAll(() => feed.server.close());

  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const mine = aChange(1);
  const taken = aChange(2);

  it('leaves alone what another source has under the same name, and shows the rest', async () => {
    feed.rows = [mine, taken];
    const catalog = await start({
      foreign: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: { name: taken.entityRef.split('/')[1] },
          spec: { type: 'database', owner },
        },
      ],
    });
    await catalog.pass('full');
    await catalog.portal.entity(mine.entityRef);

    expect((await catalog.portal.find(taken.entityRef))?.spec?.type).toBe(
      'database',
    );
  });

  it('relates a workspace to its owner, its system and what it depends on', async () => {
    feed.rows = [
      aChange(1, {
        system: 'system:default/fraud',
        dependsOn: [
          '/subscriptions/s/resourcegroups/rg/providers/microsoft.keyvault/vaults/kv-fraud',
          '/subscriptions/s/resourcegroups/rg/providers/microsoft.storage/storageaccounts/stfraud',
        ],
      }),
    ];
    const catalog = await start({
      config: {
        catalog: {
          providers: { mlWorkspace: { dependsOn: { namespace: 'azure' } } },
        },
      },
    });
    await catalog.pass('full');
    const { relations } = await catalog.portal.entity(mine.entityRef, entity =>
      Boolean(entity.relations?.length),
    );

    expect(relations).toEqual([
      { type: 'dependsOn', targetRef: 'resource:azure/kv-fraud' },
      { type: 'dependsOn', targetRef: 'resource:azure/stfraud' },
      { type: 'ownedBy', targetRef: owner },
      { type: 'partOf', targetRef: 'system:default/fraud' },
    ]);
  });

  it('keeps every entity when half of a page comes, and when pages stop coming', async () => {
    feed.rows = [mine, aChange(2)];
    const catalog = await start({});
    await catalog.pass('full');
    await catalog.portal.entity(aChange(2).entityRef);

    feed.pageSize = 1;
    feed.answer = after => (after ? HttpResponse.error() : undefined);
    await expect(catalog.pass('full')).rejects.toThrow();
    feed.answer = () => HttpResponse.text('{"items":[{"sequence":1,"act');
    await expect(catalog.pass('full')).rejects.toThrow();
    feed.answer = () => undefined;
    feed.pageSize = 1000;

    for (const { entityRef } of feed.rows) {
      expect(await catalog.portal.find(entityRef)).toBeDefined();
    }
  });

  it('keeps every entity while the backend fails, and follows when it is back', async () => {
    feed.rows = [mine];
    const catalog = await start({});
    await catalog.pass('full');
    await catalog.portal.entity(mine.entityRef);

    feed.answer = () => new HttpResponse('', { status: 500 });
    await expect(catalog.pass('full')).rejects.toThrow('500');
    await expect(catalog.pass('delta')).rejects.toThrow('500');
    expect(await catalog.portal.find(mine.entityRef)).toBeDefined();

    feed.answer = () => undefined;
    feed.rows = [{ ...mine, sequence: 3, verdict: 'exposed' }];
    await catalog.pass('delta');
    await catalog.portal.entity(
      mine.entityRef,
      entity => verdictOf(entity) === 'exposed',
    );
  });

  it('writes nothing when 300 workspaces are unchanged, and brings back one that was deleted by hand', async () => {
    feed.rows = Array.from({ length: 300 }, (_, index) => aChange(index + 1));
    const db = await databases.init('SQLITE_3');
    const statements = countEntityWrites(db);
    const catalog = await start({
      features: [mockServices.database.factory({ knex: db })],
    });
    await catalog.pass('full');
    const first = await catalog.portal.entity(feed.rows[0].entityRef);
    const before = statements.written;
    expect(before).toBeGreaterThan(0);

    await catalog.pass('full');
    expect(statements.written).toBe(before);

    await catalog.portal.ask(
      'catalog',
      `/entities/by-uid/${first.metadata.uid}`,
      undefined,
      { method: 'DELETE' },
    );
    expect(await catalog.portal.find(feed.rows[0].entityRef)).toBeUndefined();
    await catalog.pass('full');
    await catalog.portal.entity(feed.rows[0].entityRef);
  });
});
