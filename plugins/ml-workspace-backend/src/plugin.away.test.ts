import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { failingAt, quiet } from './__testUtils__/faults';
import { approvedOnly, goodBody } from './__testUtils__/isolations';
import { Portal, startPortal } from './__testUtils__/portal';
import { storeWorkspace, StoredWorkspace } from './__testUtils__/stored';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const SECRETS = /127\.0\.0\.1|15432|ml_workspace_|select |insert |base\/16481/;
const fault = (code: string) => () =>
  Object.assign(
    new Error(
      'insert into "ml_workspace_facts" - could not extend file "base/16481/16815": connect ECONNREFUSED 127.0.0.1:15432',
    ),
    { code, address: '127.0.0.1', port: 15432 },
  );

describe.each(databases.eachSupportedId())('a call on %s', id => {
  let db: Knex;
  let portal: Portal;
  let stored: StoredWorkspace;

  beforeAll(async () => {
    db = await databases.init(id);
    portal = await startPortal({
      db,
      features: [
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      ],
    });
    stored = await storeWorkspace(db, approvedOnly());
    await quiet(db);
  });
  afterAll(() => portal.stop());

  const calls: Record<string, () => PromiseLike<any>> = {
    list: () => portal.read('/workspaces'),
    counts: () => portal.read('/workspaces/counts'),
    'by entity': () =>
      portal.read(
        `/workspaces/by-entity/${stored.entityRef.replace(':', '/')}`,
      ),
    one: () => portal.read(`/workspaces/${stored.workspaceId}`),
    history: () => portal.read(`/workspaces/${stored.workspaceId}/history`),
    requests: () => portal.read('/requests'),
    policy: () => portal.read('/policy'),
    status: () => portal.read('/status'),
    request: () => portal.ask(goodBody()),
  };
  const broken = async (name: string, error: () => Error) => {
    const { answer } = await failingAt(db, 1, error, async () => calls[name]());
    return answer;
  };

  it.each(Object.keys(calls))(
    'says in one sentence that the database is away: %s',
    async name => {
      const { status, body, text } = await broken(name, fault('ECONNREFUSED'));

      expect([status, body.error]).toEqual([
        503,
        expect.objectContaining({
          name: 'ServiceUnavailableError',
          message: expect.stringMatching(/^The database .* never taken twice$/),
        }),
      ]);
      expect(body.error.cause).toBeUndefined();
      expect(text).not.toMatch(SECRETS);
    },
  );

  it.each(Object.keys(calls))(
    'tells nothing of a fault of ours but that there is one: %s',
    async name => {
      const { status, body, text } = await broken(name, fault('42601'));

      expect([status, body.error.message]).toEqual([
        500,
        'The backend failed; its log has the cause',
      ]);
      expect(text).not.toMatch(SECRETS);
    },
  );
});
