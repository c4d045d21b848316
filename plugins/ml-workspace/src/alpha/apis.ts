import { createMlWorkspaceClient } from '@ringfence/backstage-plugin-ml-workspace-common';
import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { mlWorkspaceApiRef } from '../api';

/** The client of the backend. @internal */
export const mlWorkspaceApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: mlWorkspaceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createMlWorkspaceClient(deps),
    }),
});
