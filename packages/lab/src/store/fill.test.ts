import { setTimeout as delay } from 'node:timers/promises';
import { databaseKinds } from './databases';
import { fill } from './fill';
import { startPortal } from './portal';
import { rejudge } from './rejudging';

jest.setTimeout(60_000);

describe('a filled store', () => {
  it('has as many different workspaces as it should, which can be read and judged again', async () => {
    const [sqlite] = databaseKinds;
    const store = await sqlite.create();
    const portal = await startPortal(store.db);
    try {
      await fill(store.db, portal, 130);

      const { total } = await portal.call('/workspaces/counts');
      expect(total).toBe(130);
      const { items } = await portal.call(
        '/workspaces?limit=100&sort=-changed',
      );
      for (const field of ['id', 'workspaceId', 'entityRef'] as const) {
        expect(new Set(items.map((item: any) => item[field])).size).toBe(100);
      }
      for (const { id, workspaceName, sentence } of items.slice(0, 5)) {
        const detail = await portal.call(`/workspaces/${id}`);
        expect(detail.isolation.workspace.name).toBe(workspaceName);
        expect(detail.posture.sentence).toBe(sentence);
      }
      const { changed } = await rejudge(portal, { regions: ['nowhere'] });
      expect(changed).toBe(130);
      expect(await store.bytes('ml_workspace_')).toBeGreaterThan(130 * 1_000);
    } finally {
      await portal.stop();
      await store.remove();
    }
  });

  it('is judged again to its end, also where that takes more than one turn', async () => {
    const [sqlite] = databaseKinds;
    const store = await sqlite.create();
    const portal = await startPortal(store.db);
    const until = async (isSo: () => Promise<boolean>) => {
      while (!(await isSo())) await delay(100);
    };
    const tasks = () =>
      store.db('backstage_backend_tasks__tasks').where({
        id: 'ml-workspace-rejudge',
      });
    try {
      await fill(store.db, portal, 130);
      // The first turn comes as far as 100 of them.
      await store.db.raw(
        `CREATE TRIGGER ends_turn BEFORE UPDATE ON ml_workspace_rejudging WHEN NEW.judged > 100 BEGIN SELECT RAISE(ABORT, 'over'); END`,
      );

      const rejudged = rejudge(portal, { regions: ['anywhere'] });
      await until(async () => {
        const { rejudging } = await portal.call('/status');
        const task = await tasks().first();
        return rejudging?.judged === 100 && !task.current_run_ticket;
      });
      await store.db.raw('DROP TRIGGER ends_turn');
      await tasks().update({ next_run_start_at: store.db.fn.now() });

      expect((await rejudged).changed).toBe(130);
    } finally {
      await portal.stop();
      await store.remove();
    }
  });

  it('says which database is missing when there is none to measure on', async () => {
    const name = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';
    const before = process.env[name];
    delete process.env[name];
    try {
      await expect(databaseKinds[1].create()).rejects.toThrow(name);
    } finally {
      if (before !== undefined) process.env[name] = before;
    }
  });
});
