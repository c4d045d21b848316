import type { Call } from '../http/call';
import { Refusal } from '../http/refusal';
import type { Principal, World } from '../world/world';
import { Bucket, Window } from './bucket';

type Kind = 'reads' | 'writes' | 'deletes';

/** Size and tokens a second of each bucket, of a subscription and of a tenant alike. */
const BUCKETS: Record<Kind, [number, number]> = {
  reads: [250, 25],
  writes: [200, 10],
  deletes: [200, 10],
};

/** All principals of a subscription together have so many times more. */
const TOGETHER = 15;

const FIVE_MINUTES = 5 * 60_000;

/** Reads that providers limit by themselves, in five minutes. */
const PROVIDERS: [RegExp, number][] = [
  [/\/providers\/microsoft\.network\/privatednszones/i, 500],
  [/\/providers\/microsoft\.network\//i, 10_000],
];

const GRAPH = { size: 15, milliseconds: 5000 };

/** Spends the quotas of Azure by the double's clock. */
export class Throttle {
  readonly #buckets = new Map<string, Bucket>();
  readonly #windows = new Map<string, Window>();
  /** Calls that were put off. */
  refused = 0;

  constructor(private readonly world: World) {}

  /** Spends a call of Resource Manager; gives the headers of its answer. */
  spend(call: Call, principal: Principal): Record<string, string> {
    const kind = kindOf(call.method);
    const subscription = /^\/subscriptions\/([^/]+)/i.exec(call.path)?.[1];
    const scope = subscription?.toLowerCase() ?? principal.tenantId;
    const header = `x-ms-ratelimit-remaining-${
      subscription ? 'subscription' : 'tenant'
    }-${kind}`;
    const [size, perSecond] = BUCKETS[kind];
    const own = this.#bucket(
      `${principal.objectId} ${scope} ${kind}`,
      size,
      perSecond,
    ).spend(this.world.now());
    const all = this.#bucket(
      `${scope} ${kind}`,
      size * TOGETHER,
      perSecond * TOGETHER,
    ).spend(this.world.now());
    for (const spent of [own, all]) {
      if ('retryAfter' in spent && this.world.settings.throttling) {
        throw this.#refuse('SubscriptionRequestsThrottled', spent.retryAfter, {
          [header]: '0',
        });
      }
    }
    this.#spendProvider(call, principal);
    return { [header]: String('left' in own ? own.left : 0) };
  }

  /** Spends a query of the resource graph; gives the headers of its answer. */
  spendQuery({ objectId }: Principal): Record<string, string> {
    const key = `${objectId} graph`;
    const now = this.world.now();
    const window = this.#windows.get(key) ?? this.#open(key, GRAPH, now);
    const { isSpent, left, resetsMs } = window.spend(now);
    const headers = quotaHeaders(left, resetsMs);
    if (!isSpent && this.world.settings.throttling) {
      this.refused += 1;
      throw graphRefusal(headers);
    }
    return headers;
  }

  #spendProvider({ path, method }: Call, { objectId }: Principal): void {
    if (method !== 'GET') return;
    const limit = PROVIDERS.find(([pattern]) => pattern.test(path));
    if (!limit) return;
    const [pattern, size] = limit;
    const scope = path.split('/')[2]?.toLowerCase();
    const key = `${objectId} ${scope} ${pattern.source}`;
    const now = this.world.now();
    const window =
      this.#windows.get(key) ??
      this.#open(key, { size, milliseconds: FIVE_MINUTES }, now);
    const { isSpent, resetsMs } = window.spend(now);
    if (!isSpent && this.world.settings.throttling) {
      throw this.#refuse('TooManyRequests', Math.ceil(resetsMs / 1000));
    }
  }

  #refuse(
    code: string,
    retryAfter: number,
    headers: Record<string, string> = {},
  ): Refusal {
    this.refused += 1;
    return Refusal.of(
      429,
      code,
      `Number of requests exceeded the limit. Please try again after '${retryAfter}' seconds.`,
      { headers: { ...headers, 'Retry-After': String(retryAfter) } },
    );
  }

  #bucket(key: string, size: number, perSecond: number): Bucket {
    const bucket =
      this.#buckets.get(key) ?? new Bucket(size, perSecond, this.world.now());
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #open(
    key: string,
    { size, milliseconds }: { size: number; milliseconds: number },
    now: number,
  ): Window {
    const window = new Window(size, milliseconds, now);
    this.#windows.set(key, window);
    return window;
  }
}

function kindOf(method: string): Kind {
  if (method === 'DELETE') return 'deletes';
  return method === 'GET' || method === 'HEAD' ? 'reads' : 'writes';
}

/** How many queries are left, and when there are all of them again. */
function quotaHeaders(left: number, resetsMs: number): Record<string, string> {
  const seconds = Math.ceil(resetsMs / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    'x-ms-user-quota-remaining': String(left),
    'x-ms-user-quota-resets-after': [
      two(Math.floor(seconds / 3600)),
      two(Math.floor(seconds / 60) % 60),
      two(seconds % 60),
    ].join(':'),
  };
}

/** A 429 of the resource graph, which has no header that libraries wait by. */
export function graphRefusal(headers: Record<string, string>): Refusal {
  return Refusal.of(
    429,
    'RateLimiting',
    'Please provide below info when asking for support: timestamp, correlationId.',
    {
      headers,
      details: [
        {
          code: 'RateLimiting',
          message:
            'Client application has been throttled and should not attempt to repeat the request until an amount of time has elapsed. Please see https://aka.ms/resourcegraph-throttling for help.',
        },
      ],
    },
  );
}
