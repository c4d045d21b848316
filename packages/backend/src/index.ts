/**
 * The portal's backend: catalog, scaffolder, sign-in as guest or example user,
 * example permissions, and the Ringfence plugins with their modules.
 */
import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('./examples/exampleUsersModule'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./examples/permissionPolicyModule'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
// Where the files of a workspace can go: the standard actions of each host, and
// what keeps files for a task that runs again.
backend.add(import('@backstage/plugin-scaffolder-backend-module-azure'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitlab'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-workspace-database'),
);

// What people are told, and what keeps open pages up to date.
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@ringfence/backstage-plugin-ml-workspace-backend'));
backend.add(
  import(
    '@ringfence/backstage-plugin-ml-workspace-backend-module-notifications'
  ),
);
// Reads Azure where `mlWorkspace.azure` is configured, else does nothing.
backend.add(
  import('@ringfence/backstage-plugin-ml-workspace-backend-module-azure'),
);
backend.add(
  import('@ringfence/backstage-plugin-catalog-backend-module-ml-workspace'),
);
backend.add(
  import('@ringfence/backstage-plugin-scaffolder-backend-module-ml-workspace'),
);

backend.start();
