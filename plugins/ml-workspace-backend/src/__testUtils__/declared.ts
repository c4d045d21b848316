import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { approvedOnly } from './isolations';

/** What somebody wrote into the catalog about the workspace `name`. */
export const declaring = (
  name: string,
  isolation: unknown = approvedOnly({ name }),
  changes: { annotations?: Record<string, string>; spec?: JsonObject } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name,
    annotations: {
      'backstage.io/managed-by-location': 'url:https://example.test/ml.yaml',
      'backstage.io/managed-by-origin-location':
        'url:https://example.test/ml.yaml',
      ...changes.annotations,
    },
  },
  spec: {
    type: 'ml-workspace',
    owner: 'team-a',
    isolation: isolation as JsonObject,
    ...changes.spec,
  },
});
