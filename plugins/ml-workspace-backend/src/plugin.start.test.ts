import { baselinePolicy } from '@ringfence/engine';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import knexFactory, { Knex } from 'knex';
import request from 'supertest';
import { mlWorkspacePlugin } from './plugin';
import { TABLES } from './database/tables';
import { goodBody } from './__testUtils__/isolations';
import { API, startPortal } from './__testUtils__/portal';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const policy = (changes: JsonObject = {}) => ({
  name: 'contoso',
  revision: 1,
  tiers: { restricted: { minimumVerdict: 'isolated' } },
  ...changes,
});

const start = (db: Knex, mlWorkspace?: JsonObject, skip = false) =>
  startTestBackend({
    features: [
      mlWorkspacePlugin,
      mockServices.database.factory({ knex: db, migrations: { skip } }),
      mockServices.rootConfig.factory({
        data: mlWorkspace ? { mlWorkspace } : {},
      }),
    ],
  });

const policyOf = async ({ server }: Awaited<ReturnType<typeof start>>) => {
  const { body } = await request(server)
    .get(`${API}/policy`)
    .set('Authorization', mockCredentials.user.header());
  return body.policy;
};

describe('starting', () => {
  it('uses the baseline where no policy is written', async () => {
    const backend = await start(await databases.init('SQLITE_3'));
    expect(await policyOf(backend)).toEqual(baselinePolicy);
    await backend.stop();
  });

  it('uses the policy of the configuration', async () => {
    const backend = await start(await databases.init('SQLITE_3'), {
      policy: policy(),
    });
    expect(await policyOf(backend)).toMatchObject({
      name: 'contoso',
      tiers: {
        restricted: { minimumVerdict: 'isolated', approval: 'automatic' },
      },
    });
    await backend.stop();
  });

  it('stops at a wrong policy and names the key', async () => {
    const db = await databases.init('SQLITE_3');
    await expect(
      start(db, {
        policy: policy({ tiers: { internal: { minimumVerdict: 'good' } } }),
      }),
    ).rejects.toThrow(
      /mlWorkspace\.policy\.tiers\.internal\.minimumVerdict: got "good"; expected one of/,
    );
  });

  it('stops at a changed policy that keeps its revision, and goes on with a higher one', async () => {
    const db = await databases.init('SQLITE_3');
    const first = await start(db, { policy: policy() });
    await first.stop();

    await expect(
      start(db, { policy: policy({ regions: ['westeurope'] }) }),
    ).rejects.toThrow(/mlWorkspace\.policy\.revision: .* above 1, got 1/);

    const next = await start(db, {
      policy: policy({ regions: ['westeurope'], revision: 2 }),
    });
    expect(await policyOf(next)).toMatchObject({ revision: 2 });
    expect(await db(TABLES.policies)).toHaveLength(2);
    await next.stop();
  });

  it('makes a namespace of the configuration that of the entities', async () => {
    const db = await databases.init('SQLITE_3');
    const portal = await startPortal({
      db,
      config: { mlWorkspace: { entityNamespace: 'ml' } },
    });
    const { body } = await portal.ask(goodBody());
    expect(body.entityRef).toMatch(/^resource:ml\/mlw-fraud-/);
    await portal.stop();
  });

  it('leaves the tables alone where migrations are run by hand', async () => {
    const db = await databases.init('SQLITE_3');
    await expect(start(db, undefined, true)).rejects.toThrow(/no such table/);
  });
});

describe('starting again', () => {
  const folder = createMockDirectory();
  const open = () =>
    knexFactory({
      client: 'better-sqlite3',
      connection: { filename: folder.resolve('ml-workspace.sqlite') },
      useNullAsDefault: true,
    });

  it('keeps everything that was stored', async () => {
    const before = open();
    const first = await startPortal({ db: before });
    const { body: taken } = await first.ask(goodBody(), { key: 'k' });
    const { body: changes } = await first.readAsService('/changes');
    await first.stop();
    await before.destroy();

    const after = open();
    const second = await startPortal({ db: after });
    const ref = taken.entityRef.replace(':', '/');
    expect((await second.read(`/requests/${taken.id}`)).body).toEqual(taken);
    expect((await second.readAsService('/changes')).body).toEqual(changes);
    expect(
      (await second.read(`/workspaces/by-entity/${ref}`)).body,
    ).toMatchObject({ requestId: taken.id, posture: taken.posture });
    const again = await second.ask(goodBody(), { key: 'k' });
    expect([again.status, again.body]).toEqual([200, taken]);
    await second.stop();
    await after.destroy();
  });
});
