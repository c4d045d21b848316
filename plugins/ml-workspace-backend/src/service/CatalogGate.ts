import { ANNOTATION_ID, FieldError } from '@ringfence/engine';
import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { unavailable } from '../errors/unavailable';

const OWNER_EXPECTED =
  'the entity ref of a Group or User in the catalog, such as group:default/team-a';
const REF_PART = /^[a-zA-Z0-9_.-]{1,63}$/;

/** What is wrong with an owner. @internal */
export const ownerField = (message: string): FieldError => ({
  pointer: '/owner',
  message,
  expected: OWNER_EXPECTED,
});

/** Reads an owner as it was written; an answer without `ref` says why not. @internal */
export function readOwner(written: string): {
  ref?: CompoundEntityRef;
  fields: FieldError[];
} {
  try {
    const ref = parseEntityRef(written);
    const parts = [ref.namespace, ref.name];
    const isOwnerKind = /^(group|user)$/i.test(ref.kind);
    if (isOwnerKind && parts.every(part => REF_PART.test(part))) {
      return { ref, fields: [] };
    }
  } catch {
    // It is not a ref at all; the answer is the same.
  }
  return { fields: [ownerField('The owner is not a Group or User')] };
}

const systemField = (message: string): FieldError => ({
  pointer: '/system',
  message,
  expected:
    'the entity ref of a System in the catalog, such as system:default/fraud, or nothing',
});

/** Reads a system as it was written, if one was; an answer with `fields` says why not. @internal */
export function readSystem(written: string | undefined): {
  ref?: CompoundEntityRef;
  fields: FieldError[];
} {
  if (written === undefined) return { fields: [] };
  try {
    const ref = parseEntityRef(written, { defaultKind: 'System' });
    const parts = [ref.namespace, ref.name];
    const isSystem = /^system$/i.test(ref.kind);
    if (isSystem && parts.every(part => REF_PART.test(part))) {
      return { ref, fields: [] };
    }
  } catch {
    // It is not a ref at all; the answer is the same.
  }
  return { fields: [systemField('The system is not a System')] };
}

/** What a request has to agree with in the catalog. @internal */
export class CatalogGate {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): CatalogGate {
    return new CatalogGate(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  /**
   * What is wrong with an owner: nothing when the user can see it in the catalog.
   *
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async ownerProblems(
    ref: CompoundEntityRef,
    credentials: BackstageCredentials,
  ): Promise<FieldError[]> {
    const entity = await this.#find(stringifyEntityRef(ref), credentials);
    return entity
      ? []
      : [ownerField(`The catalog has no ${stringifyEntityRef(ref)}`)];
  }

  /**
   * What is wrong with a system: nothing when the user can see it in the catalog.
   *
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async systemProblems(
    ref: CompoundEntityRef,
    credentials: BackstageCredentials,
  ): Promise<FieldError[]> {
    const entity = await this.#find(stringifyEntityRef(ref), credentials);
    return entity
      ? []
      : [systemField(`The catalog has no ${stringifyEntityRef(ref)}`)];
  }

  /**
   * Looks with the plugin's own eyes, since a name is taken whoever may see it.
   *
   * @throws ConflictError when another workspace's or a foreign entity has the ref
   * @throws ServiceUnavailableError when the catalog does not answer
   */
  async assertRefIsFree(entityRef: string, armId: string): Promise<void> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const entity = await this.#find(entityRef, credentials);
    if (!entity) return;
    const id = entity.metadata.annotations?.[ANNOTATION_ID];
    if (id?.toLowerCase() === armId) return;
    throw new ConflictError(
      `The catalog has another entity called ${entityRef}, so this workspace could not appear there; rename or remove that entity, or ask for another workspace name. Nothing was stored`,
    );
  }

  async #find(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Entity | undefined> {
    try {
      return await this.#catalog.getEntityByRef(entityRef, { credentials });
    } catch (error) {
      throw unavailable(
        'The catalog does not answer, so the request cannot be checked; nothing was stored, send it again in a minute',
        error,
      );
    }
  }
}
