import { CreateRequestBody } from '@ringfence/backstage-plugin-ml-workspace-common';
import { contentHash } from '@ringfence/engine';
import {
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { PolicyStore } from '../database/PolicyStore';
import { isConflict } from '../database/databaseErrors';
import { Ownership } from '../permissions/Ownership';
import { refOf } from '../permissions/refs';
import { RequestAccess } from '../permissions/RequestAccess';
import { LandingZones } from '../files/LandingZones';
import { WorkspaceAccess } from '../permissions/WorkspaceAccess';
import { acceptRequest, Attempt } from './acceptRequest';
import { CatalogGate } from './CatalogGate';
import { Contender, findEarlier, findRival, Rival } from './conflicts';
import { propose } from './propose';
import { wakeCatalog } from './wakeCatalog';

const ATTEMPTS = 3;

/** What the service that takes requests leans on. @internal */
export interface RequestServiceOptions {
  db: Knex;
  policies: PolicyStore;
  access: RequestAccess;
  workspaceAccess: WorkspaceAccess;
  ownership: Ownership;
  catalog: CatalogGate;
  entityNamespace: string;
  events: EventsService;
  logger: LoggerService;
  landingZones: LandingZones;
}

/** One request for a workspace as its user sent it. @internal */
export interface NewRequestInput {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  idempotencyKey: string;
  body: CreateRequestBody;
}

/** Takes requests for workspaces, each exactly once. @internal */
export class RequestService {
  readonly #options: RequestServiceOptions;

  static create(options: RequestServiceOptions): RequestService {
    return new RequestService(options);
  }

  private constructor(options: RequestServiceOptions) {
    this.#options = options;
  }

  /**
   * Takes a request, or answers the one that the same user made before with the
   * same key and body.
   *
   * @throws InputError with `results` and `fields` when it is refused
   * @throws ConflictError when the key was used otherwise or the workspace is taken
   * @throws ServiceUnavailableError when catalog or database do not answer
   */
  async create(
    input: NewRequestInput,
  ): Promise<{ requestId: string; created: boolean }> {
    const { db, policies, catalog } = this.#options;
    const { credentials, idempotencyKey, body } = input;
    const attempt: Attempt = {
      requestedBy: refOf(credentials.principal.userEntityRef),
      idempotencyKey,
      bodyHash: contentHash(body),
    };
    const earlier = await findEarlier(db, attempt);
    if (earlier) return { requestId: earlier, created: false };
    const proposal = await propose(body, {
      ...this.#options,
      active: await policies.active(),
      credentials,
    });
    const contender = {
      ...this.#options,
      proposal,
      attempt,
      askAnyway: body.askAnyway ?? false,
      credentials,
    };
    const rival = await findRival(db, contender);
    if (rival.same) return { requestId: rival.same, created: false };
    await catalog.assertRefIsFree(proposal.entityRef, proposal.armId);
    return this.#accept(contender, rival);
  }

  /** Writes the request; when somebody else was first, answers as if it had come later. */
  async #accept(
    contender: Contender,
    found: Rival,
  ): Promise<{ requestId: string; created: boolean }> {
    const { db, policies } = this.#options;
    const { proposal, attempt } = contender;
    let rival = found;
    for (let count = 0; count < ATTEMPTS; count += 1) {
      try {
        const accepted = await acceptRequest(db, proposal, attempt, {
          ...rival,
          active: await policies.active(),
        });
        if (accepted.sequence !== undefined) {
          wakeCatalog(this.#options, accepted.sequence);
        }
        return { requestId: accepted.requestId, created: true };
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
      rival = await findRival(db, contender);
      if (rival.same) return { requestId: rival.same, created: false };
    }
    throw new ServiceUnavailableError(
      'Others ask for the same workspace at the same time; nothing was stored, send the same request again',
    );
  }
}
