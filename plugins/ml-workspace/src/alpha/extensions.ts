import { ApiBlueprint, PageBlueprint } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

/**
 * The extensions of the plugin by their ids, each of the kind its blueprint makes:
 * what an app may override in one is what it may override in any of that kind.
 * @public
 */
export type MlWorkspaceExtensions = {
  'api:ml-workspace': ReturnType<typeof ApiBlueprint.make>;
  'entity-card:ml-workspace': ReturnType<typeof EntityCardBlueprint.make>;
  'entity-content:ml-workspace': ReturnType<typeof EntityContentBlueprint.make>;
  'page:ml-workspace': ReturnType<typeof PageBlueprint.make>;
  'scaffolder-form-field:ml-workspace/ml-workspace-isolation': ReturnType<
    typeof FormFieldBlueprint.make
  >;
};
