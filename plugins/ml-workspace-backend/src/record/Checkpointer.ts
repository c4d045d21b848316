import {
  checkpointText,
  readCheckpoint,
  readNote,
  signNote,
  verifyNote,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { AuditorService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { CheckpointRow, TABLES } from '../database/tables';
import { logSize, readTree } from './logStore';
import { RecordKeys } from './RecordKeys';

/** What making checkpoints leans on. @internal */
export interface CheckpointerOptions {
  db: Knex;
  origin: string;
  keys: RecordKeys;
  auditor: AuditorService;
}

/** The newest checkpoint there is. @internal */
export async function readNewest(db: Knex): Promise<CheckpointRow | undefined> {
  return db<CheckpointRow>(TABLES.checkpoints).orderBy('size', 'desc').first();
}

/** Signs how far the log has come, and tells the audit log of it. @internal */
export class Checkpointer {
  readonly #options: CheckpointerOptions;

  static create(options: CheckpointerOptions): Checkpointer {
    return new Checkpointer(options);
  }

  private constructor(options: CheckpointerOptions) {
    this.#options = options;
  }

  /**
   * Makes a checkpoint where the log has grown since the last, unless that is too
   * young yet.
   *
   * @returns the newest there is
   * @throws Error when the log is not what was signed before; nothing is signed then
   */
  async make({ atLeastMs = 0 } = {}): Promise<CheckpointRow | undefined> {
    const { db, keys, origin } = this.#options;
    const last = await readNewest(db);
    const size = await logSize(db);
    const key = await keys.signing();
    if (!key || size === 0 || Number(last?.size) === size) return last;
    const made_at = new Date().toISOString();
    if (last && Date.parse(made_at) - Date.parse(last.made_at) < atLeastMs) {
      return last;
    }
    if (last) await this.#assertGrewOutOf(last, size);
    const root = (await readTree(db, size)).root();
    const note = signNote(checkpointText({ origin, size, root }), [key]);
    const inserted = await db<CheckpointRow>(TABLES.checkpoints)
      .insert({ size, note, made_at })
      .onConflict('size')
      .ignore()
      .returning('size');
    // Another replica was faster, and says so itself.
    if (!inserted.length) return readNewest(db);
    await this.#tell({ size, root, note });
    return { size, note, made_at };
  }

  /** Nothing is signed that does not go on from what was signed before. */
  async #assertGrewOutOf(last: CheckpointRow, size: number): Promise<void> {
    const { db, keys } = this.#options;
    const read = readNote(last.note);
    const before = read && readCheckpoint(read.text);
    const fits =
      before?.size === Number(last.size) &&
      before.size <= size &&
      (await readTree(db, before.size)).root() === before.root;
    const verified = verifyNote(last.note, await keys.trusted());
    // A key that nobody configured any more is no proof that somebody changed it.
    const isForged =
      'problem' in verified && /does not hold/.test(verified.problem);
    if (fits && !isForged) return;
    throw new Error(
      `The log in the database is not the one that was signed up to entry ${last.size}, so nothing is signed any more; check a dump with ml-workspace verify, and restore a backup`,
    );
  }

  async #tell(meta: {
    size: number;
    root: string;
    note: string;
  }): Promise<void> {
    const event = await this.#options.auditor.createEvent({
      eventId: 'record-checkpoint',
      severityLevel: 'low',
    });
    await event.success({ meta });
  }
}
