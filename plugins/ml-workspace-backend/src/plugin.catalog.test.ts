import { ANNOTATION_ID } from '@ringfence/engine';
import { SUBSCRIPTION } from '@ringfence/testing';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { parseEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import request from 'supertest';
import { mlWorkspacePlugin } from './plugin';
import { foreignResource } from './__testUtils__/catalog';
import { goodBody } from './__testUtils__/isolations';
import { API, Portal, startPortal } from './__testUtils__/portal';
import { countRows, emptyTables, NO_ROWS } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('agreeing with the catalog', () => {
  let db: Knex;
  let portal: Portal;

  /** The entity ref a workspace gets. */
  const refOf = async (name: string) => {
    const { body } = await portal.ask(goodBody({ name }));
    await emptyTables(db);
    return parseEntityRef(body.entityRef as string).name;
  };

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());
  afterEach(() => emptyTables(db));

  it('refuses a workspace whose entity name a foreign entity has', async () => {
    const name = await refOf('mlw-taken');
    await portal.catalog.put(foreignResource(name));

    const { status, body } = await portal.ask(goodBody({ name: 'mlw-taken' }));
    expect(status).toBe(409);
    expect(body.error.message).toContain(`resource:default/${name}`);
    expect(await countRows(db)).toEqual(NO_ROWS);
  });

  it('takes a workspace whose own entity is still in the catalog', async () => {
    const { body } = await portal.ask(goodBody({ name: 'mlw-ours' }));
    await emptyTables(db);
    const entity = foreignResource(parseEntityRef(body.entityRef).name);
    entity.metadata.annotations = { [ANNOTATION_ID]: body.workspaceId };
    await portal.catalog.put(entity);

    const { status } = await portal.ask(goodBody({ name: 'mlw-ours' }));
    expect(status).toBe(201);
  });

  it('takes a user as the owner, however the ref is written', async () => {
    const { status, body } = await portal.ask({
      ...goodBody(),
      owner: 'User:ada',
    });
    expect(status).toBe(201);
    expect(body.owner).toBe('user:default/ada');
  });

  it('tells the catalog of the system and of what the workspace depends on', async () => {
    const system = { ...foreignResource('fraud'), kind: 'System' };
    await portal.catalog.put(system);
    const armId = (type: string) =>
      `/subscriptions/${SUBSCRIPTION}/resourceGroups/RG-ml/providers/${type}`;
    const storage = armId('Microsoft.Storage/storageAccounts/stfraud');
    const vault = armId('Microsoft.KeyVault/vaults/kv-fraud');
    const body = goodBody({ name: 'mlw-fraud' });
    const { resources = {} } = body.isolation;
    resources.storage = [{ ...resources.storage?.[0], id: storage }];
    resources.keyVault = [{ ...resources.keyVault?.[0], id: vault }];

    const asked = await portal.ask({ ...body, system: 'Fraud' });
    expect(asked.status).toBe(201);
    expect(asked.body.system).toBe('system:default/fraud');
    const { items } = (await portal.readAsService('/changes')).body;
    expect(items).toMatchObject([
      {
        system: 'system:default/fraud',
        dependsOn: [vault.toLowerCase(), storage.toLowerCase()],
      },
    ]);
  });

  it('says nothing of a system or dependencies that are not known', async () => {
    await portal.ask(goodBody());
    const { items } = (await portal.readAsService('/changes')).body;
    expect(items).toHaveLength(1);
    expect(items[0]).not.toHaveProperty('system');
    expect(items[0]).not.toHaveProperty('dependsOn');
  });

  it.each(['component:default/shop', 'system:default/unheard-of', 'a b', ':'])(
    'refuses the system %j and stores nothing',
    async system => {
      const { status, body } = await portal.ask({ ...goodBody(), system });
      expect(status).toBe(400);
      expect(body.error.fields).toMatchObject([{ pointer: '/system' }]);
      expect(await countRows(db)).toEqual(NO_ROWS);
    },
  );
});

describe('a catalog that does not answer', () => {
  it('makes a request wait and stores nothing', async () => {
    const db = await databases.init('SQLITE_3');
    const brokenCatalog = createBackendPlugin({
      pluginId: 'catalog',
      register(reg) {
        reg.registerInit({
          deps: { http: coreServices.httpRouter },
          async init({ http }) {
            http.use((_req, res) => {
              res.status(503).json({ error: { name: 'Broken', message: '' } });
            });
          },
        });
      },
    });
    const backend = await startTestBackend({
      features: [
        mlWorkspacePlugin,
        brokenCatalog,
        mockServices.database.factory({ knex: db }),
      ],
    });

    const { status, body } = await request(backend.server)
      .post(`${API}/requests`)
      .set('Authorization', mockCredentials.user.header())
      .set('Idempotency-Key', 'k')
      .send(goodBody());

    expect(status).toBe(503);
    expect(body.error.message).toContain('The catalog does not answer');
    expect(await countRows(db)).toEqual(NO_ROWS);
    await backend.stop();
  });
});
