import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { goodBody } from './__testUtils__/isolations';
import { Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('the audit log', () => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());

  beforeEach(async () => {
    await emptyTables(db);
    portal.audit.clear();
  });

  it('says who made which request, and that a second try made none', async () => {
    const { body } = await portal.ask(goodBody(), { key: 'k' });
    await portal.ask(goodBody(), { key: 'k' });

    expect(
      portal.audit.lines.map(({ status, meta }) => ({ status, meta })),
    ).toEqual([
      { status: 'initiated', meta: undefined },
      { status: 'succeeded', meta: { requestId: body.id, created: true } },
      { status: 'initiated', meta: undefined },
      { status: 'succeeded', meta: { requestId: body.id, created: false } },
    ]);
    expect(portal.audit.lines[0]).toMatchObject({
      eventId: 'request-create',
      severityLevel: 'medium',
    });
  });

  it('names the checks behind a refusal, and nothing that a person typed', async () => {
    await portal.ask(goodBody({ name: '<b>typed by a person</b>' }));

    const line = portal.audit.last('request-create');
    expect(line).toMatchObject({
      status: 'failed',
      meta: { checks: ['workspace-name'] },
      error: { name: 'InputError' },
    });
    expect(line?.error?.message).not.toContain('typed');
    expect(JSON.stringify(line)).not.toContain('typed');
  });

  it('has a line for what was never understood', async () => {
    await portal.ask('{');
    expect(portal.audit.last('request-create')).toMatchObject({
      status: 'failed',
      error: { name: 'InputError' },
    });
  });
});
