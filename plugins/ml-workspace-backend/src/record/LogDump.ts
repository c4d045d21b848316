import {
  DumpWriter,
  LogEntry,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { CheckpointRow, EventRow, LogRow, TABLES } from '../database/tables';
import { logSize } from './logStore';

/** What is read, and how many rows at a time. @internal */
export interface DumpOptions {
  db: Knex;
  batchSize: number;
}

type Signed = Pick<CheckpointRow, 'note'> & { size: number };

/** What stands at a place; what cannot be read is told as something that never was. */
function readEntry(written: string): LogEntry {
  try {
    return JSON.parse(written);
  } catch {
    return { event: { request: written, sequence: 0, hash: '' } };
  }
}

/** The place of a row in the log, where the dump has that of it. @internal */
export function placeOf(
  { leaf_index }: Pick<EventRow, 'leaf_index'>,
  size: number,
): { leaf?: number } {
  if (leaf_index === null || Number(leaf_index) >= size) return {};
  return { leaf: Number(leaf_index) };
}

/** Reads the log as far as it goes when a dump begins. @internal */
export class LogDump {
  readonly #options: DumpOptions;
  /** How many entries there are. */
  readonly size: number;
  /** When the first checkpoint was made. */
  readonly since: string | null;

  static async open(options: DumpOptions): Promise<LogDump> {
    const { db } = options;
    const size = await logSize(db);
    const [{ since }] = await db<CheckpointRow>(TABLES.checkpoints).min({
      since: 'made_at',
    });
    return new LogDump(options, size, since);
  }

  private constructor(
    options: DumpOptions,
    size: number,
    since: string | null,
  ) {
    this.#options = options;
    this.size = size;
    this.since = since;
  }

  /** The entries, each checkpoint after the last that it covers. */
  async *parts(writer: DumpWriter): AsyncGenerator<string> {
    const { db, batchSize } = this.#options;
    const checkpoints = await this.#checkpoints();
    for (let from = 0; from < this.size; from += batchSize) {
      const rows = await db<LogRow>(TABLES.log)
        .where('leaf_index', '>=', from)
        .where('leaf_index', '<', Math.min(from + batchSize, this.size))
        .orderBy('leaf_index')
        .select('leaf_index', 'entry');
      let text = '';
      for (const { leaf_index, entry } of rows) {
        text += writer.entry(Number(leaf_index), readEntry(entry));
        const signed = checkpoints.get(Number(leaf_index) + 1);
        if (signed) text += writer.checkpoint(signed.note);
      }
      yield text;
    }
  }

  /** The last of each day: what came before it the same day is covered by it. */
  async #checkpoints(): Promise<Map<number, Signed>> {
    const { db } = this.#options;
    const rows = await db<CheckpointRow>(TABLES.checkpoints)
      .whereIn(
        'size',
        db<CheckpointRow>(TABLES.checkpoints)
          .where('size', '<=', this.size)
          .groupByRaw('substr(made_at, 1, 10)')
          .max('size'),
      )
      .select('size', 'note');
    return new Map(
      rows.map(({ size, note }) => [
        Number(size),
        { size: Number(size), note },
      ]),
    );
  }
}
