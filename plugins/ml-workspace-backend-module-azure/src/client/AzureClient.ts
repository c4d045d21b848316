import type { TokenCredential } from '@azure/core-auth';
import { JsonObject } from '@backstage/types';
import { bodyOf, objectOf } from './answer';
import { AzureCallError, isAzureCallError } from './AzureCallError';
import { AzureClock, systemClock } from './clock';
import { armPages, AzureList, graphPages, readPages } from './pages';
import { CallKind, Quota, serversWord } from './quota';
import { TokenSource } from './TokenSource';
import { createTransport, Transport, WireAnswer, WireCall } from './transport';

/** What a client is made of. @public */
export interface AzureClientOptions {
  /** Address of Resource Manager. */
  resourceManager: string;
  /** What tokens are for. */
  tokenScope: string;
  /** Makes what signs in; anew where Azure takes no token of the last. */
  credential: () => TokenCredential;
  /** Certificate to trust beside the public ones, as PEM. */
  ca?: string;
  clock?: AzureClock;
  /** How long an answer may take. A minute unless set. */
  timeoutMs?: number;
}

/** What a client asked so far. @public */
export interface AzureCounts {
  calls: number;
  /** Those of them that asked the resource graph. */
  queries: number;
  /** Bytes of the answers. */
  bytes: number;
  /** Calls that Azure put off. */
  throttled: number;
}

/** A call of Resource Manager. @public */
export interface AzureCall {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path, from `/subscriptions` or `/providers` on. */
  path: string;
  apiVersion: string;
  query?: Readonly<Record<string, string>>;
  body?: JsonObject;
  signal?: AbortSignal;
}

/** An answer with any status. @public */
export interface AzureAnswer {
  status: number;
  /** A header, by its name in lower case. */
  header(name: string): string | undefined;
  /** What it says; `undefined` where that is no JSON. */
  body: unknown;
}

const MOST_TRIES = 6;
const LONGEST_WAIT_MS = 5 * 60_000;
const GRAPH_PATH = '/providers/Microsoft.ResourceGraph/resources';
const GRAPH_VERSION = '2024-04-01';
const isPassing = (status: number) =>
  status === 408 ||
  status === 429 ||
  (status >= 500 && status !== 501 && status !== 505);

const kindOf = (method: string): CallKind => {
  if (method === 'GET') return 'reads';
  return method === 'DELETE' ? 'deletes' : 'writes';
};

/** Twice as long each time, with a little of chance so that replicas part. */
const backOff = (tries: number) =>
  Math.min(30_000, 1000 * 2 ** (tries - 1)) * (0.75 + Math.random() / 2);

const refusalOf = (answer: WireAnswer) =>
  AzureCallError.answered(answer.status, bodyOf(answer));

/**
 * Asks Azure. It keeps to quotas before they are used up, waits as long as Azure
 * says within reason, takes in bounded answers of JSON alone, and counts.
 * @public
 */
export class AzureClient {
  readonly #origin: string;
  readonly #clock: AzureClock;
  readonly #quota: Quota;
  readonly #tokens: TokenSource;
  readonly #transport: Transport;
  readonly #counts: AzureCounts = {
    calls: 0,
    queries: 0,
    bytes: 0,
    throttled: 0,
  };
  #skewMs = 0;

  private constructor(options: AzureClientOptions) {
    const clock = options.clock ?? systemClock;
    this.#origin = new URL(options.resourceManager).origin;
    this.#clock = clock;
    this.#quota = new Quota(clock);
    this.#tokens = new TokenSource(
      options.credential,
      options.tokenScope,
      clock,
    );
    this.#transport = createTransport(options);
  }

  static create(options: AzureClientOptions): AzureClient {
    return new AzureClient(options);
  }

  get counts(): AzureCounts {
    return { ...this.#counts };
  }

  get clock(): AzureClock {
    return this.#clock;
  }

  /** What time it is by Azure's own clock, in milliseconds since 1970. */
  azureNow(): number {
    return this.#clock.now() + this.#skewMs;
  }

  /**
   * The resource or answer at a path.
   *
   * @throws AzureCallError
   */
  async get(call: AzureCall): Promise<JsonObject> {
    const answer = await this.#ask(call, this.#urlOf(call));
    if (answer.status !== 200) throw refusalOf(answer);
    return objectOf(answer);
  }

  /** A list, followed to its end. */
  async list(call: AzureCall): Promise<AzureList> {
    const first = this.#urlOf(call);
    return readPages(
      async next => {
        const answer = await this.#ask(call, next ? this.#own(next) : first);
        if (answer.status !== 200) throw refusalOf(answer);
        return answer;
      },
      armPages,
      call.signal,
    );
  }

  /** What the resource graph knows, in subscriptions or in management groups. */
  async query(
    query: string,
    scope: {
      subscriptions?: readonly string[];
      managementGroups?: readonly string[];
    },
    signal?: AbortSignal,
  ): Promise<AzureList> {
    const call: AzureCall = {
      method: 'POST',
      path: GRAPH_PATH,
      apiVersion: GRAPH_VERSION,
      signal,
    };
    const ask = async (next: string | undefined) => {
      const body = {
        ...scope,
        query,
        options: {
          resultFormat: 'objectArray',
          $top: 1000,
          ...(next !== undefined && { $skipToken: next }),
        },
      } as unknown as JsonObject;
      const answer = await this.#ask({ ...call, body }, this.#urlOf(call));
      if (answer.status !== 200) throw refusalOf(answer);
      return answer;
    };
    return readPages(ask, graphPages, signal);
  }

  /** Any call, with whatever Azure answers to it but what passes by itself. */
  async send(call: AzureCall): Promise<AzureAnswer> {
    const answer = await this.#ask(call, this.#urlOf(call));
    return {
      status: answer.status,
      header: answer.header,
      body: bodyOf(answer),
    };
  }

  /** Asks again at an address that Azure gave, as of an operation that goes on. */
  async follow(address: string, signal?: AbortSignal): Promise<AzureAnswer> {
    const url = this.#own(address);
    const answer = await this.#ask(
      { path: new URL(url).pathname, apiVersion: '', signal },
      url,
    );
    return {
      status: answer.status,
      header: answer.header,
      body: bodyOf(answer),
    };
  }

  #urlOf({ path, apiVersion, query }: AzureCall): string {
    const url = new URL(this.#origin);
    url.pathname = path;
    url.searchParams.set('api-version', apiVersion);
    for (const [name, value] of Object.entries(query ?? {})) {
      url.searchParams.set(name, value);
    }
    return url.href;
  }

  /** An address that Azure gave, as it is, if it is one of Azure's: the token goes nowhere else. */
  #own(address: string): string {
    const isOwn =
      URL.canParse(address) && new URL(address).origin === this.#origin;
    if (isOwn && address.length <= 16_384) return address;
    throw AzureCallError.of(
      'truncated',
      'where it goes on is no address of Azure',
    );
  }

  async #ask(call: AzureCall, url: string): Promise<WireAnswer> {
    const { method = 'GET', body, signal, path } = call;
    const isQuery = path === GRAPH_PATH;
    const scope = /^\/subscriptions\/([^/]+)/i.exec(path)?.[1] ?? 'tenant';
    const kind = kindOf(method);
    let hasRenewed = false;
    for (let tries = 1; ; tries += 1) {
      signal?.throwIfAborted();
      if (isQuery) await this.#quota.beforeQuery(signal);
      else await this.#quota.beforeCall(scope.toLowerCase(), kind, signal);
      const token = await this.#tokens.token();
      const answer = await this.#once({ method, url, token, body, signal });
      if (isAzureCallError(answer)) {
        if (answer.problem !== 'failed' || tries >= MOST_TRIES) throw answer;
        await this.#clock.wait(backOff(tries), signal);
        continue;
      }
      if (isQuery) this.#quota.afterQuery(answer.header);
      else this.#quota.afterCall(scope.toLowerCase(), kind, answer.header);
      if (answer.status === 401 && !hasRenewed) {
        hasRenewed = true;
        await this.#tokens.renew(token, claimsIn(answer));
        continue;
      }
      const isBroken = answer.status === 200 && bodyOf(answer) === undefined;
      if (!isPassing(answer.status) && !isBroken) return answer;
      if (answer.status === 429) this.#counts.throttled += 1;
      const word = serversWord(answer.header, this.azureNow());
      if (word !== undefined && word > LONGEST_WAIT_MS) {
        throw AzureCallError.of(
          'throttled',
          'Azure wants to be asked much later',
        );
      }
      if (tries >= MOST_TRIES) return answer;
      const wait = word ?? backOff(tries);
      if (answer.status === 429 && !isQuery) {
        this.#quota.closeFor(scope.toLowerCase(), kind, wait);
      }
      await this.#clock.wait(wait, signal);
    }
  }

  async #once(call: WireCall): Promise<WireAnswer | AzureCallError> {
    this.#counts.calls += 1;
    if (new URL(call.url).pathname === GRAPH_PATH) this.#counts.queries += 1;
    try {
      const answer = await this.#transport(call);
      this.#counts.bytes += answer.bytes;
      this.#learnTime(answer.header('date'));
      return answer;
    } catch (error) {
      if (isAzureCallError(error)) return error;
      throw error;
    }
  }

  #learnTime(date: string | undefined): void {
    const theirs = Date.parse(date ?? '');
    if (Number.isNaN(theirs)) return;
    const skew = theirs - this.#clock.now();
    // A header of whole seconds that was on its way says no more than that.
    this.#skewMs = Math.abs(skew) > 2000 ? skew : 0;
  }
}

/** What Azure asks of a new token, as its challenge says. */
function claimsIn({ header }: WireAnswer): string | undefined {
  const challenge = header('www-authenticate') ?? '';
  const [, claims] =
    /claims="([A-Za-z0-9+/=_-]{1,8000})"/.exec(challenge) ?? [];
  return claims && Buffer.from(claims, 'base64').toString('utf8');
}
