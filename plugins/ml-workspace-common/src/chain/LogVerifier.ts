import { bytesToHex, hexToBytes } from '@noble/hashes/utils';
import { readCheckpoint } from '../record/checkpoint';
import { entryHash, LogEntry } from '../record/entry';
import { GrowingTree } from '../record/GrowingTree';
import type { PublicKey } from '../record/keys';
import { readNote, verifyNote } from '../record/note';
import type { TreeHead } from '../record/proofs';
import { Broken, BrokenKind } from './broken';
import { DumpedLog } from './dump';
import { PlacedHashes } from './PlacedHashes';

/** What a dump is held to that does not come from it. @public */
export interface VerifyOptions {
  /** Keys that checkpoints may be signed by; without them signatures are not checked. */
  keys?: readonly PublicKey[];
  /** How far the log had come once, from a checkpoint that was kept elsewhere. */
  against?: TreeHead & { origin?: string };
}

/** What a verified dump says of the log over all chains. @public */
export interface VerifiedLog extends TreeHead {
  /** Which log. */
  origin: string;
  /** When its first checkpoint was made; `null` before that. */
  since: string | null;
  /** How many checkpoints the dump has. */
  checkpoints: number;
  /** How many entries the last of them covers; 0 without any. */
  covered: number;
  /** Keys that signed the last of them, as `name+id`; checked where keys were given. */
  signedBy: string[];
  /** Judgements that were shown once and are kept no more. */
  forgotten: number;
}

/** Whether there is something of an entry that has no row with its place. @internal */
export interface Rows {
  hasRequest: (id: string) => boolean;
  /** How many postures were shown of a workspace; nothing where it is not there. */
  posturesOf: (workspace: string) => number | undefined;
}

const keyName = ({ name, id }: { name: string; id: string }) => `${name}+${id}`;

function placeOf(
  entry: LogEntry,
): Pick<Broken, 'request' | 'workspace' | 'sequence'> {
  if ('event' in entry) {
    const { request, sequence } = entry.event;
    return { request, sequence };
  }
  const { workspace, sequence } = 'shown' in entry ? entry.shown : entry.owned;
  return { workspace, sequence };
}

/** Checks the log of a dump: its entries against the rows, and its checkpoints. @internal */
export class LogVerifier {
  readonly #log: DumpedLog;
  readonly #options: VerifyOptions;
  readonly #placed = PlacedHashes.create();
  readonly #tree = GrowingTree.create();
  readonly #says: VerifiedLog;

  static create(log: DumpedLog, options: VerifyOptions): LogVerifier {
    return new LogVerifier(log, options);
  }

  private constructor(log: DumpedLog, options: VerifyOptions) {
    this.#log = log;
    this.#options = options;
    const { origin, since } = log;
    this.#says = {
      origin,
      since,
      size: 0,
      root: this.#tree.root(),
      checkpoints: 0,
      covered: 0,
      signedBy: [],
      forgotten: 0,
    };
  }

  /** What the log says, once it is closed. */
  get says(): VerifiedLog {
    return this.#says;
  }

  /** Takes what a row says that stands at a place of the log. */
  expect(place: number, entry: LogEntry): Broken | undefined {
    const isPlace = place >= 0 && place < this.#log.size;
    if (isPlace && this.#placed.put(place, hexToBytes(entryHash(entry)))) {
      return undefined;
    }
    return this.#broken('dump', entry, {
      expected: 'a place in the log of its own',
      found: `place ${place}, where another one is or that is none`,
    });
  }

  /** Takes the next entry. */
  take(place: number, entry: LogEntry, rows: Rows): Broken | undefined {
    const { size } = this.#tree;
    if (place !== size) {
      return this.#broken('log', entry, {
        expected: `entry ${size} of the log`,
        found: `entry ${place}`,
      });
    }
    const hash = entryHash(entry);
    this.#tree.add(hash);
    const placed = this.#placed.take(place);
    if (placed && bytesToHex(placed) !== hash) {
      return this.#broken('event' in entry ? 'rewritten' : 'row', entry, {
        expected: `what the log holds at ${place}: ${JSON.stringify(entry)}`,
        found: 'another one in its place, written anew since',
      });
    }
    return (placed ? undefined : this.#missing(entry, rows)) ?? this.#compare();
  }

  /** Takes a checkpoint, which stands after the last entry it covers. */
  takeCheckpoint(note: string): Broken | undefined {
    const { keys } = this.#options;
    const { size } = this.#tree;
    const root = this.#tree.root();
    const wrong = (found: string, kind: BrokenKind = 'checkpoint') => ({
      kind,
      expected: `a checkpoint of ${
        this.#log.origin
      } over ${size} entries with the root ${root}`,
      found,
    });
    const read = readNote(note);
    const checkpoint = read && readCheckpoint(read.text);
    if (!read || !checkpoint) return wrong('something that is no checkpoint');
    let signedBy: readonly { name: string; id: string }[] = read.signatures;
    if (keys) {
      const verified = verifyNote(note, keys);
      if ('problem' in verified)
        return wrong(`one of which ${verified.problem}`);
      signedBy = verified.signedBy;
    }
    if (checkpoint.origin !== this.#log.origin) {
      return wrong(`one of the log ${checkpoint.origin}`);
    }
    if (checkpoint.size !== size || checkpoint.root !== root) {
      const found = `one over ${checkpoint.size} entries with the root ${checkpoint.root}`;
      // Where its signature holds, it is the log that is another one by now.
      return wrong(found, keys ? 'log' : 'checkpoint');
    }
    this.#says.checkpoints += 1;
    this.#says.covered = size;
    this.#says.signedBy = signedBy.map(keyName);
    return undefined;
  }

  /** Says that there are no more entries. */
  close(): Broken | undefined {
    const { size } = this.#tree;
    Object.assign(this.#says, { size, root: this.#tree.root() });
    if (size !== this.#log.size) {
      return {
        kind: 'log',
        expected: `${this.#log.size} entries of the log`,
        found: `${size}`,
      };
    }
    const { against } = this.#options;
    if (against && against.size > size) {
      return {
        kind: 'older',
        expected: `a log of ${against.size} entries or more, as was kept elsewhere`,
        found: `one of ${size}: its end was cut off, or an older state was restored`,
      };
    }
    return size === 0 ? this.#compare() : undefined;
  }

  #missing(entry: LogEntry, rows: Rows): Broken | undefined {
    if ('event' in entry) {
      const { request, sequence } = entry.event;
      return this.#broken('removed', entry, {
        expected: `event ${sequence} of request ${request}, which the log holds`,
        found: rows.hasRequest(request)
          ? 'nothing: it was taken out'
          : 'nothing: the request was taken out with all its events',
      });
    }
    if ('owned' in entry) {
      const { workspace, sequence, owner } = entry.owned;
      return this.#broken('removed', entry, {
        expected: `owner ${sequence} of workspace ${workspace}, which the log holds: ${owner}`,
        found: 'nothing: it was taken out',
      });
    }
    const { workspace, sequence } = entry.shown;
    const count = rows.posturesOf(workspace);
    if (count !== undefined && sequence < count) {
      this.#says.forgotten += 1;
      return undefined;
    }
    return this.#broken('removed', entry, {
      expected: `judgement ${sequence} of workspace ${workspace}, which the log holds`,
      found:
        count === undefined
          ? 'nothing: the workspace was taken out'
          : `nothing: the workspace shows judgement ${count}`,
    });
  }

  /** Holds the log to what was kept elsewhere, once it has come as far. */
  #compare(): Broken | undefined {
    const { against } = this.#options;
    if (!against || against.size !== this.#tree.size) return undefined;
    const { origin = this.#log.origin } = against;
    const root = this.#tree.root();
    if (root === against.root && origin === this.#log.origin) return undefined;
    return {
      kind: 'log',
      expected: `the log ${origin} with the root ${against.root} over its first ${against.size} entries, as was kept elsewhere`,
      found: `the log ${this.#log.origin} with the root ${root}`,
    };
  }

  #broken(
    kind: BrokenKind,
    entry: LogEntry,
    difference: { expected: string; found: string },
  ): Broken {
    return { kind, ...placeOf(entry), ...difference };
  }
}
