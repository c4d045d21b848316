import {
  ANNOTATION_BASIS,
  ANNOTATION_DATA_CLASSIFICATION,
  ANNOTATION_ID,
  ANNOTATION_ISOLATION_MODE,
  ANNOTATION_VERDICT,
  ML_WORKSPACE_TYPE,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import { JsonObject } from '@backstage/types';
import { z } from 'zod';

const ANNOTATIONS: Record<string, string> = {
  [ANNOTATION_ID]: 'ARM id of the Azure ML workspace, in lower case',
  [ANNOTATION_VERDICT]: 'How isolated the workspace is, in one word',
  [ANNOTATION_BASIS]:
    'Where the verdict comes from: requested, declared or observed',
  [ANNOTATION_ISOLATION_MODE]: 'Isolation mode of the managed network',
  [ANNOTATION_DATA_CLASSIFICATION]: 'Classification of its data',
};

const ref: JsonObject = { type: 'string', minLength: 1 };
const refs: JsonObject = { type: 'array', items: ref };

/** The specification of a workspace, with all that a Resource may say of relations. */
function specSchema(): JsonObject {
  const { $schema: _, ...isolation } = z.toJSONSchema(
    workspaceIsolationSchema,
    { target: 'draft-7', io: 'input' },
  );
  return {
    type: 'object',
    required: ['type', 'owner'],
    properties: {
      type: ref,
      owner: ref,
      system: ref,
      dependsOn: refs,
      dependencyOf: refs,
      isolation: isolation as JsonObject,
    },
  };
}

/**
 * Tells the catalog what a Resource of type `ml-workspace` looks like, so that it
 * refuses an entity whose `spec.isolation` has a wrong shape. A type of a kind
 * does not inherit the relation fields of that kind, so Resource's stand here
 * again.
 * @internal
 */
export const mlWorkspaceModelLayer = createCatalogModelLayer({
  layerId: 'ml-workspace/kind-resource-ml-workspace',
  builder: model => {
    model.addKindVersion({
      kind: 'Resource',
      versions: [
        {
          name: ['v1alpha1', 'v1beta1'],
          specType: ML_WORKSPACE_TYPE,
          description: 'An Azure Machine Learning workspace.',
          relationFields: [
            {
              selector: { path: 'spec.owner' },
              relation: 'ownedBy',
              defaultKind: 'Group',
              defaultNamespace: 'inherit',
              allowedKinds: ['Group', 'User'],
            },
            {
              selector: { path: 'spec.dependsOn' },
              relation: 'dependsOn',
              defaultNamespace: 'inherit',
            },
            {
              selector: { path: 'spec.dependencyOf' },
              relation: 'dependencyOf',
              defaultNamespace: 'inherit',
            },
            {
              selector: { path: 'spec.system' },
              relation: 'partOf',
              defaultKind: 'System',
              defaultNamespace: 'inherit',
            },
          ],
          schema: {
            jsonSchema: {
              type: 'object',
              properties: { spec: specSchema() },
            },
          },
        },
      ],
    });
    for (const [name, description] of Object.entries(ANNOTATIONS)) {
      model.addAnnotation({ name, description });
    }
  },
});
