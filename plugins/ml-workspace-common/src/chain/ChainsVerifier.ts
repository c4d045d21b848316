import { Broken } from './broken';
import { DumpedEvent, DumpedRequest, headOfAll } from './dump';
import { ChainAbout } from './event';
import { knownEvent, stateAfter } from './lifecycle';
import { Difference, differs, linkDifference } from './link';
import { sayOfWaiver, waiverDifference, WaiverSaid } from './waiverTerms';

/** What an event binds of the row of its request, beside what else it may say. */
const BOUND = [
  'kind',
  'workspace',
  'owner',
  'takesFrom',
  'requestedBy',
  'body',
  'facts',
  'policy',
  'files',
] as const;

/** Requests that say whose a workspace is. */
const NAMES_OWNER = ['create', 'transfer'];

/** What is to be said of the chains of a dump. @public */
export interface VerifiedChains {
  requests: number;
  events: number;
  newerTypes: number;
  /** Events that do not say what they are about. */
  unbound: number;
  /** Events that are in no log yet. */
  unlogged: number;
  head: string | null;
}

/** Whose a workspace is since when. */
interface Owned {
  owner: string;
  at: string;
}

function rowDifference(row: ChainAbout, about: ChainAbout) {
  for (const field of BOUND) {
    const wrong =
      about[field] === undefined
        ? undefined
        : differs(`${field} in its row`, about[field], row[field]);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Checks the chains of a dump, and each request's row by its events. @internal */
export class ChainsVerifier {
  readonly says: VerifiedChains = {
    requests: 0,
    events: 0,
    newerTypes: 0,
    unbound: 0,
    unlogged: 0,
    head: null,
  };
  readonly #ids = new Set<string>();
  readonly #owners = new Map<string, Owned>();
  #request: DumpedRequest | undefined;
  #last: DumpedEvent | undefined;
  #about: ChainAbout | undefined;
  #waiver: WaiverSaid = {};

  static create(): ChainsVerifier {
    return new ChainsVerifier();
  }

  private constructor() {}

  hasRequest(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Whose the events say that a workspace is. */
  ownerOf(workspace: string): string | undefined {
    return this.#owners.get(workspace)?.owner;
  }

  /** Where in the chains this is. */
  get place(): Pick<Broken, 'request' | 'sequence'> {
    const { request } = this.#request ?? {};
    return request === undefined
      ? {}
      : { request, sequence: this.#last?.sequence ?? 0 };
  }

  open(line: DumpedRequest): Broken | undefined {
    const before = this.#request;
    if (before && line.request <= before.request) {
      return this.#broken('dump', {
        expected: `a request with an id after ${before.request}`,
        found: `request ${line.request}`,
      });
    }
    this.#request = line;
    this.#last = undefined;
    this.#about = undefined;
    this.#waiver = {};
    this.#ids.add(line.request);
    this.says.requests += 1;
    return undefined;
  }

  take(event: DumpedEvent): Broken | undefined {
    const { request } = this.#request ?? {};
    const wrong =
      differs('an event of request', request, event.requestId) ??
      linkDifference(event, this.#last);
    if (wrong) {
      return { ...this.#broken('event', wrong), sequence: event.sequence };
    }
    this.#last = event;
    this.#about = event.about ?? this.#about;
    this.#waiver = sayOfWaiver(this.#waiver, event);
    this.says.events += 1;
    if (!knownEvent(event.type)) this.says.newerTypes += 1;
    if (!event.about) this.says.unbound += 1;
    if (event.leaf === undefined) this.says.unlogged += 1;
    this.#noteOwner(event);
    return undefined;
  }

  /** Holds the events of a request to what its own row says of them, and the row to them. */
  close(): Broken | undefined {
    if (!this.#request) return undefined;
    const { events, head, state, row, waiver } = this.#request;
    const { sequence = 0, hash, type } = this.#last ?? {};
    const wrong =
      differs('number of events', events, sequence) ??
      differs('hash of the last event', head, hash) ??
      differs('state', type && stateAfter(type), state) ??
      (row && this.#about ? rowDifference(row, this.#about) : undefined) ??
      (waiver && waiverDifference(waiver, this.#waiver));
    if (wrong) return this.#broken('row', wrong);
    this.says.head = headOfAll(this.says.head, this.#request);
    return undefined;
  }

  /** Says that there are no more requests. */
  end(): Broken | undefined {
    const wrong = this.close();
    if (!wrong) this.#request = undefined;
    return wrong;
  }

  #noteOwner({ about, at, type }: DumpedEvent): void {
    const { of } = this.#request ?? {};
    const { kind, owner } = about ?? {};
    if (!of || typeof kind !== 'string' || typeof owner !== 'string') return;
    if (!NAMES_OWNER.includes(kind)) return;
    // A transfer names the next owner, who has it once it is approved, and what is
    // told of the first request after that still names the owner of before.
    const isFirst = kind === 'create' && type === 'submitted';
    if (!isFirst && type !== 'approved') return;
    const before = this.#owners.get(of);
    if (!before || at >= before.at) this.#owners.set(of, { owner, at });
  }

  #broken(kind: Broken['kind'], difference: Difference): Broken {
    return { kind, ...this.place, ...difference };
  }
}
