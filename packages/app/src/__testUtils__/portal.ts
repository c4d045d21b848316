import { Entity } from '@backstage/catalog-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import catalogModule from '@ringfence/backstage-plugin-catalog-backend-module-ml-workspace';
import mlWorkspacePlugin from '@ringfence/backstage-plugin-ml-workspace-backend';
import scaffolderModule from '@ringfence/backstage-plugin-scaffolder-backend-module-ml-workspace';
import { TestPortal } from '@ringfence/testing/portal';

const team: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { namespace: 'default', name: 'data-science' },
  spec: { type: 'team', children: [] },
};

/** Every backend part of the portal that judges or shows a workspace, for real, with a signed-in test user. */
export const startPortal = () =>
  TestPortal.start({
    entities: [team],
    features: [
      catalogModule,
      scaffolderPlugin,
      scaffolderModule,
      mlWorkspacePlugin,
    ],
  });
