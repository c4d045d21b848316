import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { Broken, BrokenLink } from './broken';
import { ChainsVerifier, VerifiedChains } from './ChainsVerifier';
import { DumpedEvent, DumpedRequest, DumpLine, readDumpLine } from './dump';
import { differs } from './link';
import { LogVerifier, VerifiedLog, VerifyOptions } from './LogVerifier';
import { DumpedOwner, DumpedPosture } from './rows';
import { RowsVerifier } from './RowsVerifier';

/** What a verified dump holds. @public */
export interface VerifiedDump extends VerifiedChains {
  /** What it says of the log over all chains; absent in dumps before version 3. */
  log?: VerifiedLog;
}

/** What came of a dump: it is whole, or where it first is not. @public */
export type DumpVerdict =
  | ({ intact: true } & VerifiedDump)
  | ({ intact: false } & BrokenLink);

/** What comes next in each part. */
const NEXT = [
  'an event, a request or the end line',
  'a workspace, an owner, a posture or the end line',
  'what is kept under a hash, or the end line',
  'an entry of the log, a checkpoint or the end line',
];

/** The first version that tells the terms of waivers. */
const WITH_TERMS = 4;

/** The parts of a dump, in their order. */
const PARTS = [
  ['request', 'requestId'],
  ['workspace', 'owned', 'posture'],
  ['content'],
  ['entry', 'checkpoint'],
  ['end'],
];

const partOf = (line: DumpLine) =>
  PARTS.findIndex(fields => fields.some(field => field in line));

/**
 * Checks a dump of the chain, line after line: that each event says what its hash
 * was made over, follows the one before it, and that none was taken out, put in or
 * put elsewhere; that the rows say what the events bound and the log holds; and that
 * the log is what its checkpoints say. It keeps 33 bytes for each entry of the log,
 * and little for each request and workspace.
 *
 * @remarks
 * Whoever can write every hash and checkpoint anew, or restores an older state, is
 * found by a checkpoint that was kept elsewhere, and by nothing else.
 * @public
 */
export class DumpVerifier {
  readonly #options: VerifyOptions;
  readonly #chains = ChainsVerifier.create();
  readonly #rows = RowsVerifier.create();
  readonly #lines = sha256.create();
  #log: LogVerifier | undefined;
  #line = 0;
  #part = 0;
  #version = 0;
  #hasEnd = false;
  #broken: BrokenLink | undefined;

  /** One that has seen no line yet. */
  static create(options: VerifyOptions = {}): DumpVerifier {
    return new DumpVerifier(options);
  }

  private constructor(options: VerifyOptions) {
    this.#options = options;
  }

  /** Whether it began as a dump does; what did not is none, rather than a broken one. */
  get isDump(): boolean {
    return this.#version > 0;
  }

  /** Takes the next line and answers whether the dump is intact so far; an empty line is none. */
  add(text: string): boolean {
    this.#line += 1;
    if (this.#broken) return false;
    const written = text.trim();
    if (!written) return true;
    const read = readDumpLine(written);
    const wrong =
      'problem' in read ? this.#misplaced(read.problem) : this.#take(read.line);
    // The last line says what came out before it.
    if (!wrong) this.#lines.update(utf8ToBytes(`${written}\n`));
    return this.#note(wrong);
  }

  /** Says that there are no more lines. */
  end(): DumpVerdict {
    if (!this.#broken && !this.#hasEnd) {
      this.#line += 1;
      this.#note(this.#misplaced('the end of the dump'));
    }
    return this.#broken
      ? { intact: false, ...this.#broken }
      : {
          intact: true,
          ...this.#chains.says,
          ...(this.#log && { log: this.#log.says }),
        };
  }

  #take(line: DumpLine): Broken | undefined {
    if (this.#hasEnd) return this.#misplaced('a line after the end');
    if ('dump' in line) {
      if (this.isDump) return this.#misplaced('a second heading');
      this.#version = line.version;
      if ('log' in line)
        this.#log = LogVerifier.create(line.log, this.#options);
      return undefined;
    }
    if (!this.isDump) return this.#misplaced('no heading');
    const part = partOf(line);
    if (part < this.#part) {
      return this.#misplaced('a line of a part that is over');
    }
    if (!this.#log && part > 0 && !('end' in line)) {
      return this.#misplaced('a line that only a newer dump has');
    }
    const wrong = this.#close(part);
    if (wrong) return wrong;
    this.#part = part;
    return this.#takeInPart(line);
  }

  /** Closes what is over where a part begins. */
  #close(part: number): Broken | undefined {
    if (part > 0) {
      const wrong = this.#chains.end();
      if (wrong) return wrong;
    }
    return part > 1 ? this.#rows.close() : undefined;
  }

  #takeInPart(line: DumpLine): Broken | undefined {
    if ('requestId' in line) return this.#takeEvent(line);
    if ('request' in line) {
      return this.#chains.close() ?? this.#takeRequest(line);
    }
    if ('workspace' in line) {
      return this.#rows.open(line, this.#chains.ownerOf(line.workspace));
    }
    if ('owned' in line) return this.#takeOwner(line);
    if ('posture' in line) return this.#takePosture(line);
    if ('content' in line) return this.#rows.takeContent(line);
    if ('entry' in line) {
      return this.#log!.take(line.leaf, line.entry, {
        hasRequest: id => this.#chains.hasRequest(id),
        posturesOf: id => this.#rows.posturesOf(id),
      });
    }
    if ('checkpoint' in line) return this.#log!.takeCheckpoint(line.checkpoint);
    return 'end' in line ? this.#takeEnd(line) : undefined;
  }

  #takeRequest(line: DumpedRequest): Broken | undefined {
    const { request, row, waiver } = line;
    if (this.#log && !(line.of && row)) {
      return this.#misplaced('a request without its row');
    }
    if (this.#version >= WITH_TERMS && row?.kind === 'waiver' && !waiver) {
      return {
        kind: 'row',
        request,
        sequence: 0,
        expected: 'the row of the waiver that it asks for',
        found: 'nothing: it was taken out',
      };
    }
    return this.#chains.open(line);
  }

  #takeOwner(line: DumpedOwner): Broken | undefined {
    const { owned: workspace, leaf, ...owner } = line;
    const wrong = this.#rows.takeOwner(line);
    if (wrong || leaf === undefined) return wrong;
    return this.#log!.expect(leaf, { owned: { workspace, ...owner } });
  }

  #takeEvent(event: DumpedEvent): Broken | undefined {
    const { requestId: request, sequence, hash, leaf } = event;
    const wrong = this.#chains.take(event);
    if (wrong || leaf === undefined) return wrong;
    const entry = { event: { request, sequence, hash } };
    return this.#log
      ? this.#log.expect(leaf, entry)
      : this.#misplaced('a place in a log that this dump has not');
  }

  #takePosture(line: DumpedPosture): Broken | undefined {
    const { posture: workspace, leaf, found, says, ...posture } = line;
    const wrong = this.#rows.takePosture(line);
    if (wrong || leaf === undefined) return wrong;
    return this.#log!.expect(leaf, { shown: { workspace, ...posture } });
  }

  #takeEnd({ end }: Extract<DumpLine, { end: object }>): Broken | undefined {
    const { requests, events, head } = this.#chains.says;
    const inLog = this.#log?.close();
    if (inLog) return inLog;
    const lines = this.#log && bytesToHex(this.#lines.clone().digest());
    const wrong =
      differs('number of requests', end.requests, requests) ??
      differs('number of events in all', end.events, events) ??
      differs('hash over all chains', end.head, head) ??
      differs('hash over all lines', end.lines, lines);
    if (wrong) return { kind: 'dump', ...wrong };
    this.#hasEnd = true;
    return undefined;
  }

  #expectedNext(): string {
    if (this.#hasEnd) return 'nothing';
    if (!this.isDump) return 'the heading of a dump';
    return NEXT[this.#part];
  }

  #misplaced(found: string): Broken {
    const place = this.#part === 0 ? this.#chains.place : {};
    return { kind: 'dump', ...place, expected: this.#expectedNext(), found };
  }

  #note(broken: Broken | undefined): boolean {
    if (broken) this.#broken = { ...broken, line: this.#line };
    return !broken;
  }
}

/** Checks a dump that is at hand as lines. @public */
export function verifyDump(
  lines: Iterable<string>,
  options: VerifyOptions = {},
): DumpVerdict {
  const verifier = DumpVerifier.create(options);
  for (const line of lines) {
    if (!verifier.add(line)) break;
  }
  return verifier.end();
}
