import { MlWorkspaceApi } from '@ringfence/backstage-plugin-ml-workspace-common';
import { createApiRef } from '@backstage/core-plugin-api';

/**
 * The API of the `ml-workspace` backend, as the plugin's components use it.
 * @public
 */
export const mlWorkspaceApiRef = createApiRef<MlWorkspaceApi>({
  id: 'plugin.ml-workspace.client',
});
