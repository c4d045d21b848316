import {
  ANNOTATION_AZURE_RESOURCE_ID,
  ANNOTATION_ID,
  FieldError,
  WorkspaceIdentity,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { Entity } from '@backstage/catalog-model';

const WORKSPACE_ID =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.MachineLearningServices\/workspaces\/([^/]+)$/i;
const EXPECTED =
  '/subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.MachineLearningServices/workspaces/<name>';
const PARTS = ['subscriptionId', 'resourceGroup', 'name'] as const;

/** Annotations that may say which workspace an entity is about. @internal */
export const IDENTITY_ANNOTATIONS = [
  ANNOTATION_ID,
  ANNOTATION_AZURE_RESOURCE_ID,
] as const;

const pointerTo = (annotation: string) =>
  `/metadata/annotations/${annotation.replace(/\//g, '~1')}`;

const same = (one: string, other: string) =>
  one.toLowerCase() === other.toLowerCase();

/**
 * An isolation that says which workspace it is about, where an annotation of its
 * entity says so: `ml-workspace/id` or `management.azure.com/resourceId`. What
 * the isolation says itself keeps its spelling; places that contradict each other
 * are named in `fields`.
 * @internal
 */
export function withDeclaredIdentity(
  entity: Entity,
  isolation: WorkspaceIsolation,
): { isolation: WorkspaceIsolation; fields: FieldError[] } {
  const workspace = { ...isolation.workspace };
  const fields: FieldError[] = [];
  for (const annotation of IDENTITY_ANNOTATIONS) {
    const written = entity.metadata.annotations?.[annotation];
    if (written === undefined) continue;
    const pointer = pointerTo(annotation);
    const match = WORKSPACE_ID.exec(written.trim());
    if (!match) {
      fields.push({
        pointer,
        message: 'It is not the ARM id of an Azure ML workspace',
        expected: EXPECTED,
      });
      continue;
    }
    const [, subscriptionId, resourceGroup, name] = match;
    const said: WorkspaceIdentity = { subscriptionId, resourceGroup, name };
    for (const part of PARTS) {
      const known = workspace[part] ?? said[part];
      workspace[part] = known;
      if (same(known, said[part])) continue;
      fields.push({
        pointer,
        message: `It names another ${part} than the rest of the entity`,
        expected: `${part} ${known}`,
      });
    }
  }
  return { isolation: { ...isolation, workspace }, fields };
}
