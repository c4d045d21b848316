import { Knex } from 'knex';
import { EventRow, OwnerRow, PostureRow, TABLES } from '../database/tables';
import { transact } from '../database/transact';
import { textHash } from './held';
import { appendEntries, lockLog, NewEntry } from './logStore';

/** What can be logged, by the columns that say which it is. */
const LOGGED = {
  event: { table: TABLES.events, subject: 'request_id' },
  shown: { table: TABLES.postures, subject: 'workspace_id' },
  owned: { table: TABLES.owners, subject: 'workspace_id' },
} as const;

type UnloggedPosture = Pick<
  PostureRow,
  'id' | 'workspace_id' | 'digest' | 'facts_hash' | 'policy_hash' | 'body_hash'
> & { sequence: number; shown_from: string; body: string };

/** An entry and when it came to be. */
type DatedEntry = NewEntry & { at: string };

/** Keeps the order of what came at the same time. */
function byTime(one: DatedEntry, other: DatedEntry): number {
  if (one.at === other.at) return 0;
  return one.at < other.at ? -1 : 1;
}

const toEntry = ({ request_id, sequence, hash, at }: EventRow): DatedEntry => ({
  kind: 'event',
  subject: request_id,
  sequence,
  at,
  entry: { event: { request: request_id, sequence, hash } },
});

const toShown = (row: UnloggedPosture): DatedEntry => ({
  kind: 'shown',
  subject: row.workspace_id,
  sequence: row.sequence,
  at: row.shown_from,
  entry: {
    shown: {
      workspace: row.workspace_id,
      sequence: row.sequence,
      digest: row.digest,
      body: row.body_hash ?? textHash(row.body),
      facts: row.facts_hash,
      policy: row.policy_hash,
      shownFrom: row.shown_from,
    },
  },
});

const toOwned = ({ workspace_id, ...row }: OwnerRow): DatedEntry => {
  const { sequence, owner, since } = row;
  return {
    kind: 'owned',
    subject: workspace_id,
    sequence,
    at: since,
    entry: { owned: { workspace: workspace_id, sequence, owner, since } },
  };
};

/**
 * Gives everything that happened, and every posture that was shown, its place in
 * the log. It finds what has none yet, so nothing is lost that was written while
 * no replica ran, or before there was a log; and nothing has two places.
 * @internal
 */
export class Sequencer {
  readonly #db: Knex;
  readonly #batchSize: number;

  static create(options: { db: Knex; batchSize?: number }): Sequencer {
    return new Sequencer(options.db, options.batchSize ?? 500);
  }

  private constructor(db: Knex, batchSize: number) {
    this.#db = db;
    this.#batchSize = batchSize;
  }

  /** Goes on until everything has its place, or until it is told to stop. */
  async run(signal?: AbortSignal): Promise<number> {
    let sum = 0;
    while (!signal?.aborted) {
      const logged = (await this.#hasWork()) ? await this.#batch() : 0;
      sum += logged;
      if (logged < this.#batchSize) break;
    }
    return sum;
  }

  /** Looked at without any lock, since mostly there is nothing. */
  async #hasWork(): Promise<boolean> {
    const [db, limit] = [this.#db, 1];
    const event = await this.#events(db, limit);
    if (event.length) return true;
    const posture = await this.#postures(db, limit);
    return posture.length > 0 || (await this.#owners(db, limit)).length > 0;
  }

  #batch(): Promise<number> {
    return transact(this.#db, async tx => {
      await lockLog(tx);
      // What lost its place keeps the one that the log has of it.
      await this.#place(tx);
      const events = await this.#events(tx, this.#batchSize);
      const postures = await this.#postures(tx, this.#batchSize);
      const owners = await this.#owners(tx, this.#batchSize);
      const entries = [
        ...events.map(toEntry),
        ...owners.map(toOwned),
        ...postures.map(toShown),
      ]
        .sort(byTime)
        .slice(0, this.#batchSize);
      if (!entries.length) return 0;
      await appendEntries(
        tx,
        entries.map(({ at, ...entry }) => entry),
      );
      for (const { id, body, body_hash } of postures) {
        if (body_hash) continue;
        await tx<PostureRow>(TABLES.postures)
          .where({ id })
          .update({ body_hash: textHash(body) });
      }
      await this.#place(tx);
      return entries.length;
    });
  }

  #events(db: Knex, limit: number): Promise<EventRow[]> {
    const query = db<EventRow>(TABLES.events)
      .whereNull('leaf_index')
      .orderBy(['at', 'request_id', 'sequence'])
      .limit(limit);
    return query.select('*') as Promise<EventRow[]>;
  }

  #postures(db: Knex, limit: number): Promise<UnloggedPosture[]> {
    return db<PostureRow>(TABLES.postures)
      .whereNull('leaf_index')
      .whereNotNull('sequence')
      .orderBy(['shown_from', 'workspace_id', 'sequence'])
      .limit(limit)
      .select('*') as unknown as Promise<UnloggedPosture[]>;
  }

  #owners(db: Knex, limit: number): Promise<OwnerRow[]> {
    const query = db<OwnerRow>(TABLES.owners)
      .whereNull('leaf_index')
      .orderBy(['since', 'workspace_id', 'sequence'])
      .limit(limit);
    return query.select('*') as Promise<OwnerRow[]>;
  }

  /** Notes in each row the place that the log has of it. */
  async #place(tx: Knex.Transaction): Promise<void> {
    for (const [kind, { table, subject }] of Object.entries(LOGGED)) {
      const place = `SELECT l.leaf_index FROM ${TABLES.log} l WHERE l.kind = '${kind}' AND l.subject = ${table}.${subject} AND l.sequence = ${table}.sequence`;
      const isShown = kind === 'shown' ? 'AND sequence IS NOT NULL' : '';
      await tx.raw(
        `UPDATE ${table} SET leaf_index = (${place}) WHERE leaf_index IS NULL ${isShown} AND EXISTS (${place})`,
      );
    }
  }
}
