import {
  ReadingSource,
  ReadingSources,
  Reading,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { MlWorkspaceReadingSource } from '@ringfence/backstage-plugin-ml-workspace-node';
import { Knex } from 'knex';
import {
  ObservationRow,
  ReadingRow,
  SourceRow,
} from '../database/observedTables';
import { PolicyStore } from '../database/PolicyStore';
import { TABLES } from '../database/tables';
import { transact } from '../database/transact';
import { announceWorkspaces } from '../database/workspaceStore';
import { removeObserved } from './removeObserved';

/** How many readings of a source are told. */
const LAST = 10;
/** How many workspaces leave in one transaction. */
const BATCH = 50;

const toReading = (row: ReadingRow): Reading => ({
  id: row.id,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  ...JSON.parse(row.body),
  removed: row.removed,
  heldBack: row.held_back,
  ...(row.released_at && {
    releasedAt: row.released_at,
    releasedBy: row.released_by ?? '',
  }),
});

/** Says how far the sources of readings have come, and lets go what waits for that. @internal */
export class ReadingReader {
  readonly #db: Knex;
  readonly #policies: PolicyStore;
  readonly #sources: readonly MlWorkspaceReadingSource[];
  readonly #announce: (sequence?: number) => void;

  static create(options: {
    db: Knex;
    policies: PolicyStore;
    sources: readonly MlWorkspaceReadingSource[];
    announce: (sequence?: number) => void;
  }): ReadingReader {
    return new ReadingReader(options);
  }

  private constructor(options: {
    db: Knex;
    policies: PolicyStore;
    sources: readonly MlWorkspaceReadingSource[];
    announce: (sequence?: number) => void;
  }) {
    this.#db = options.db;
    this.#policies = options.policies;
    this.#sources = options.sources;
    this.#announce = options.announce;
  }

  /** Every source, with its last readings. */
  async list(): Promise<ReadingSources> {
    const items = await Promise.all(
      this.#sources.map(source => this.#tell(source)),
    );
    return { items };
  }

  /**
   * Lets go what a reading held back, which is the last one of its source.
   *
   * @returns how many are gone
   * @throws NotFoundError when there is no such source
   * @throws ConflictError when the reading is not the last one, or holds nothing back
   */
  async release(
    name: string,
    { reading, by }: { reading: string; by: string },
  ): Promise<number> {
    if (!this.#sources.some(source => source.name === name)) {
      throw new NotFoundError('There is no such source of readings');
    }
    const armIds = await transact(this.#db, tx =>
      this.#claim(tx, name, { reading, by }),
    );
    let removed = 0;
    for (let start = 0; start < armIds.length; start += BATCH) {
      removed += await this.#remove(armIds.slice(start, start + BATCH));
    }
    return removed;
  }

  async #claim(
    tx: Knex.Transaction,
    source: string,
    { reading, by }: { reading: string; by: string },
  ): Promise<string[]> {
    await tx<SourceRow>(TABLES.sources)
      .where({ name: source })
      .forUpdate()
      .first();
    const [last] = await this.#last(tx, source, 1);
    if (last?.id !== reading) {
      throw new ConflictError(
        'There was another reading meanwhile; look at that one and decide anew. Nothing was removed',
      );
    }
    const held = await tx<ObservationRow>(TABLES.observations)
      .where({ source })
      .whereNotNull('held_at')
      .orderBy('arm_id')
      .select('arm_id');
    // Whoever says it again after a crash lets go of what is left.
    if (!last.held_back) {
      throw new ConflictError('This reading holds nothing back');
    }
    if (!last.released_at) {
      await tx<ReadingRow>(TABLES.readings)
        .where({ id: reading })
        .update({ released_at: new Date().toISOString(), released_by: by });
    }
    return held.map(({ arm_id }) => arm_id);
  }

  async #remove(armIds: readonly string[]): Promise<number> {
    const { removed, sequence } = await transact(this.#db, async tx => {
      const at = new Date().toISOString();
      const active = await this.#policies.active(tx);
      const left: string[] = [];
      let count = 0;
      for (const armId of armIds) {
        const held = await tx<ObservationRow>(TABLES.observations)
          .where({ arm_id: armId })
          .whereNotNull('held_at')
          .first('arm_id');
        // It may have been seen again meanwhile.
        if (!held) continue;
        left.push(...(await removeObserved(tx, armId, { active, at })));
        count += 1;
      }
      return { removed: count, sequence: await announceWorkspaces(tx, left) };
    });
    this.#announce(sequence);
    return removed;
  }

  async #last(db: Knex, source: string, limit: number): Promise<ReadingRow[]> {
    return db<ReadingRow>(TABLES.readings)
      .where({ source })
      .orderBy('stored_at', 'desc')
      .orderBy('id')
      .limit(limit);
  }

  async #tell(source: MlWorkspaceReadingSource): Promise<ReadingSource> {
    const { name } = source;
    const { scopes, every, isDouble } = source.describe();
    const db = this.#db;
    const row = await db<SourceRow>(TABLES.sources).where({ name }).first();
    const [counts] = await db<ObservationRow>(TABLES.observations)
      .where({ source: name })
      .count({ observed: '*', held: 'held_at' });
    const readings = await this.#last(db, name, LAST);
    const isRunning = Boolean(row?.begun_at && !row.ended_at);
    return {
      name,
      scopes: [...scopes],
      every,
      isDouble,
      observed: Number(counts.observed),
      held: Number(counts.held),
      ...(row?.begun_at && { begunAt: row.begun_at }),
      isRunning,
      ...(row?.failure && !isRunning && { failure: row.failure }),
      readings: readings.map(toReading),
    };
  }
}
