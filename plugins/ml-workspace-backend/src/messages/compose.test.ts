import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { approvedOnly, OWNER } from '../__testUtils__/isolations';
import { ADA } from '../__testUtils__/portal';
import { emptyTables } from '../__testUtils__/rows';
import { storeWorkspace } from '../__testUtils__/stored';
import { migrate } from '../database/migrations';
import { insertMessages, NewMessage } from '../database/messageStore';
import { PolicyStore } from '../database/PolicyStore';
import { MessageRow, TABLES } from '../database/tables';
import { insertWaiver } from '../waivers/waiverStore';
import { compose } from './compose';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TEAM_B = 'group:default/team-b';
const AT = '2026-12-01T08:00:00.000Z';

describe.each(databases.eachSupportedId())('a message, on %s', databaseId => {
  let db: Knex;
  let workspaceId: string;
  let requestId: string;

  beforeAll(async () => {
    db = await databases.init(databaseId);
    await migrate(db);
  });

  beforeEach(async () => {
    await emptyTables(db);
    workspaceId = (await storeWorkspace(db, approvedOnly())).workspaceId;
    requestId = (await db(TABLES.requests).first()).id;
    await db(TABLES.messages).delete();
  });

  const composed = async (
    message: Pick<NewMessage, 'kind' | 'audience' | 'requestId' | 'about'>,
  ) => {
    const of = { key: 'one', scope: 'it', workspaceId, at: AT };
    await insertMessages(db, [{ ...of, ...message }]);
    const row: MessageRow = await db(TABLES.messages).first();
    return compose(row, {
      db,
      policies: PolicyStore.create(db),
      platform: ['group:default/platform'],
      caretakers: [],
      escalateTo: [],
      page: '/ml-workspace',
    });
  };
  const waived = async (check: string) => {
    await db(TABLES.requests).update({ kind: 'waiver' });
    await insertWaiver(db as Knex.Transaction, {
      request_id: requestId,
      workspace_id: workspaceId,
      check_id: check,
      about: '',
      expires: AT,
      renews: null,
    });
  };

  it.each([
    ['approved', 'concerned', /\/isolation#outbound$/],
    ['waiver-ending', 'concerned', /\/isolation#outbound$/],
    ['waiver-ended', 'concerned', /\/isolation#outbound$/],
    ['waiver-revoked', 'concerned', /\/isolation#outbound$/],
    ['approved', 'asked', /^\/ml-workspace\/requests\//],
    ['rejected', 'concerned', /^\/ml-workspace\/requests\//],
  ] as const)(
    'of a waiver that is %s leads who is %s to where that is seen',
    async (kind, audience, link) => {
      await waived('internet-outbound');
      expect(await composed({ kind, audience, requestId })).toMatchObject({
        link: expect.stringMatching(link),
      });
    },
  );

  it('of a waiver leads to the whole picture for a check of an organisation’s own', async () => {
    await waived('acme/private-names');
    const ended = { kind: 'waiver-ended', audience: 'concerned' } as const;
    expect(await composed({ ...ended, requestId })).toMatchObject({
      link: expect.stringMatching(/\/isolation$/),
    });
  });

  it.each([
    ['waiver-ended', TEAM_B],
    ['approved', OWNER],
  ])(
    'that says %s of a workspace that was handed over is for %s',
    async (kind, owner) => {
      await waived('internet-outbound');
      await db(TABLES.workspaces).update({ owner: TEAM_B });
      const message = { kind, audience: 'concerned', requestId } as const;
      expect(await composed(message)).toMatchObject({
        recipients: [ADA, owner],
      });
    },
  );

  it.each([
    ['empty', 'lost has no members any more. Ask for another owner.'],
    ['unknown', 'lost is not in the catalog any more. Ask for another owner.'],
  ])('of an owner that is %s says why', async (reason, description) => {
    const about = { owner: 'group:default/lost', reason };
    const gone = { kind: 'owner-gone', audience: 'platform' } as const;
    expect(await composed({ ...gone, about })).toMatchObject({
      title: 'mlw-fraud has no owner',
      description,
      recipients: ['group:default/platform'],
    });
  });
});
