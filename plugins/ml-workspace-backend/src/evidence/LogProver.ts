import {
  checkpointText,
  consistencyProof,
  consistencySpans,
  EvidenceGrowth,
  inclusionProof,
  inclusionSpans,
  Placed,
  readCheckpoint,
  readNote,
  signNote,
  SigningKey,
  verifyNote,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import { CheckpointRow, TABLES } from '../database/tables';
import { readSubtrees } from '../record/logStore';
import { RecordKeeper } from '../record/RecordKeeper';
import { RecordKeys } from '../record/RecordKeys';

/** What proves that entries are in the log. @internal */
export interface Proven {
  checkpoint: string;
  /** The key that signed it. */
  key: SigningKey;
  /** Where an entry stands, if the checkpoint covers it. */
  placeOf: (leaf: number | undefined) => Placed;
  /** Proofs that the log goes on from some checkpoints before. */
  earlier: EvidenceGrowth[];
}

const UNSIGNED =
  'This portal has no key, so no evidence can be given that would prove anything; set mlWorkspace.record.key';

/** Checkpoints before of which a pack has a proof: the last ones, and some of all. */
const LAST = 10;
const OF_ALL = 20;
const MOST_CHECKPOINTS = 20_000;

/** Some of many, the first of them and such as are spread over the rest. */
function spread<T>(all: readonly T[]): T[] {
  const rest = all.slice(LAST);
  const step = Math.max(1, Math.ceil(rest.length / OF_ALL));
  return [...all.slice(0, LAST), ...rest.filter((_, at) => at % step === 0)];
}

/** Proves for packs what is in the log. @internal */
export class LogProver {
  readonly #options: { db: Knex; record: RecordKeeper; keys: RecordKeys };

  static create(options: {
    db: Knex;
    record: RecordKeeper;
    keys: RecordKeys;
  }): LogProver {
    return new LogProver(options);
  }

  private constructor(options: {
    db: Knex;
    record: RecordKeeper;
    keys: RecordKeys;
  }) {
    this.#options = options;
  }

  /** Which log it is. */
  get origin(): string {
    return this.#options.record.origin;
  }

  /** Whether the key was made here for development. */
  get isDevelopment(): boolean {
    return this.#options.keys.kind === 'development';
  }

  /**
   * A checkpoint over everything that happened so far.
   *
   * @throws ServiceUnavailableError where there is no key, or no checkpoint that holds
   */
  async checkpoint(): Promise<{ key: SigningKey; note: string }> {
    const { record, keys } = this.#options;
    const key = await keys.signing();
    if (!key) throw new ServiceUnavailableError(UNSIGNED);
    const { note } = (await record.bringUp()) ?? {};
    if (!note) {
      throw new ServiceUnavailableError(
        'The log is not signed yet; ask again in a minute',
      );
    }
    if (!('problem' in verifyNote(note, [key]))) return { key, note };
    // Signed by a key before this one, while nothing happened since.
    const verified = verifyNote(note, await keys.trusted());
    const read = 'text' in verified && readCheckpoint(verified.text);
    if (read) return { key, note: signNote(checkpointText(read), [key]) };
    throw new ServiceUnavailableError(
      'The newest checkpoint does not hold by any key of this portal; check a dump with ml-workspace verify',
    );
  }

  /** Proves by a checkpoint that entries are in the log, as far as it covers them. */
  async prove(
    { key, note }: { key: SigningKey; note: string },
    leaves: readonly (number | undefined)[],
  ): Promise<Proven> {
    const text = readNote(note)?.text ?? '';
    const size = readCheckpoint(text)?.size ?? 0;
    const isCovered = (leaf: number | undefined): leaf is number =>
      leaf !== undefined && leaf < size;
    const rows = await this.#options
      .db<CheckpointRow>(TABLES.checkpoints)
      .where('size', '<', size)
      .orderBy('size', 'desc')
      .limit(MOST_CHECKPOINTS)
      .select('size');
    const before = spread(rows.map(row => Number(row.size)));
    const spans = [
      ...leaves.filter(isCovered).flatMap(leaf => inclusionSpans(leaf, size)),
      ...before.flatMap(older => consistencySpans(older, size)),
    ];
    const hashOf = await readSubtrees(this.#options.db, spans);
    return {
      checkpoint: note,
      key,
      placeOf: leaf =>
        isCovered(leaf)
          ? { leaf, proof: inclusionProof(leaf, size, hashOf) }
          : {},
      earlier: before.map(older => ({
        size: older,
        proof: consistencyProof(older, size, hashOf),
      })),
    };
  }
}
