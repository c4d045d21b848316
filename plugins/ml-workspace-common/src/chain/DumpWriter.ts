import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { LogEntry } from '../record/entry';
import {
  DUMP_VERSION,
  DumpedEvent,
  DumpedLog,
  DumpedRequest,
  DumpLine,
  headOfAll,
} from './dump';
import {
  DumpedContent,
  DumpedOwner,
  DumpedPosture,
  DumpedWorkspace,
} from './rows';

/**
 * Writes a dump of the chain as text, a part at a time: the heading; each request in
 * the order of the ids with its events, oldest first; each workspace with what was
 * shown of it; what is kept under hashes; the log with its checkpoints; and the end.
 * It keeps nothing but counts and hashes.
 * @public
 */
export class DumpWriter {
  readonly #lines = sha256.create();
  #requests = 0;
  #events = 0;
  #head: string | null = null;

  /** One that has written no line yet. */
  static create(): DumpWriter {
    return new DumpWriter();
  }

  private constructor() {}

  /** The heading. `at` is ISO 8601 in UTC. */
  heading(at: string, log: DumpedLog): string {
    return this.#line({
      dump: 'ml-workspace-events',
      version: DUMP_VERSION,
      at,
      log,
    });
  }

  /** A request with its events; what its own row says is written as it is, right or wrong. */
  request(request: DumpedRequest, events: readonly DumpedEvent[]): string {
    this.#requests += 1;
    this.#events += events.length;
    this.#head = headOfAll(this.#head, request);
    return [request, ...events].map(line => this.#line(line)).join('');
  }

  /**
   * A workspace with its owners, where no request names them, and the postures of it
   * that are kept, oldest first.
   */
  workspace(
    workspace: DumpedWorkspace,
    postures: readonly DumpedPosture[],
    owners: readonly DumpedOwner[] = [],
  ): string {
    return [workspace, ...owners, ...postures]
      .map(line => this.#line(line))
      .join('');
  }

  /** Something that is kept under the hash of its content. */
  content(content: DumpedContent): string {
    return this.#line(content);
  }

  /** The next entry of the log. */
  entry(leaf: number, entry: LogEntry): string {
    return this.#line({ leaf, entry });
  }

  /** A checkpoint, after the last entry it covers. */
  checkpoint(checkpoint: string): string {
    return this.#line({ checkpoint });
  }

  /** The last line, without which a dump is not whole. */
  end(): string {
    const [requests, events, head] = [this.#requests, this.#events, this.#head];
    const lines = bytesToHex(this.#lines.clone().digest());
    return this.#line({ end: { requests, events, head, lines } });
  }

  #line(line: DumpLine): string {
    const text = `${JSON.stringify(line)}\n`;
    this.#lines.update(utf8ToBytes(text));
    return text;
  }
}
