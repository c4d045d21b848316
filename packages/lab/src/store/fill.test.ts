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
