import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  FieldError,
  WorkspaceIdentity,
  WorkspaceIsolation,
  canonicalJson,
  contentHash,
  readWorkspaceIdentity,
  workspaceArmId,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { IDENTITY_ANNOTATIONS, withDeclaredIdentity } from './declaredIdentity';
import { DeclaredProblem, problemOf } from './problem';

const POINTER = '/spec/isolation';

/** What an entity declares of a workspace. @internal */
export interface Declaration {
  identity: WorkspaceIdentity;
  armId: string;
  isolation: WorkspaceIsolation;
}

/**
 * An entity of the catalog with an isolation that somebody wrote: what it says,
 * or why that cannot be shown.
 * @internal
 */
export type DeclaredEntity = {
  entityRef: string;
  /** Entity ref; empty where it cannot be read. */
  owner: string;
  /** Of all that is read of the entity. */
  hash: string;
} & (
  | { declaration: Declaration; problem?: undefined }
  | { declaration?: undefined; problem: DeclaredProblem }
);

function readOwner(entity: Entity): { owner: string; fields: FieldError[] } {
  const { namespace = DEFAULT_NAMESPACE } = entity.metadata;
  const written = entity.spec?.owner;
  try {
    const ref = parseEntityRef(typeof written === 'string' ? written : '', {
      defaultKind: 'Group',
      defaultNamespace: namespace,
    });
    return { owner: stringifyEntityRef(ref), fields: [] };
  } catch {
    const field = {
      pointer: '/spec/owner',
      message: 'The owner is missing or no entity ref',
      expected: 'the entity ref of a Group or User, such as team-a',
    };
    return { owner: '', fields: [field] };
  }
}

/** PostgreSQL keeps no text with NUL in it. */
function nulProblems(isolation: WorkspaceIsolation): FieldError[] {
  if (!canonicalJson(isolation).includes('\\u0000')) return [];
  const message = 'It has the character NUL in it';
  return [{ pointer: POINTER, message, expected: 'text without NUL' }];
}

function readDeclaration(
  entity: Entity,
): { declaration: Declaration } | { fields: FieldError[] } {
  const parsed = workspaceIsolationSchema.safeParse(entity.spec?.isolation);
  if (!parsed.success) {
    const fields = fieldsOfZodError(parsed.error).map(field => ({
      ...field,
      pointer: `${POINTER}${field.pointer}`,
    }));
    return { fields };
  }
  const { isolation, fields } = withDeclaredIdentity(entity, parsed.data);
  const named = readWorkspaceIdentity(isolation, POINTER);
  fields.push(...named.fields, ...nulProblems(isolation));
  if (fields.length) return { fields };
  const { identity } = named;
  return {
    declaration: { identity, armId: workspaceArmId(identity), isolation },
  };
}

/**
 * Reads an entity; nothing where it declares no isolation. Fields that are not
 * known stay so: a declaration is not a request, so nothing is filled in.
 * @internal
 */
export function declaredEntity(entity: Entity): DeclaredEntity | undefined {
  const { spec = {}, metadata } = entity;
  if (spec.isolation === undefined) return undefined;
  const entityRef = stringifyEntityRef(entity);
  const { owner, fields } = readOwner(entity);
  const hash = contentHash({
    owner: spec.owner ?? null,
    isolation: spec.isolation,
    annotations: IDENTITY_ANNOTATIONS.map(
      name => metadata.annotations?.[name] ?? null,
    ),
  });
  const read = readDeclaration(entity);
  if ('fields' in read) fields.push(...read.fields);
  if (fields.length || !('declaration' in read)) {
    return { entityRef, owner, hash, problem: problemOf(entityRef, fields) };
  }
  return { entityRef, owner, hash, declaration: read.declaration };
}
