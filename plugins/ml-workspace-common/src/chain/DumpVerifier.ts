import { DumpedRequest, DumpLine, headOfAll, readDumpLine } from './dump';
import { ChainEvent } from './event';
import { knownEvent, stateAfter } from './lifecycle';
import { Difference, differs, linkDifference } from './link';

/** The first place at which a dump is not what was written. @public */
export interface BrokenLink {
  /** The first is 1. */
  line: number;
  /** Id of the request it is of. */
  request?: string;
  /** At which event of the request; 0 is before its first. */
  sequence?: number;
  /** What would have to stand there. */
  expected: string;
  /** What stands there. */
  found: string;
}

/** What a verified dump holds. @public */
export interface VerifiedDump {
  /** How many requests. */
  requests: number;
  /** How many events, of all requests. */
  events: number;
  /** How many of the events are of types this version does not know. */
  newerTypes: number;
  /** The hash over all chains, `null` where there are none. */
  head: string | null;
}

/** What came of a dump: it is whole, or where it first is not. @public */
export type DumpVerdict =
  | ({ intact: true } & VerifiedDump)
  | ({ intact: false } & BrokenLink);

/**
 * Checks a dump of the chain, line after line and with nothing but the dump: that
 * each event says what its hash was made over, follows the one before it, and that
 * none was taken out, put in or put elsewhere. It needs memory for one event only.
 *
 * @remarks
 * Whoever can write every hash anew can make another chain that holds; compare
 * the last hash of a request with one that was kept elsewhere.
 * @public
 */
export class DumpVerifier {
  #line = 0;
  #hasHeading = false;
  #hasEnd = false;
  #request: DumpedRequest | undefined;
  #last: ChainEvent | undefined;
  #verified: VerifiedDump = {
    requests: 0,
    events: 0,
    newerTypes: 0,
    head: null,
  };
  #broken: BrokenLink | undefined;

  /** One that has seen no line yet. */
  static create(): DumpVerifier {
    return new DumpVerifier();
  }

  private constructor() {}

  /** Whether it began as a dump does; what did not is none, rather than a broken one. */
  get isDump(): boolean {
    return this.#hasHeading;
  }

  /** Takes the next line and answers whether the dump is intact so far; an empty line is none. */
  add(text: string): boolean {
    this.#line += 1;
    if (this.#broken) return false;
    if (!text.trim()) return true;
    const read = readDumpLine(text);
    if ('problem' in read) {
      return this.#breaks({
        expected: this.#expectedNext(),
        found: read.problem,
      });
    }
    return this.#take(read.line);
  }

  /** Says that there are no more lines. */
  end(): DumpVerdict {
    if (!this.#broken && !this.#hasEnd) {
      this.#line += 1;
      const found = 'the end of the dump';
      this.#breaks({ expected: this.#expectedNext(), found });
    }
    return this.#broken
      ? { intact: false, ...this.#broken }
      : { intact: true, ...this.#verified };
  }

  #take(line: DumpLine): boolean {
    if (this.#hasEnd) return this.#outOfPlace('a line after the end');
    if ('dump' in line) {
      if (this.#hasHeading) return this.#outOfPlace('a second heading');
      this.#hasHeading = true;
      return true;
    }
    if (!this.#hasHeading) return this.#outOfPlace('no heading');
    if ('requestId' in line) return this.#takeEvent(line);
    if (!this.#closeRequest()) return false;
    return 'request' in line ? this.#openRequest(line) : this.#takeEnd(line);
  }

  #openRequest(line: DumpedRequest): boolean {
    const before = this.#request;
    if (before && line.request <= before.request) {
      return this.#breaks({
        expected: `a request with an id after ${before.request}`,
        found: `request ${line.request}`,
      });
    }
    this.#request = line;
    this.#last = undefined;
    this.#verified.requests += 1;
    return true;
  }

  #takeEvent(event: ChainEvent): boolean {
    const { request } = this.#request ?? {};
    const wrong =
      differs('an event of request', request, event.requestId) ??
      linkDifference(event, this.#last);
    if (wrong) return this.#breaks(wrong, event.sequence);
    this.#last = event;
    this.#verified.events += 1;
    if (!knownEvent(event.type)) this.#verified.newerTypes += 1;
    return true;
  }

  /** Holds the events of a request to what its own row says of them. */
  #closeRequest(): boolean {
    if (!this.#request) return true;
    const { events, head, state } = this.#request;
    const { sequence = 0, hash, type } = this.#last ?? {};
    const wrong =
      differs('number of events', events, sequence) ??
      differs('hash of the last event', head, hash) ??
      differs('state', type && stateAfter(type), state);
    if (wrong) return this.#breaks(wrong, sequence);
    this.#verified.head = headOfAll(this.#verified.head, this.#request);
    return true;
  }

  #takeEnd({ end }: Extract<DumpLine, { end: object }>): boolean {
    const { requests, events, head } = this.#verified;
    this.#request = undefined;
    this.#last = undefined;
    const wrong =
      differs('number of requests', end.requests, requests) ??
      differs('number of events in all', end.events, events) ??
      differs('hash over all chains', end.head, head);
    if (wrong) return this.#breaks(wrong);
    this.#hasEnd = true;
    return true;
  }

  #expectedNext(): string {
    if (this.#hasEnd) return 'nothing';
    if (!this.#hasHeading) return 'the heading of a dump';
    return 'an event, a request or the end line';
  }

  #outOfPlace(found: string): false {
    return this.#breaks({ expected: this.#expectedNext(), found });
  }

  #breaks(difference: Difference, sequence = this.#last?.sequence ?? 0): false {
    const { request } = this.#request ?? {};
    this.#broken = {
      line: this.#line,
      ...(request !== undefined && { request, sequence }),
      ...difference,
    };
    return false;
  }
}

/** Checks a dump that is at hand as lines. @public */
export function verifyDump(lines: Iterable<string>): DumpVerdict {
  const verifier = DumpVerifier.create();
  for (const line of lines) {
    if (!verifier.add(line)) break;
  }
  return verifier.end();
}
