import { TestDatabases } from '@backstage/backend-test-utils';
import {
  checkpointText,
  createSigningKey,
  DumpVerdict,
  entryHash,
  eventHash,
  GrowingTree,
  readCheckpoint,
  readNote,
  signNote,
  TreeHead,
  verifyDump,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { canonicalJson } from '@ringfence/engine';
import { Knex } from 'knex';
import { approvedOnly } from '../__testUtils__/isolations';
import { keepRecord, ORIGIN, RECORD_KEY } from '../__testUtils__/record';
import { emptyTables } from '../__testUtils__/rows';
import { storeWorkspace } from '../__testUtils__/stored';
import { toChainEvent } from '../database/eventStore';
import { migrate } from '../database/migrations';
import { EventRow, LogRow, TABLES } from '../database/tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('the record on %s', id => {
  let db: Knex;
  let kept: ReturnType<typeof keepRecord>;
  /** How far the log had come, written down elsewhere. */
  let outside: TreeHead;
  let victim: string;
  /** Puts back what the next test needs. */
  let mend: () => Promise<unknown> = async () => {};

  beforeAll(async () => {
    db = await databases.init(id);
    await migrate(db);
  });

  beforeEach(async () => {
    await emptyTables(db);
    kept = keepRecord(db);
    for (const n of [1, 2, 3]) {
      await storeWorkspace(db, approvedOnly({ name: `mlw-${n}` }));
    }
    const note = await kept.record.checkpoint();
    outside = readCheckpoint(readNote(note)!.text)!;
    victim = (await db(TABLES.requests).orderBy('id').first()).id;
  });

  afterEach(async () => {
    await mend();
    mend = async () => {};
  });

  const verify = async (against?: TreeHead): Promise<DumpVerdict> =>
    verifyDump(await kept.dump(), {
      keys: [RECORD_KEY],
      ...(against && { against }),
    });

  const events = (requestId = victim) =>
    db<EventRow>(TABLES.events)
      .where({ request_id: requestId })
      .orderBy('sequence');

  it('is whole, and as it was signed, also after more has happened', async () => {
    await storeWorkspace(db, approvedOnly({ name: 'mlw-4' }));
    expect(await verify(outside)).toMatchObject({
      intact: true,
      requests: 4,
      unlogged: 0,
      unbound: 0,
      log: { origin: ORIGIN, size: 12, covered: 12, forgotten: 0 },
    });
  });

  it.each([
    ['state', { state: 'live' }],
    ['owner', { owner: 'group:default/eve' }],
    ['requestedBy', { requested_by: 'user:default/eve' }],
    ['body', { body_hash: 'e'.repeat(64) }],
    ['kind', { kind: 'retire' }],
    ['files', { files_hash: 'e'.repeat(64) }],
    ['takesFrom', { takes_from: 'group:default/eve' }],
  ])('names the request whose row has another %s', async (field, changed) => {
    await db(TABLES.requests).where({ id: victim }).update(changed);
    expect(await verify()).toMatchObject({
      intact: false,
      kind: 'row',
      request: victim,
      found: expect.stringContaining(field),
    });
  });

  it('names the workspace that was given another owner', async () => {
    const { workspace_id } = await db(TABLES.requests)
      .where({ id: victim })
      .first();
    await db(TABLES.workspaces)
      .where({ id: workspace_id })
      .update({ owner: 'group:default/eve' });
    expect(await verify()).toMatchObject({
      intact: false,
      kind: 'row',
      workspace: workspace_id,
      expected: expect.stringContaining('owner'),
      found: expect.stringContaining('group:default/eve'),
    });
  });

  it('names the workspace whose judgement looks better in lists', async () => {
    const { id: workspace } = await db(TABLES.workspaces).first();
    await db(TABLES.workspaces)
      .where({ id: workspace })
      .update({ verdict: 'exposed' });
    expect(await verify()).toMatchObject({ kind: 'row', workspace });
  });

  it.each([
    [
      'posture',
      async () => {
        const row = await db(TABLES.postures).first();
        const body = canonicalJson({ ...JSON.parse(row.body), fact: 'other' });
        await db(TABLES.postures).where({ id: row.id }).update({ body });
        return { workspace: row.workspace_id };
      },
    ],
    [
      'facts',
      async () => {
        const row = await db(TABLES.facts).first();
        const body = canonicalJson({ ...JSON.parse(row.body), region: 'mars' });
        await db(TABLES.facts).where({ hash: row.hash }).update({ body });
        return { expected: `facts with the hash "${row.hash}"` };
      },
    ],
    [
      'policy',
      async () => {
        const row = await db(TABLES.policies).first();
        const policies = db(TABLES.policies).where({ hash: row.hash });
        await policies.clone().update({ body: '{' });
        mend = () => policies.clone().update({ body: row.body });
        return { expected: `policy with the hash "${row.hash}"` };
      },
    ],
    [
      'files',
      async () => {
        const hash = 'f'.repeat(64);
        await db(TABLES.files).insert({ hash, body: '{}', stored_at: 'x' });
        mend = () => db(TABLES.files).delete();
        return { expected: `files with the hash "${hash}"` };
      },
    ],
  ])(
    'names the %s whose body is another one under its hash',
    async (_, spoil) => {
      const found = await spoil();
      expect(await verify()).toMatchObject({
        intact: false,
        kind: 'content',
        ...found,
      });
    },
  );

  /** Writes a chain anew from its first event on, as somebody with the code would. */
  async function rewriteChain() {
    let previous: string | null = null;
    for (const row of await events()) {
      const forged: EventRow = { ...row, actor: 'user:default/eve' };
      forged.previous_hash = previous;
      previous = eventHash(toChainEvent(forged));
      await db(TABLES.events)
        .where({ request_id: victim, sequence: row.sequence })
        .update({ ...forged, hash: previous });
    }
    await db(TABLES.requests).where({ id: victim }).update({ head: previous });
  }

  it('names the request whose chain was written anew', async () => {
    await rewriteChain();
    expect(await verify()).toMatchObject({
      intact: false,
      kind: 'rewritten',
      request: victim,
      sequence: 1,
    });
  });

  it('is not fooled by a row that forgets its place in the log', async () => {
    await rewriteChain();
    await db(TABLES.events)
      .where({ request_id: victim })
      .update({ leaf_index: null });
    expect(await verify()).toMatchObject({
      kind: 'rewritten',
      request: victim,
    });
  });

  /** Writes the whole log anew over what the rows say now. */
  async function rewriteLog() {
    const tree = GrowingTree.create();
    const rows = await db<LogRow>(TABLES.log).orderBy('leaf_index');
    for (const { leaf_index, kind, subject, sequence, entry } of rows) {
      const written = JSON.parse(entry);
      if (kind === 'event') {
        const [row] = await events(subject).andWhere({ sequence });
        written.event.hash = row.hash;
      }
      await db(TABLES.log)
        .where({ leaf_index })
        .update({
          entry: canonicalJson(written),
          subtrees: tree.add(entryHash(written)).join(' '),
        });
    }
    return { size: tree.size, root: tree.root() };
  }

  it('names the log that was written anew with the chain', async () => {
    await rewriteChain();
    await rewriteLog();
    expect(await verify()).toMatchObject({ intact: false, kind: 'log' });
    // Nothing more is signed over it.
    await storeWorkspace(db, approvedOnly({ name: 'mlw-4' }));
    await kept.record.bringUp();
    expect(await db(TABLES.checkpoints)).toHaveLength(1);
    expect(await kept.record.status()).toMatchObject({
      problem: expect.stringContaining('nothing is signed any more'),
    });
  });

  it('names the checkpoint that was replaced by one of another key', async () => {
    await rewriteChain();
    const head = await rewriteLog();
    const text = checkpointText({ origin: ORIGIN, ...head });
    const note = signNote(text, [createSigningKey(ORIGIN)]);
    await db(TABLES.checkpoints).update({ note });
    expect(await verify()).toMatchObject({
      intact: false,
      kind: 'checkpoint',
    });
    // With all checkpoints gone it needs one that was kept elsewhere.
    await db(TABLES.checkpoints).delete();
    expect(await verify()).toMatchObject({ intact: true });
    expect(await verify(outside)).toMatchObject({ kind: 'log' });
  });

  async function removeLastEvent() {
    const rows = await events();
    const [before, last] = rows.slice(-2);
    await db(TABLES.events)
      .where({ request_id: victim, sequence: last.sequence })
      .delete();
    await db(TABLES.requests).where({ id: victim }).update({
      state: before.type,
      event_count: before.sequence,
      head: before.hash,
    });
    return last;
  }

  it('names the last event that was taken away, though the row fits', async () => {
    const { sequence } = await removeLastEvent();
    expect(await verify()).toMatchObject({
      intact: false,
      kind: 'removed',
      request: victim,
      sequence,
      found: 'nothing: it was taken out',
    });
  });

  /** Takes a request out with everything that refers to it. */
  async function removeRequest() {
    await db(TABLES.events).where({ request_id: victim }).delete();
    await db(TABLES.requests).where({ id: victim }).delete();
  }

  it('names the request that was taken out with all its events', async () => {
    await removeRequest();
    expect(await verify()).toMatchObject({
      intact: false,
      kind: 'removed',
      request: victim,
      sequence: 1,
      found: expect.stringContaining('all its events'),
    });
  });

  it('names the judgement that was taken away for the one before', async () => {
    const { id: workspace, posture_id } = await db(TABLES.workspaces).first();
    const older = await db(TABLES.postures)
      .whereNot({ workspace_id: workspace })
      .first();
    await db(TABLES.workspaces)
      .where({ id: workspace })
      .update({ posture_id: older.id });
    expect(await verify()).toMatchObject({ intact: false, workspace });
    await db(TABLES.workspaces)
      .where({ id: workspace })
      .update({ posture_id, posture_count: 0 });
    expect(await verify()).toMatchObject({ intact: false, workspace });
  });

  it('names an older state, or a cut tail, against what was kept elsewhere alone', async () => {
    const before: Record<string, object[]> = {};
    const tables = ['workspaces', 'postures', 'requests', 'events'] as const;
    for (const name of [...tables, 'log', 'checkpoints'] as const) {
      before[name] = await db(TABLES[name]);
    }
    const facts = await db(TABLES.facts);
    await storeWorkspace(db, approvedOnly({ name: 'mlw-4' }));
    const later = readCheckpoint(
      readNote(await kept.record.checkpoint())!.text,
    )!;
    await emptyTables(db);
    await db(TABLES.facts).insert(facts);
    for (const [name, rows] of Object.entries(before)) {
      await db(TABLES[name as keyof typeof TABLES]).insert(rows);
    }
    expect(await verify()).toMatchObject({ intact: true });
    expect(await verify(outside)).toMatchObject({ intact: true });
    expect(await verify(later)).toMatchObject({
      intact: false,
      kind: 'older',
      expected: expect.stringContaining('12 entries'),
    });
  });
});
