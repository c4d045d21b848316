import { DUMP_VERSION, DumpedRequest, DumpLine, headOfAll } from './dump';
import { ChainEvent } from './event';

const lineOf = (line: DumpLine) => `${JSON.stringify(line)}\n`;

/**
 * Writes a dump of the chain as text, a part at a time: the heading, each request
 * in the order of the ids with its events, oldest first, and the end. It keeps
 * nothing but counts and one hash.
 * @public
 */
export class DumpWriter {
  #requests = 0;
  #events = 0;
  #head: string | null = null;

  /** One that has written no line yet. */
  static create(): DumpWriter {
    return new DumpWriter();
  }

  private constructor() {}

  /** The heading. `at` is ISO 8601 in UTC. */
  heading(at: string): string {
    return lineOf({ dump: 'ml-workspace-events', version: DUMP_VERSION, at });
  }

  /** A request with its events; what its own row says of them is written as it is, right or wrong. */
  request(request: DumpedRequest, events: readonly ChainEvent[]): string {
    this.#requests += 1;
    this.#events += events.length;
    this.#head = headOfAll(this.#head, request);
    return [request, ...events].map(lineOf).join('');
  }

  /** The last line, without which a dump is not whole. */
  end(): string {
    const [requests, events, head] = [this.#requests, this.#events, this.#head];
    return lineOf({ end: { requests, events, head } });
  }
}
