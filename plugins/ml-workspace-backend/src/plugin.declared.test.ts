import { TestDatabases } from '@backstage/backend-test-utils';
import { durationToMilliseconds } from '@backstage/types';
import { Knex } from 'knex';
import { declaring } from './__testUtils__/declared';
import { HeldTask, heldScheduler } from './__testUtils__/heldScheduler';
import { approvedOnly, goodBody } from './__testUtils__/isolations';
import { Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { TABLES } from './database/tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TASK = 'ml-workspace-declared';

describe.each(databases.eachSupportedId())(
  'an isolation that somebody wrote into the catalog, on %s',
  id => {
    let db: Knex;
    let portal: Portal;
    let tasks: Map<string, HeldTask>;

    beforeAll(async () => {
      db = await databases.init(id);
      const held = heldScheduler();
      tasks = held.tasks;
      portal = await startPortal({ db, features: [held.feature] });
    });

    afterAll(() => portal.stop());
    afterEach(async () => {
      for (const name of ['mlw-a', 'mlw-b']) {
        const ref = `resource:default/${name}`;
        await portal.catalog.remove(ref);
      }
      await db(TABLES.declared).delete();
      await emptyTables(db);
    });

    const pass = async () => tasks.get(TASK)!.fn(new AbortController().signal);
    const write = (...entity: Parameters<typeof declaring>) =>
      portal.catalog.put(declaring(...entity));
    const shown = async (name: string) => {
      const path = `/workspaces/by-entity/resource/default/${name}`;
      const { status, body } = await portal.read(path);
      return { status, body };
    };
    const told = async () =>
      (await portal.readAsService('/changes')).body.items;
    const listed = async () => (await portal.read('/workspaces')).body.items;

    it('is read often enough to be there within a minute', () => {
      const { frequency, initialDelay, scope } = tasks.get(TASK)!;
      const wait = durationToMilliseconds(frequency as { seconds: number });
      expect(wait).toBeLessThan(60_000);
      expect(durationToMilliseconds(initialDelay!)).toBeLessThan(60_000);
      expect(scope).toBe('global');
    });

    it('has a posture behind its own entity, and is told to nobody', async () => {
      await write('mlw-a');
      expect(await shown('mlw-a')).toMatchObject({ status: 404 });
      await pass();

      const { status, body } = await shown('mlw-a');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        entityRef: 'resource:default/mlw-a',
        owner: 'group:default/team-a',
        workspaceName: 'mlw-a',
        isolation: approvedOnly({ name: 'mlw-a' }),
        posture: { basis: { kind: 'declared' } },
      });
      expect(body).not.toHaveProperty('requestId');
      const [item] = await listed();
      expect(item).toMatchObject({ entityRef: 'resource:default/mlw-a' });
      const detail = await portal.read(`/workspaces/${item.id}`);
      expect(detail.body).toMatchObject({ judgedUnder: expect.anything() });
      const history = await portal.read(`/workspaces/${item.id}/history`);
      expect(history.body.items).toMatchObject([{ sequence: 1, causes: [] }]);
      const then = await portal.read(`/workspaces/${item.id}/posture`);
      expect(then.body).toMatchObject({ posture: body.posture });
      expect(await told()).toEqual([]);
    });

    it('is shown as it is written, until it leaves', async () => {
      await write('mlw-a');
      await pass();
      await write('mlw-a', {
        ...approvedOnly({ name: 'mlw-a' }),
        inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
      });
      await pass();
      expect((await shown('mlw-a')).body.posture.lanes.inbound.state).toBe(
        'open',
      );

      await portal.catalog.remove('resource:default/mlw-a');
      await pass();
      expect(await shown('mlw-a')).toMatchObject({ status: 404 });
      expect(await listed()).toEqual([]);
    });

    it('is refused by name where it is malformed, and harms no other', async () => {
      await write('mlw-a', { inbound: { publicNetworkAccess: true } });
      await write('mlw-b');
      await pass();

      const { status, body } = await shown('mlw-a');
      expect(status).toBe(409);
      expect(body.error).toMatchObject({
        message: expect.stringMatching(
          /spec\/isolation\/inbound\/publicNetworkAccess.*expected string/,
        ),
        fields: [
          {
            pointer: '/spec/isolation/inbound/publicNetworkAccess',
            expected: 'string',
          },
        ],
      });
      expect(await shown('mlw-b')).toMatchObject({ status: 200 });
    });

    it('is not looked for in the entities that come from here', async () => {
      await write('mlw-a', undefined, {
        annotations: { 'backstage.io/managed-by-location': 'ml-workspace:a' },
      });
      await write('mlw-b');
      await pass();
      expect(await shown('mlw-a')).toMatchObject({ status: 404 });
      expect(await shown('mlw-b')).toMatchObject({ status: 200 });
    });

    it('gives way to a request, which has an entity of its own', async () => {
      await write('mlw-a');
      await pass();
      const { status, body } = await portal.ask(goodBody({ name: 'mlw-a' }));
      expect(status).toBe(201);
      await pass();

      expect(await shown('mlw-a')).toMatchObject({
        status: 409,
        body: { error: { message: expect.stringContaining('request') } },
      });
      const own = body.entityRef.split('/')[1];
      expect(await shown(own)).toMatchObject({
        status: 200,
        body: { requestId: body.id },
      });
      expect(await told()).toMatchObject([{ entityRef: body.entityRef }]);
    });
  },
);
