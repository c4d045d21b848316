import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  PermissionCriteria,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { Knex } from 'knex';

/** Adds to a query what the caller may read. @internal */
export type Narrowing = (query: Knex.QueryBuilder) => void;

/** What is read, which permission it takes, and how the database narrows it. @internal */
export interface ReadAccessOptions<TResource, TFilter> {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  permission: ResourcePermission;
  resourceRef: PermissionResourceRef<TResource, TFilter>;
  filter: (
    query: Knex.QueryBuilder,
    criteria: PermissionCriteria<TFilter>,
  ) => void;
}

/** Asks the permission framework who may read things of one kind. @internal */
export class ReadAccess<TResource, TFilter> {
  readonly #options: ReadAccessOptions<TResource, TFilter>;

  static create<TResource, TFilter>(
    options: ReadAccessOptions<TResource, TFilter>,
  ): ReadAccess<TResource, TFilter> {
    return new ReadAccess(options);
  }

  private constructor(options: ReadAccessOptions<TResource, TFilter>) {
    this.#options = options;
  }

  /** Whether the caller may read this one. */
  async mayRead(
    credentials: BackstageCredentials,
    resource: TResource,
  ): Promise<boolean> {
    const holds = createConditionAuthorizer(this.#ruleset());
    return holds(await this.#decide(credentials), resource);
  }

  /** @throws NotAllowedError when the caller may not read this one */
  async assertMayRead(
    credentials: BackstageCredentials,
    resource: TResource,
  ): Promise<void> {
    if (!(await this.mayRead(credentials, resource))) throw this.#refusal();
  }

  /**
   * What to add to a query so that it finds only what the caller may read.
   *
   * @throws NotAllowedError when the caller may read nothing of the kind
   */
  async readable(credentials: BackstageCredentials): Promise<Narrowing> {
    const decision = await this.#decide(credentials);
    if (decision.result === AuthorizeResult.ALLOW) return () => {};
    if (decision.result !== AuthorizeResult.CONDITIONAL) throw this.#refusal();
    const criteria = createConditionTransformer(this.#ruleset())(
      decision.conditions,
    );
    const { filter } = this.#options;
    return query => query.where(group => filter(group, criteria));
  }

  #ruleset() {
    const { permissionsRegistry, resourceRef } = this.#options;
    return permissionsRegistry.getPermissionRuleset(resourceRef);
  }

  #refusal() {
    return new NotAllowedError(
      `You may not read this; it takes the permission ${
        this.#options.permission.name
      }`,
    );
  }

  async #decide(credentials: BackstageCredentials): Promise<PolicyDecision> {
    const { permissions, permission } = this.#options;
    const [decision] = await permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return decision;
  }
}
