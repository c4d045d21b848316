import {
  DECISION_ACTS,
  DecisionAct,
  DecisionBody,
  PastExceptions,
  RequestDecision,
  WorkspaceRequestDetail,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { readPastExceptions } from '../database/pastExceptions';
import { findRequest } from '../database/requestStore';
import { RequestRow, TABLES } from '../database/tables';
import { WORST_FIRST } from '../database/shownPosture';
import { RequestReader } from '../database/RequestReader';
import { isNamed } from '../errors/isNamed';
import { Ownership } from '../permissions/Ownership';
import { refOf } from '../permissions/refs';
import { RequestAccess } from '../permissions/RequestAccess';
import { wakeCatalog } from '../service/wakeCatalog';
import { withReasons } from '../waivers/reasons';
import { WaiverRevoker } from '../waivers/WaiverRevoker';
import { alikeOf } from './alike';
import { Actor, decide, Decided, DecideOptions, isTheirs } from './decide';
import { readWaiting } from './waiting';
import { WaitingRequest } from './WaitingRequest';

/** How many requests are looked through for somebody, and how many they are shown. */
const LOOKED_THROUGH = 200;
const SHOWN = 50;

/** Acts of those who asked, which take no permission beside reading. */
const OF_REQUESTER: readonly DecisionAct[] = ['answer', 'withdraw'];

/** What deciding leans on. @internal */
export interface DeciderOptions extends DecideOptions {
  auth: AuthService;
  requests: RequestReader;
  /** Who may read which request. */
  access: RequestAccess;
  decideAccess: RequestAccess;
  revoker: WaiverRevoker;
  ownership: Ownership;
  events: EventsService;
  logger: LoggerService;
  expireAfterMs: number;
  /** Has builds started that were noted. */
  build: () => void;
}

/** What somebody does, and with which request. @internal */
export interface DecisionInput {
  request: WorkspaceRequestDetail;
  act: DecisionAct;
  body: DecisionBody;
}

/** Lets people decide on requests, and says what waits for whom. @internal */
export class Decider {
  readonly #options: DeciderOptions;

  static create(options: DeciderOptions): Decider {
    return new Decider(options);
  }

  private constructor(options: DeciderOptions) {
    this.#options = options;
  }

  /** @throws NotAllowedError when somebody has not the permission that an act takes */
  async assertMay(
    credentials: BackstageCredentials,
    { request, act }: Pick<DecisionInput, 'request' | 'act'>,
  ): Promise<void> {
    if (OF_REQUESTER.includes(act)) return;
    const { decideAccess, requests } = this.#options;
    const claims = await requests.claims(request.id);
    await decideAccess.assertAllows(credentials, claims);
  }

  /**
   * Takes what somebody does with a request that they may read, once `assertMay`
   * has let them.
   *
   * @throws NotAllowedError when it is not theirs, ConflictError when it is too late
   */
  async decide(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    input: DecisionInput,
  ): Promise<Decided> {
    const { build } = this.#options;
    const { request, ...rest } = input;
    const decided = await decide(
      { ...rest, requestId: request.id, actor: await this.#actor(credentials) },
      this.#options,
    );
    if (decided.sequence !== undefined) {
      wakeCatalog(this.#options, decided.sequence);
      build();
    }
    return decided;
  }

  /** A request with what it waits for, and what the caller may do with it. */
  async withDecision(
    detail: WorkspaceRequestDetail,
    credentials: BackstageCredentials,
  ): Promise<WorkspaceRequestDetail> {
    const request = await findRequest(this.#options.db, detail.id);
    const waiting = request && (await this.#waiting(request));
    if (!waiting) return this.#options.revoker.withRight(detail, credentials);
    return this.#told(detail, waiting, credentials);
  }

  /** What waits for somebody, worst first. */
  async waitingFor(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
  ): Promise<WorkspaceRequestDetail[]> {
    const { db, decideAccess, requests } = this.#options;
    const actor = await this.#actor(credentials);
    const narrow = await decideAccess.readable(credentials);
    const rows: RequestRow[] = await db(`${TABLES.requests} as r`)
      .where('r.state', 'submitted')
      .whereNot('r.requested_by', actor.userEntityRef)
      .where(narrow)
      .orderBy('r.updated_at')
      .limit(LOOKED_THROUGH)
      .select('r.*');
    const theirs: WaitingRequest[] = [];
    for (const row of rows) {
      const waiting = await this.#waiting(row);
      const isDone = waiting?.endorsed.some(
        ({ by }) => by === actor.userEntityRef,
      );
      if (waiting && !isDone && isTheirs('approve', waiting, actor)) {
        theirs.push(waiting);
      }
    }
    const worst = theirs
      .sort((one, other) => riskOf(one) - riskOf(other))
      .slice(0, SHOWN);
    const past = await this.#past(worst, credentials);
    const details = await Promise.all(
      worst.map(async waiting => {
        const found = await requests.get(waiting.request.id);
        if (!found) return undefined;
        const told = await this.#told(found, waiting, credentials);
        return {
          ...told,
          decision: told.decision && {
            ...told.decision,
            alike: alikeOf(waiting),
          },
          pastExceptions: past.get(found.owner) ?? { number: 0 },
        };
      }),
    );
    return details.filter(detail => detail !== undefined);
  }

  /** What the owners of these asked for before; nothing for who may read no request. */
  async #past(
    waiting: readonly WaitingRequest[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, PastExceptions>> {
    const { db, access } = this.#options;
    const owners = waiting.map(({ request }) => request.owner);
    try {
      const narrow = await access.readable(credentials);
      return await readPastExceptions(db, owners, narrow);
    } catch (error) {
      if (isNamed(error, 'NotAllowedError')) return new Map();
      throw error;
    }
  }

  async #waiting(row: RequestRow): Promise<WaitingRequest | undefined> {
    const { db, policies, ...who } = this.#options;
    return readWaiting(db, row, { ...who, active: await policies.active() });
  }

  async #told(
    detail: WorkspaceRequestDetail,
    waiting: WaitingRequest,
    credentials: BackstageCredentials,
  ): Promise<WorkspaceRequestDetail> {
    const { request, posture, before, seen, needs, endorsed } = waiting;
    const expires =
      Date.parse(request.updated_at) + this.#options.expireAfterMs;
    const decision: RequestDecision = {
      seen,
      needs,
      approvedBy: endorsed.map(({ by }) => by),
      may: await this.#mayDo(waiting, credentials),
      expiresAt: new Date(expires).toISOString(),
    };
    const { db } = this.#options;
    const { verdict } = posture;
    return {
      ...detail,
      verdict,
      isolation: waiting.isolation,
      posture: await withReasons(db, posture),
      ...(before && { before }),
      decision,
    };
  }

  async #mayDo(
    waiting: WaitingRequest,
    credentials: BackstageCredentials,
  ): Promise<DecisionAct[]> {
    const { auth, decideAccess, requests } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) return [];
    const actor = await this.#actor(credentials);
    const theirs = DECISION_ACTS.filter(act => isTheirs(act, waiting, actor));
    const decides = await decideAccess.allows(
      credentials,
      await requests.claims(waiting.request.id),
    );
    const isDone = waiting.endorsed.some(
      ({ by }) => by === actor.userEntityRef,
    );
    return theirs.filter(act => {
      if (OF_REQUESTER.includes(act)) return true;
      if (act === 'approve' && (isDone || waiting.obstacle)) return false;
      return decides;
    });
  }

  async #actor(credentials: BackstageCredentials): Promise<Actor> {
    const { auth, ownership } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError('Only people decide');
    }
    const { userEntityRef } = credentials.principal;
    return {
      userEntityRef: refOf(userEntityRef),
      refs: await ownership.refsOf(credentials),
    };
  }
}

/** Lower is worse: what policy refuses, what is taken from somebody, then by verdict. */
function riskOf({ request, posture }: WaitingRequest): number {
  const rank = WORST_FIRST.findIndex(verdict => verdict === posture.verdict);
  const isRefused = Boolean(request.exception);
  return rank - (isRefused ? 20 : 0) - (request.takes_from ? 10 : 0);
}
