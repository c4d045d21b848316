import type { MlWorkspaceMessage } from '@ringfence/backstage-plugin-ml-workspace-node';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { baselinePolicy } from '@ringfence/engine';
import { Knex } from 'knex';
import { approvedOnly, OWNER } from '../__testUtils__/isolations';
import { ADA } from '../__testUtils__/portal';
import { emptyTables } from '../__testUtils__/rows';
import { activatePolicy, storeWorkspace } from '../__testUtils__/stored';
import { insertMessages } from '../database/messageStore';
import { migrate } from '../database/migrations';
import { PolicyStore } from '../database/PolicyStore';
import { findRequest } from '../database/requestStore';
import { TABLES } from '../database/tables';
import { decide } from '../decisions/decide';
import { readWaiting } from '../decisions/waiting';
import { noteMessages } from './noteMessages';
import { Teller } from './Teller';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const BOB = 'user:default/bob';
const SECURITY = 'group:default/security';
const PLATFORM = 'group:default/platform';
const MINUTE = 60_000;

/** People who are told, each of whom sees one message for each thing. */
class Inbox {
  readonly sent: MlWorkspaceMessage[] = [];
  readonly seen = new Map<string, MlWorkspaceMessage>();
  isAway = false;
  /** Dies once it has sent, before anybody hears that it did. */
  diesAfter = false;
  refreshed = 0;

  readonly messenger = {
    name: 'inbox',
    send: async (message: MlWorkspaceMessage) => {
      if (this.isAway) throw new Error('ECONNREFUSED');
      this.sent.push(message);
      for (const person of message.recipients) {
        this.seen.set(`${person} ${message.scope}`, message);
      }
      if (this.diesAfter) throw new Error('killed');
    },
    refresh: async () => {
      this.refreshed += 1;
    },
  };

  get kinds() {
    return this.sent.map(({ kind }) => kind);
  }
}

describe.each(databases.eachSupportedId())('telling, on %s', databaseId => {
  let db: Knex;
  let inbox: Inbox;
  let now: number;

  beforeAll(async () => {
    db = await databases.init(databaseId);
    await migrate(db);
    await activatePolicy(db, {
      ...baselinePolicy,
      name: 'contoso',
      tiers: {
        ...baselinePolicy.tiers,
        restricted: {
          ...baselinePolicy.tiers.restricted,
          approval: { count: 1, groups: [SECURITY] },
        },
      },
    });
  });

  beforeEach(async () => {
    await emptyTables(db);
    inbox = new Inbox();
    now = Date.now() + 1000;
  });

  /** A replica of its own. */
  const replica = (messengers = [inbox.messenger]) =>
    Teller.create({
      db,
      policies: PolicyStore.create(db),
      platform: [PLATFORM],
      caretakers: [],
      escalateTo: [],
      page: '/ml-workspace',
      messengers,
      logger: mockServices.logger.mock(),
      now: () => now,
    });
  const tell = () => replica().deliver();
  const idOf = async () => (await db(TABLES.requests).first()).id as string;
  const ask = async () => {
    await storeWorkspace(db, approvedOnly(), { waiting: true });
    return idOf();
  };
  const act = async (
    requestId: string,
    what: 'approve' | 'reject' | 'question' | 'answer' | 'withdraw',
    text?: string,
  ) => {
    const policies = PolicyStore.create(db);
    const active = await policies.active();
    const request = await findRequest(db, requestId);
    const waiting = await readWaiting(db, request!, {
      active,
      platform: [],
      caretakers: [],
    });
    const isAsker = what === 'answer' || what === 'withdraw';
    const actor = isAsker
      ? { userEntityRef: ADA, refs: [ADA] }
      : { userEntityRef: BOB, refs: [BOB, SECURITY] };
    const body = { seen: waiting!.seen, text };
    await decide(
      { requestId, act: what, body, actor },
      { db, policies, platform: [], caretakers: [] },
    );
  };
  const states = async () => {
    const rows = await db(TABLES.messages).orderBy('id');
    return rows.map(({ kind, state }) => `${kind} ${state}`);
  };

  it('tells those who decide what waits, once, and not who asked', async () => {
    const id = await ask();
    await Promise.all([tell(), tell(), tell()]);
    await tell();
    expect(inbox.sent).toHaveLength(1);
    expect(inbox.sent[0]).toMatchObject({
      kind: 'asked',
      scope: `request:${id}`,
      topic: 'ml-workspace-decisions',
      recipients: [SECURITY],
      exclude: [ADA],
      title: 'mlw-fraud waits for a decision',
      link: `/ml-workspace/requests/${id}`,
    });
  });

  it('tells who asked and owns it what became of it, and who was asked that it is over', async () => {
    const id = await ask();
    await tell();
    await act(id, 'approve', 'Looks fine');
    await tell();
    const [, toAsked, toOwner] = inbox.sent;
    expect(toAsked).toMatchObject({
      kind: 'approved',
      severity: 'low',
      recipients: [SECURITY],
      exclude: [BOB, ADA],
    });
    expect(toAsked.description).toContain('nothing left to decide');
    expect(toOwner).toMatchObject({
      kind: 'approved',
      severity: 'normal',
      recipients: [ADA, OWNER],
      exclude: [BOB],
    });
    expect(toOwner.description).toBe(
      'bob approved the request of ada for a new workspace mlw-fraud: “\u2068Looks fine\u2069”',
    );
    expect(new Set(inbox.sent.map(({ scope }) => scope)).size).toBe(1);
  });

  it('tells the owner alone of what policy approves at once', async () => {
    await storeWorkspace(db, approvedOnly());
    await tell();
    expect(inbox.sent).toMatchObject([
      { kind: 'approved', severity: 'low', recipients: [ADA, OWNER] },
    ]);
    expect(inbox.sent[0].exclude).toEqual([ADA]);
  });

  it('carries a question to who asked and the answer to who decides', async () => {
    const id = await ask();
    await act(id, 'question', 'Which <b>data</b>?');
    await act(id, 'answer', 'Cards [see](https://evil.example)');
    await act(id, 'withdraw');
    await tell();
    expect(
      inbox.sent.map(({ kind, recipients }) => [kind, recipients]),
    ).toEqual([['questioned', [ADA]]]);
    expect(inbox.sent[0].description).toBe(
      'bob asks: “\u2068Which ‹b›data‹/b›?\u2069”',
    );
  });

  it('tells the owner of a waiver that was revoked, and by when to mend it', async () => {
    const { entityRef } = await storeWorkspace(db, approvedOnly());
    await db(TABLES.messages).delete();
    const requestId = await idOf();
    await db(TABLES.requests).update({ kind: 'waiver', state: 'approved' });
    const request = (await findRequest(db, requestId))!;
    const [event] = await db(TABLES.events).orderBy('sequence', 'desc');
    const revoked = {
      ...event,
      type: 'revoked',
      actor: BOB,
      about: JSON.stringify({ mendBy: '2026-12-14T08:00:00.000Z' }),
    };
    await db(TABLES.events).where({ hash: event.hash }).update(revoked);
    await db(TABLES.words).insert({
      request_id: requestId,
      sequence: event.sequence,
      text: 'Not needed',
    });
    await db.transaction(tx => noteMessages(tx, request, [revoked]));
    await tell();
    expect(inbox.sent).toMatchObject([
      {
        kind: 'waiver-revoked',
        severity: 'critical',
        topic: 'ml-workspace-waivers',
        title: 'mlw-fraud: a waiver was revoked, to be mended by 2026-12-14',
        description: 'bob revoked it: “\u2068Not needed\u2069”',
        link: `/catalog/default/resource/${entityRef.split('/')[1]}/isolation`,
        recipients: [ADA, OWNER],
      },
    ]);
  });

  it('tells of a waiver that ended, and not of one that nobody decided', async () => {
    await storeWorkspace(db, approvedOnly());
    await db(TABLES.messages).delete();
    const request = (await findRequest(db, await idOf()))!;
    const [event] = await db(TABLES.events);
    const expired = { ...event, type: 'expired', sequence: 2 };
    const waiver = { ...request, kind: 'waiver' };
    await db.transaction(async tx => {
      await noteMessages(tx, { ...waiver, state: 'submitted' }, [expired]);
      await noteMessages(tx, waiver, [{ ...expired, sequence: 3 }]);
    });
    expect(await states()).toEqual([
      'expired waiting',
      'expired waiting',
      'waiver-ended waiting',
    ]);
  });

  it('tells the platform of a workspace that nobody owns any more', async () => {
    const { workspaceId } = await storeWorkspace(db, approvedOnly());
    await db(TABLES.messages).delete();
    await insertMessages(db, [
      {
        key: 'owner of it',
        scope: `owner:${workspaceId}`,
        kind: 'owner-gone',
        audience: 'platform',
        workspaceId,
        about: { boundary: 'outbound' },
        at: new Date().toISOString(),
      },
    ]);
    await tell();
    expect(inbox.sent).toMatchObject([
      {
        kind: 'owner-gone',
        recipients: [PLATFORM],
        title: 'mlw-fraud has no owner',
        link: expect.stringMatching(/\/isolation#outbound$/),
      },
    ]);
  });

  it('does not say what was erased before it was told', async () => {
    const id = await ask();
    await act(id, 'question', 'A name that is nobody’s business');
    await db(TABLES.words).delete();
    await tell();
    const [, { kind, description }] = inbox.sent;
    expect([kind, description]).toEqual(['questioned', 'bob asks.']);
  });

  it('is stored with what it tells of, or not at all', async () => {
    const id = await ask();
    await expect(
      db.transaction(async tx => {
        await tx(TABLES.messages).delete();
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await expect(act(id, 'answer', 'nothing was asked')).rejects.toThrow();
    expect(await states()).toEqual(['asked waiting']);
  });

  it('sends again what may not have been sent, in place of the first', async () => {
    await ask();
    inbox.diesAfter = true;
    await tell();
    inbox.diesAfter = false;
    now += 10 * MINUTE;
    await tell();
    expect(inbox.kinds).toEqual(['asked', 'asked']);
    expect(inbox.sent[0]).toEqual(inbox.sent[1]);
    expect(inbox.seen.size).toBe(1);
    expect(await states()).toEqual(['asked told']);
  });

  it('goes on where a process was killed, once its time is over', async () => {
    await ask();
    let end = () => {};
    const hanging = new Promise<void>(resolve => {
      end = resolve;
    });
    const hangs = { name: 'hangs', send: () => hanging };
    const killed = replica([{ ...inbox.messenger, ...hangs }]);
    const delivery = killed.deliver();
    for (;;) {
      const { attempts } = await db(TABLES.messages).first();
      if (attempts) break;
    }
    await tell();
    expect(inbox.sent).toEqual([]);
    now += 2 * MINUTE;
    await tell();
    expect(inbox.kinds).toEqual(['asked']);
    // It waits no longer than its test, whose database goes with it.
    end();
    await delivery;
  });

  it('loses nothing and doubles nothing while nobody can be reached for an hour', async () => {
    const id = await ask();
    inbox.isAway = true;
    await tell();
    await act(id, 'reject', 'No');
    for (let minute = 0; minute < 60; minute += 1) {
      now += MINUTE;
      await Promise.all([tell(), tell()]);
      await replica().sweep();
    }
    expect(inbox.sent).toEqual([]);
    inbox.isAway = false;
    for (let minute = 0; minute < 10; minute += 1) {
      now += MINUTE;
      await Promise.all([tell(), tell()]);
    }
    // What waited no more by then was nobody's to decide.
    expect(inbox.kinds).toEqual(['rejected']);
    expect(await states()).toEqual([
      'asked told',
      'rejected told',
      'rejected told',
    ]);
  });

  it('keeps the order of a thing, and lets others go ahead of one that cannot be sent', async () => {
    const id = await ask();
    const send = jest.spyOn(inbox.messenger, 'send');
    send.mockRejectedValueOnce(new Error('not this one'));
    await storeWorkspace(db, approvedOnly({ name: 'mlw-other' }));
    await tell();
    expect(inbox.kinds).toEqual(['approved']);
    await act(id, 'question', 'Why?');
    await tell();
    expect(inbox.kinds).toEqual(['approved']);
    now += 10 * MINUTE;
    await tell();
    expect(inbox.kinds).toEqual(['approved', 'asked', 'questioned']);
  });

  it('gives up what is no news any more, and forgets what was told', async () => {
    await storeWorkspace(db, approvedOnly());
    inbox.isAway = true;
    await tell();
    now += 4 * 24 * 60 * MINUTE;
    await replica().sweep();
    expect(await states()).toEqual(['approved lapsed']);
    now += 40 * 24 * 60 * MINUTE;
    await replica().sweep();
    expect(await states()).toEqual([]);
  });

  it('keeps nothing for long where nobody carries messages', async () => {
    await storeWorkspace(db, approvedOnly());
    const nobody = replica([]);
    nobody.wake();
    await nobody.deliver();
    expect(await states()).toEqual(['approved waiting']);
    now += 20 * MINUTE;
    await nobody.sweep();
    expect(await states()).toEqual([]);
  });

  it('wakes open pages and tells right after, once for what comes together', async () => {
    await ask();
    const teller = replica();
    for (let time = 0; time < 20; time += 1) teller.wake();
    await teller.settled();
    expect(inbox.kinds).toEqual(['asked']);
    expect(inbox.refreshed).toBeLessThanOrEqual(2);
  });

  it('says nothing that a newer version noted, and goes on', async () => {
    const id = await ask();
    await db(TABLES.messages).update({ kind: 'of-tomorrow' });
    await act(id, 'question', 'Why?');
    await tell();
    expect(inbox.kinds).toEqual(['questioned']);
  });
});
