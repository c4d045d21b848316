import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createChangeAction } from './actions/change';
import { createDeployAction } from './actions/deploy';
import { createGeneratedAction } from './actions/generated';
import { createRenderAction } from './actions/render';
import { createRequestAction } from './actions/request';
import { createRetireAction } from './actions/retire';
import { createValidateAction } from './actions/validate';
import { Backend } from './backend/Backend';

/** Adds the actions `ml-workspace:validate`, `:request`, `:render`, `:generated`, `:deploy`, `:change` and `:retire` to the scaffolder. @public */
export const scaffolderModuleMlWorkspace = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'ml-workspace',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, catalog, discovery }) {
        const backend = Backend.create({ auth, discovery });
        actions.addActions(
          createValidateAction({ backend }),
          createRequestAction({ backend, catalog }),
          createRenderAction({ backend }),
          createGeneratedAction({ backend }),
          createDeployAction({ backend }),
          createChangeAction({ backend }),
          createRetireAction({ backend }),
        );
      },
    });
  },
});
