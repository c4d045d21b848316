import { WorkspaceChange } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  ANNOTATION_AZURE_RESOURCE_ID,
  ANNOTATION_BASIS,
  ANNOTATION_DATA_CLASSIFICATION,
  ANNOTATION_ID,
  ANNOTATION_ISOLATION_MODE,
  ANNOTATION_OBSERVED_SINCE,
  ANNOTATION_STALE,
  ANNOTATION_UNCLAIMED,
  ANNOTATION_VERDICT,
  ML_WORKSPACE_TYPE,
} from '@ringfence/engine';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { dependencyRefs, DependencyNaming } from './dependencies';

const ANNOTATIONS: Record<
  string,
  (change: WorkspaceChange) => string | undefined
> = {
  [ANNOTATION_ID]: change => change.workspaceId,
  [ANNOTATION_VERDICT]: change => change.verdict,
  [ANNOTATION_BASIS]: change => change.basis,
  // Not how old the reading is: that would write with each of them.
  [ANNOTATION_OBSERVED_SINCE]: change => change.observedSince,
  [ANNOTATION_STALE]: change => change.stale && 'true',
  [ANNOTATION_UNCLAIMED]: change => change.unclaimed && 'true',
  [ANNOTATION_ISOLATION_MODE]: change => change.isolationMode,
  [ANNOTATION_DATA_CLASSIFICATION]: change => change.dataClassification,
  [ANNOTATION_AZURE_RESOURCE_ID]: change => change.workspaceId,
  'management.azure.com/subscriptionId': change => change.subscriptionId,
  'management.azure.com/location': change => change.region,
};

/** Annotations that configuration may leave out. @internal */
export const OMITTABLE_ANNOTATIONS: ReadonlySet<string> = new Set(
  Object.keys(ANNOTATIONS),
);

/** What configuration says of entities. @internal */
export interface EntitySettings {
  omitAnnotations: ReadonlySet<string>;
  /** How the resources it depends on are called; absent where nobody wants them. */
  dependencies?: DependencyNaming;
}

/**
 * The catalog entity of one workspace. The same change always gives the same
 * entity, so that an unchanged world writes nothing.
 *
 * @remarks
 * Name and namespace are those the backend stored, never derived again. The
 * location every entity must have carries the ARM id, unless the id is among the
 * annotations to leave out.
 * @internal
 */
export function workspaceEntity(
  change: WorkspaceChange,
  { omitAnnotations, dependencies }: EntitySettings,
): Entity {
  const { kind, namespace, name } = parseEntityRef(change.entityRef);
  if (kind.toLocaleLowerCase('en-US') !== 'resource') {
    throw new ServiceUnavailableError(
      `Workspace ${change.workspaceId} has the entity ref ${change.entityRef}, expected a Resource; nothing was applied`,
    );
  }
  const location = omitAnnotations.has(ANNOTATION_ID)
    ? `ml-workspace:${namespace}/${name}`
    : `ml-workspace:${change.workspaceId}`;
  const annotations: Record<string, string> = {
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
  };
  for (const [annotation, read] of Object.entries(ANNOTATIONS)) {
    const value = read(change);
    if (value && !omitAnnotations.has(annotation)) {
      annotations[annotation] = value;
    }
  }
  const { owner, system } = change;
  const dependsOn =
    dependencies && dependencyRefs(change.dependsOn ?? [], dependencies);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace,
      name,
      title: change.workspaceName,
      ...(change.description && { description: change.description }),
      annotations,
    },
    spec: {
      type: ML_WORKSPACE_TYPE,
      owner,
      ...(system && { system }),
      ...(dependsOn?.length && { dependsOn }),
    },
  };
}
