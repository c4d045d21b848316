import { AzureClock } from './clock';

/** Kinds of calls that Resource Manager counts apart. */
export type CallKind = 'reads' | 'writes' | 'deletes';

/** Size and refill a second of Azure's buckets. */
const BUCKETS: Record<CallKind, [size: number, perSecond: number]> = {
  reads: [250, 25],
  writes: [200, 10],
  deletes: [200, 10],
};

/** So many calls of a bucket are left for others who sign in as we do. */
const LEFT_FOR_OTHERS = 5;

/** A bucket as Azure keeps it; its answers correct what we count. */
class Bucket {
  #tokens: number;
  #at: number;
  #closedUntil = 0;

  constructor(
    private readonly size: number,
    private readonly perSecond: number,
    now: number,
  ) {
    this.#tokens = size;
    this.#at = now;
  }

  /** Takes a call, and says how many milliseconds to wait before it. */
  take(now: number): number {
    const since = Math.max(0, now - this.#at) / 1000;
    this.#tokens = Math.min(this.size, this.#tokens + since * this.perSecond);
    this.#at = Math.max(this.#at, now);
    this.#tokens -= 1;
    const short = LEFT_FOR_OTHERS - this.#tokens;
    const refill = short > 0 ? (short / this.perSecond) * 1000 : 0;
    return Math.ceil(Math.max(refill, this.#closedUntil - now, 0));
  }

  correct(left: number): void {
    this.#tokens = Math.min(this.#tokens, left);
  }

  close(until: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, until);
  }
}

/** `hh:mm:ss` as milliseconds. */
function spanOf(text: string | undefined): number | undefined {
  const [, hours, minutes, seconds] =
    /^(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?$/.exec(text ?? '') ?? [];
  if (seconds === undefined) return undefined;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
}

/** Headers by their names in lower case. */
export type ReadHeader = (name: string) => string | undefined;

/**
 * Keeps to Azure's quotas before they are used up: the buckets of Resource
 * Manager, each of a scope and a kind of calls, and the windows of the graph.
 */
export class Quota {
  readonly #buckets = new Map<string, Bucket>();
  #graphOpensAt = 0;

  constructor(private readonly clock: AzureClock) {}

  /** Waits until a call may be made. */
  async beforeCall(
    scope: string,
    kind: CallKind,
    signal?: AbortSignal,
  ): Promise<void> {
    const wait = this.#bucket(scope, kind).take(this.clock.now());
    if (wait > 0) await this.clock.wait(wait, signal);
  }

  /** Waits until the graph may be asked. */
  async beforeQuery(signal?: AbortSignal): Promise<void> {
    const wait = this.#graphOpensAt - this.clock.now();
    if (wait > 0) await this.clock.wait(wait, signal);
  }

  /** Learns from an answer what is left. */
  afterCall(scope: string, kind: CallKind, header: ReadHeader): void {
    for (const name of [
      `x-ms-ratelimit-remaining-subscription-${kind}`,
      `x-ms-ratelimit-remaining-tenant-${kind}`,
      'x-ms-ratelimit-remaining-subscription-resource-requests',
    ]) {
      const left = Number(header(name) ?? NaN);
      if (Number.isFinite(left)) this.#bucket(scope, kind).correct(left);
    }
  }

  afterQuery(header: ReadHeader): void {
    const left = Number(header('x-ms-user-quota-remaining') ?? NaN);
    const resets = spanOf(header('x-ms-user-quota-resets-after'));
    if (left <= 0 && resets !== undefined) {
      this.#graphOpensAt = this.clock.now() + resets;
    }
  }

  /** Azure put a call off; nothing of that scope is asked meanwhile. */
  closeFor(scope: string, kind: CallKind, milliseconds: number): void {
    this.#bucket(scope, kind).close(this.clock.now() + milliseconds);
  }

  #bucket(scope: string, kind: CallKind): Bucket {
    const key = `${scope} ${kind}`;
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = new Bucket(...BUCKETS[kind], this.clock.now());
      this.#buckets.set(key, bucket);
    }
    return bucket;
  }
}

/** How long Azure wants us to wait, by any of its headers. */
export function serversWord(
  header: ReadHeader,
  now: number,
): number | undefined {
  const milliseconds = Number(
    header('retry-after-ms') ?? header('x-ms-retry-after-ms') ?? NaN,
  );
  if (milliseconds >= 0) return milliseconds;
  const after = header('retry-after');
  if (after !== undefined) {
    const seconds = Number(after);
    if (seconds >= 0) return seconds * 1000;
    const date = Date.parse(after);
    if (!Number.isNaN(date)) return Math.max(0, date - now);
  }
  return spanOf(header('x-ms-user-quota-resets-after'));
}
