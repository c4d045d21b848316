import {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
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
import { hidden } from '../errors/hidden';

/** Adds to a query what the caller may read. @internal */
export type Narrowing = (query: Knex.QueryBuilder) => void;

/** Who says what may be done with things of one kind, and how the database narrows it. @internal */
export interface ResourceAccessOptions<TResource, TFilter> {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  permission: ResourcePermission;
  resourceRef: PermissionResourceRef<TResource, TFilter>;
  filter: (
    query: Knex.QueryBuilder,
    criteria: PermissionCriteria<TFilter>,
  ) => void;
}

/** What a caller asks to see: a thing that was looked for, and what rules look at in it. @internal */
export interface LookedFor<T, TResource> {
  found: T | undefined;
  resource: (found: T) => TResource;
  /** What is said where there is none that the caller may see. */
  otherwise: string;
}

/** Asks the permission framework what a caller may do with things of one kind. @internal */
export class ResourceAccess<TResource, TFilter> {
  readonly #options: ResourceAccessOptions<TResource, TFilter>;

  static create<TResource, TFilter>(
    options: ResourceAccessOptions<TResource, TFilter>,
  ): ResourceAccess<TResource, TFilter> {
    return new ResourceAccess(options);
  }

  private constructor(options: ResourceAccessOptions<TResource, TFilter>) {
    this.#options = options;
  }

  /** Whether the caller has the permission for this one. */
  async allows(
    credentials: BackstageCredentials,
    resource: TResource,
  ): Promise<boolean> {
    return this.#holds(await this.#decide(credentials), resource);
  }

  /** Whether the caller has the permission for each there is. */
  async allowsAll(credentials: BackstageCredentials): Promise<boolean> {
    const { result } = await this.#decide(credentials);
    return result === AuthorizeResult.ALLOW;
  }

  /** @throws NotAllowedError when the caller has not the permission for this one */
  async assertAllows(
    credentials: BackstageCredentials,
    resource: TResource,
  ): Promise<void> {
    if (!(await this.allows(credentials, resource))) throw this.#refusal();
  }

  /**
   * What was looked for, where the caller may see it. What is there and hidden
   * answers as what is not there.
   *
   * @throws NotAllowedError when the caller may see nothing of the kind
   * @throws NotFoundError when there is none, or the caller may not see it
   */
  async shown<T>(
    credentials: BackstageCredentials,
    { found, resource, otherwise }: LookedFor<T, TResource>,
  ): Promise<T> {
    const decision = await this.#decide(credentials);
    if (decision.result === AuthorizeResult.DENY) throw this.#refusal();
    if (found === undefined) throw new NotFoundError(otherwise);
    if (!this.#holds(decision, resource(found))) throw hidden(otherwise);
    return found;
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

  #holds(decision: PolicyDecision, resource: TResource): boolean {
    return createConditionAuthorizer(this.#ruleset())(decision, resource);
  }

  #ruleset() {
    const { permissionsRegistry, resourceRef } = this.#options;
    return permissionsRegistry.getPermissionRuleset(resourceRef);
  }

  #refusal() {
    return new NotAllowedError(
      `You may not do this; it takes the permission ${
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
