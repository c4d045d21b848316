import {
  MlWorkspaceAzureChange,
  MlWorkspaceKnownObservation,
  MlWorkspaceObservation,
  MlWorkspaceReading,
  MlWorkspaceReadingSink,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import { Knex } from 'knex';
import { ObservationRow, SourceStateRow } from '../database/observedTables';
import { isConflict } from '../database/databaseErrors';
import { PolicyStore } from '../database/PolicyStore';
import { TABLES } from '../database/tables';
import { transact } from '../database/transact';
import { insertChanges, removeOldChanges } from './azureChanges';
import { endReading } from './endReading';
import { readObservation } from './observation';
import { ObservedOwners } from './ObservedOwners';
import { readReading } from './reading';
import { takeSource } from './sourceStore';
import { takeObservation } from './takeObservation';

const ATTEMPTS = 3;

/** What keeping readings leans on. @internal */
export interface ReadingKeeperOptions {
  db: Knex;
  policies: PolicyStore;
  owners: ObservedOwners;
  entityNamespace: string;
  /** Tells the catalog and people that there is news up to a place in the order. */
  announce: (sequence?: number) => void;
}

/** Takes what one source reads, each call in a transaction of its own. @internal */
export class ReadingKeeper implements MlWorkspaceReadingSink {
  readonly #source: string;
  readonly #options: ReadingKeeperOptions;

  static create(source: string, options: ReadingKeeperOptions): ReadingKeeper {
    return new ReadingKeeper(source, options);
  }

  private constructor(source: string, options: ReadingKeeperOptions) {
    this.#source = source;
    this.#options = options;
  }

  async known(): Promise<MlWorkspaceKnownObservation[]> {
    const rows = await this.#options
      .db<ObservationRow>(TABLES.observations)
      .where({ source: this.#source })
      .orderBy('arm_id')
      .select('arm_id', 'read_at');
    return rows.map(({ arm_id: id, read_at: readAt }) => ({ id, readAt }));
  }

  async observe(observation: MlWorkspaceObservation): Promise<void> {
    const { owners, announce } = this.#options;
    const observed = readObservation(observation);
    const found = await owners.of(observed);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const sequence = await this.#transact(by =>
          takeObservation(by.tx, {
            ...by,
            source: this.#source,
            observed,
            found,
            entityNamespace: this.#options.entityNamespace,
          }),
        );
        if (sequence !== undefined) announce(sequence);
        return;
      } catch (error) {
        // Somebody stored the same at the same time; now it can be seen.
        if (!isConflict(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  async noteChanges(changes: readonly MlWorkspaceAzureChange[]): Promise<void> {
    await transact(this.#options.db, tx => insertChanges(tx, changes));
  }

  async finish(
    reading: MlWorkspaceReading,
  ): Promise<{ removed: number; heldBack: number }> {
    const ended = readReading(reading);
    const { sequence, ...came } = await this.#transact(async by => {
      await takeSource(by.tx, this.#source);
      const outcome = await endReading(
        by.tx,
        { source: this.#source, reading: ended },
        by,
      );
      await removeOldChanges(by.tx, by.at);
      return outcome;
    });
    this.#options.announce(sequence);
    return came;
  }

  async readState(key: string): Promise<string | undefined> {
    const row = await this.#states().where({ key }).first('value');
    return row?.value;
  }

  async writeState(key: string, value: string | undefined): Promise<void> {
    const { db } = this.#options;
    if (value === undefined) {
      await this.#states().where({ key }).delete();
      return;
    }
    await db<SourceStateRow>(TABLES.sourceStates)
      .insert({ source: this.#source, key, value })
      .onConflict(['source', 'key'])
      .merge(['value']);
  }

  #states() {
    return this.#options
      .db<SourceStateRow>(TABLES.sourceStates)
      .where({ source: this.#source });
  }

  #transact<T>(
    work: (by: {
      tx: Knex.Transaction;
      active: Awaited<ReturnType<PolicyStore['active']>>;
      at: string;
    }) => Promise<T>,
  ): Promise<T> {
    const { db, policies } = this.#options;
    return transact(db, async tx => {
      const active = await policies.active(tx);
      return work({ tx, active, at: new Date().toISOString() });
    });
  }
}
