import { ANNOTATION_AZURE_RESOURCE_ID, ANNOTATION_ID } from '@ringfence/engine';
import { Entity } from '@backstage/catalog-model';

/** An entity that links a workspace that is there already, as far as it has to say. @internal */
export const LINKED_ENTITY = `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: mlw-example
  annotations:
    ${ANNOTATION_ID}: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-example/providers/Microsoft.MachineLearningServices/workspaces/mlw-example
spec:
  type: ml-workspace
  owner: team-a
  isolation: {}
`;

/** Whether an entity says anything of a workspace of its own. @internal */
export function namesWorkspace({ metadata, spec }: Entity): boolean {
  const annotations = [ANNOTATION_ID, ANNOTATION_AZURE_RESOURCE_ID];
  return (
    annotations.some(name => metadata.annotations?.[name]?.trim()) ||
    spec?.isolation !== undefined
  );
}
