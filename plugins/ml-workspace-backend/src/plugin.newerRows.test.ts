import {
  eventHash,
  verifyDump,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { canonicalJson } from '@ringfence/engine';
import { Knex } from 'knex';
import { toChainEvent } from './database/eventStore';
import { TABLES } from './database/tables';
import { Life, lifeOf, withRules } from './__testUtils__/life';
import { Portal, startPortal } from './__testUtils__/portal';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Goes on with a request as a version would that knows more words than this one. */
async function writeAsNewerVersion(db: Knex, requestId: string) {
  const last = await db(TABLES.events)
    .where({ request_id: requestId })
    .orderBy('sequence', 'desc')
    .first();
  const event = {
    ...last,
    sequence: last.sequence + 1,
    type: 'adjourned',
    previous_hash: last.hash,
    about: canonicalJson({ ...JSON.parse(last.about), kind: 'merge' }),
    leaf_index: null,
  };
  const hash = eventHash(toChainEvent(event));
  await db(TABLES.events).insert({ ...event, hash });
  await db(TABLES.requests).where({ id: requestId }).update({
    kind: 'merge',
    state: 'adjourned',
    event_count: event.sequence,
    head: hash,
  });
}

describe.each(databases.eachSupportedId())(
  'a request that a newer version moved on, on %s',
  databaseId => {
    let portal: Portal;
    let life: Life;
    let db: Knex;
    let subject: Awaited<ReturnType<Life['create']>>;

    beforeAll(async () => {
      db = await databases.init(databaseId);
      portal = await startPortal({ db });
      life = lifeOf(portal);
      subject = await life.create();
      await writeAsNewerVersion(db, subject.created.id);
    });

    afterAll(() => portal.stop());

    it('is shown as one whose kind, state and last event are unknown', async () => {
      const { body } = await portal.read(`/requests/${subject.created.id}`);
      expect(body).toMatchObject({ kind: 'unknown', state: 'unknown' });
      expect(body.events.map((event: any) => event.type)).toEqual([
        'submitted',
        'approved',
        'unknown',
      ]);

      const list = await portal.read('/requests');
      expect(list.body.items).toMatchObject([{ state: 'unknown' }]);
      const workspace = await portal.read(`/workspaces/${subject.id}`);
      expect(workspace.body).toMatchObject({ requestState: 'unknown' });
    });

    it('is not moved on by this version', async () => {
      const { status, body } = await life.report(
        subject.created.id,
        'generated',
      );

      expect(status).toBe(409);
      expect(body.error.message).toContain('adjourned');
    });

    it('stays in a dump under its own word, and the dump is intact', async () => {
      const { text } = await portal.readAsService('/audit/events');

      expect(text).toContain('"adjourned"');
      expect(verifyDump(text.split('\n'))).toMatchObject({
        intact: true,
        newerTypes: 1,
      });
    });

    it('does not keep its workspace from ending, and is left as it is', async () => {
      const isolation = withRules('mlw-fraud', 'one');
      const changed = await life.change(subject.id, { isolation, version: 1 });
      const ended = await life.retire(subject.id, { version: 2 });
      await life.report(ended.body.id, 'generated');

      const { status } = await life.report(ended.body.id, 'live');

      expect([changed.status, ended.status, status]).toEqual([201, 201, 200]);
      const { state } = await db(TABLES.requests)
        .where({ id: subject.created.id })
        .first();
      expect(state).toBe('adjourned');
    });
  },
);
