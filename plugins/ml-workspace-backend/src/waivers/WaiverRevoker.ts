import { WorkspaceRequestDetail } from '@ringfence/backstage-plugin-ml-workspace-common';
import { waiverTermsOf } from '@ringfence/engine';
import {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { PolicyStore } from '../database/PolicyStore';
import { isNamed, plainApprovals } from '../decisions/needs';
import { Ownership } from '../permissions/Ownership';
import { RequestAccess } from '../permissions/RequestAccess';
import { claimsOf } from '../database/requestStore';
import { wakeCatalog } from '../service/wakeCatalog';
import { revokeWaiver } from './revokeWaiver';

/** What revoking leans on. @internal */
export interface WaiverRevokerOptions {
  db: Knex;
  auth: AuthService;
  policies: PolicyStore;
  decideAccess: RequestAccess;
  ownership: Ownership;
  events: EventsService;
  logger: LoggerService;
  /** How long there is to mend what a revoked waiver accepted, in milliseconds. */
  mendWithinMs: number;
}

const lower = (ref: string) => ref.toLocaleLowerCase('en-US');

/** Ends waivers before their time, for those who may. @internal */
export class WaiverRevoker {
  readonly #options: WaiverRevokerOptions;

  static create(options: WaiverRevokerOptions): WaiverRevoker {
    return new WaiverRevoker(options);
  }

  private constructor(options: WaiverRevokerOptions) {
    this.#options = options;
  }

  /** A request, which says of a waiver that holds whether the caller may revoke it. */
  async withRight(
    detail: WorkspaceRequestDetail,
    credentials: BackstageCredentials,
  ): Promise<WorkspaceRequestDetail> {
    const { waiver } = detail;
    if (waiver?.state !== 'active') return detail;
    if (!(await this.#may(credentials, detail))) return detail;
    return { ...detail, waiver: { ...waiver, mayRevoke: true } };
  }

  /**
   * @throws NotAllowedError when somebody neither asked for it nor decides on it
   * @throws ConflictError when it is no waiver
   */
  async assertMay(
    credentials: BackstageCredentials,
    request: WorkspaceRequestDetail,
  ): Promise<void> {
    if (!(await this.#may(credentials, request))) {
      throw new NotAllowedError(
        'Only who asked for it, or who may decide on it, may do this',
      );
    }
    if (!request.waiver) {
      throw new ConflictError(
        'Only a waiver can be revoked. Nothing was stored',
      );
    }
  }

  /**
   * Ends a waiver, once `assertMay` has let somebody.
   *
   * @returns whether it was news
   * @throws ConflictError when it does not hold
   */
  async revoke(
    { principal }: BackstageCredentials<BackstageUserPrincipal>,
    { requestId, reason }: { requestId: string; reason: string },
  ): Promise<boolean> {
    const actor = lower(principal.userEntityRef);
    const revocation = { requestId, reason, actor };
    const { news, sequence } = await revokeWaiver(revocation, this.#options);
    if (sequence !== undefined) wakeCatalog(this.#options, sequence);
    return news;
  }

  async #may(
    credentials: BackstageCredentials,
    request: WorkspaceRequestDetail,
  ): Promise<boolean> {
    const { auth, db, decideAccess, ownership, policies } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) return false;
    const { userEntityRef } = credentials.principal;
    if (lower(userEntityRef) === request.requestedBy) return true;
    const resource = await claimsOf(db, request.id);
    if (!(await decideAccess.allows(credentials, resource))) return false;
    if (!request.waiver) return true;
    const { policy } = await policies.active();
    const { approval } = waiverTermsOf(
      policy,
      request.waiver.check,
      request.isolation.dataClassification,
    );
    const refs = await ownership.refsOf(credentials);
    return isNamed(plainApprovals(approval), refs);
  }
}
