import { Knex } from 'knex';
import { FactsRow, PostureRow, TABLES } from '../database/tables';
import { transact } from '../database/transact';

/** How many rows a sweep has removed. @internal */
export interface Swept {
  postures: number;
  facts: number;
}

/**
 * Removes what was shown too long ago: postures, and then facts that nothing
 * refers to any more. Stays: what a workspace shows, what a request was judged
 * by, and every event.
 * @internal
 */
export class Retention {
  readonly #db: Knex;
  readonly #keepMs: number;
  readonly #batchSize: number;

  static create(options: {
    db: Knex;
    /** How long a posture is kept after it was last shown, in milliseconds. */
    keepMs: number;
    /** Rows in one transaction. */
    batchSize?: number;
  }): Retention {
    return new Retention(options.db, options.keepMs, options.batchSize ?? 500);
  }

  private constructor(db: Knex, keepMs: number, batchSize: number) {
    this.#db = db;
    this.#keepMs = keepMs;
    this.#batchSize = batchSize;
  }

  /** Goes on until nothing is too old, or until it is told to stop. */
  async sweep(signal: AbortSignal): Promise<Swept> {
    const before = new Date(Date.now() - this.#keepMs).toISOString();
    const postures = await this.#inBatches(signal, tx =>
      this.#removePostures(tx, before),
    );
    const facts = await this.#inBatches(signal, tx =>
      this.#removeFacts(tx, before),
    );
    return { postures, facts };
  }

  async #inBatches(
    signal: AbortSignal,
    remove: (tx: Knex.Transaction) => Promise<number>,
  ): Promise<number> {
    let sum = 0;
    while (!signal.aborted) {
      const removed = await transact(this.#db, remove);
      sum += removed;
      if (removed < this.#batchSize) break;
    }
    return sum;
  }

  async #removePostures(tx: Knex.Transaction, before: string): Promise<number> {
    const refersTo = (table: string) =>
      tx(`${table} as t`).whereRaw('t.posture_id = p.id').select(tx.raw('1'));
    const old = tx(`${TABLES.postures} as p`)
      .where('p.shown_to', '<', before)
      .whereNotExists(refersTo(TABLES.requests))
      .whereNotExists(refersTo(TABLES.workspaces))
      .whereNotExists(
        tx(`${TABLES.observations} as o`)
          .whereRaw('o.stated_posture_id = p.id')
          .select(tx.raw('1')),
      )
      .limit(this.#batchSize)
      .select('p.id');
    return tx<PostureRow>(TABLES.postures).whereIn('id', old).delete();
  }

  async #removeFacts(tx: Knex.Transaction, before: string): Promise<number> {
    const unused = tx(`${TABLES.facts} as f`)
      .where('f.stored_at', '<', before)
      .whereNotExists(
        tx(`${TABLES.postures} as p`)
          .whereRaw('p.facts_hash = f.hash')
          .select(tx.raw('1')),
      )
      .limit(this.#batchSize)
      .select('f.hash');
    // Said again, since whoever keeps the same facts meanwhile makes them young.
    return tx<FactsRow>(TABLES.facts)
      .whereIn('hash', unused)
      .where('stored_at', '<', before)
      .delete();
  }
}
