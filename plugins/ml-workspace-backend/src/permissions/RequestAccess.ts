import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  mlWorkspaceRequestCreatePermission,
  mlWorkspaceRequestReadPermission,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { filterRequests } from './filterRequests';
import {
  MlWorkspaceRequestResource,
  mlWorkspaceRequestResourceRef,
} from './requestResource';

/** Narrows a query over requests to those the caller may read. @internal */
export type RequestNarrowing = (query: Knex.QueryBuilder) => void;

const notReadable = () =>
  new NotAllowedError(
    `You may not read this; it takes the permission ${mlWorkspaceRequestReadPermission.name}`,
  );

/** Asks the permission framework who may ask for workspaces and read requests. @internal */
export class RequestAccess {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;

  static create(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }): RequestAccess {
    return new RequestAccess(options.permissions, options.permissionsRegistry);
  }

  private constructor(
    permissions: PermissionsService,
    registry: PermissionsRegistryService,
  ) {
    this.#permissions = permissions;
    this.#registry = registry;
  }

  /** @throws NotAllowedError when the caller may not ask for workspaces */
  async assertMayCreate(credentials: BackstageCredentials): Promise<void> {
    const [decision] = await this.#permissions.authorize(
      [{ permission: mlWorkspaceRequestCreatePermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not ask for workspaces; it takes the permission ${mlWorkspaceRequestCreatePermission.name}`,
      );
    }
  }

  /** Whether the caller may read this request. */
  async mayRead(
    credentials: BackstageCredentials,
    resource: MlWorkspaceRequestResource,
  ): Promise<boolean> {
    const holds = createConditionAuthorizer(
      this.#registry.getPermissionRuleset(mlWorkspaceRequestResourceRef),
    );
    return holds(await this.#decideRead(credentials), resource);
  }

  /** @throws NotAllowedError when the caller may not read this request */
  async assertMayRead(
    credentials: BackstageCredentials,
    resource: MlWorkspaceRequestResource,
  ): Promise<void> {
    if (!(await this.mayRead(credentials, resource))) throw notReadable();
  }

  /**
   * What to add to a query so that it finds only what the caller may read.
   *
   * @throws NotAllowedError when the caller may read no request at all
   */
  async readable(credentials: BackstageCredentials): Promise<RequestNarrowing> {
    const decision = await this.#decideRead(credentials);
    if (decision.result === AuthorizeResult.ALLOW) return () => {};
    if (decision.result !== AuthorizeResult.CONDITIONAL) throw notReadable();
    const criteria = createConditionTransformer(
      this.#registry.getPermissionRuleset(mlWorkspaceRequestResourceRef),
    )(decision.conditions);
    return query => query.where(group => filterRequests(group, criteria));
  }

  async #decideRead(
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: mlWorkspaceRequestReadPermission }],
      { credentials },
    );
    return decision;
  }
}
