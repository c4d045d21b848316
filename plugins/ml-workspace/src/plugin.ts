import {
  createMlWorkspaceClient,
  FilesChoice,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { WorkspaceIsolation } from '@ringfence/engine';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  createScaffolderFieldExtension,
  FieldExtensionComponent,
} from '@backstage/plugin-scaffolder-react';
import { mlWorkspaceApiRef } from './api';
import {
  askFieldSchema,
  LazyAskField,
  MlWorkspaceAskFieldOptions,
  MlWorkspaceAskValue,
  validateAskField,
} from './components/Ask';
import {
  askAnywayFieldSchema,
  MlWorkspaceAskAnywayField,
  MlWorkspaceAskAnywayFieldOptions,
  validateAskAnywayField,
} from './components/AskAnyway';
import {
  filesFieldSchema,
  MlWorkspaceFilesField,
  MlWorkspaceFilesFieldOptions,
} from './components/Files';
import {
  isolationFieldSchema,
  MlWorkspaceIsolationField,
  validateIsolationField,
} from './components/IsolationField';
import { MlWorkspaceIsolationFieldOptions } from './form';
import type { MlWorkspaceIsolationContentProps } from './components/IsolationTab';
import type { MlWorkspacePageProps } from './components/Requests';
import {
  requestRouteRef,
  rootRouteRef,
  selectedTemplateRouteRef,
  taskRouteRef,
} from './routes';

/**
 * The plugin for the legacy frontend system.
 * @public
 */
export const mlWorkspacePlugin = createPlugin({
  id: 'ml-workspace',
  routes: { root: rootRouteRef, request: requestRouteRef },
  externalRoutes: {
    selectedTemplate: selectedTemplateRouteRef,
    task: taskRouteRef,
  },
  apis: [
    createApiFactory({
      api: mlWorkspaceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => createMlWorkspaceClient(deps),
    }),
  ],
});

/**
 * How isolated the workspace behind an entity is, and why: an overview card that
 * takes about half the width of the page or more.
 * @public
 */
export const EntityMlWorkspaceIsolationCard: () => JSX.Element =
  mlWorkspacePlugin.provide(
    createComponentExtension({
      name: 'EntityMlWorkspaceIsolationCard',
      component: {
        lazy: () =>
          import('./components/IsolationCard').then(
            m => m.EntityMlWorkspaceIsolationCard,
          ),
      },
    }),
  );

/**
 * Everything known of the isolation of the workspace behind an entity: a tab for
 * its page. Put it into an `EntityLayout.Route` with the path `/isolation`.
 * @public
 */
export const EntityMlWorkspaceIsolationContent: (
  props: MlWorkspaceIsolationContentProps,
) => JSX.Element = mlWorkspacePlugin.provide(
  createComponentExtension({
    name: 'EntityMlWorkspaceIsolationContent',
    component: {
      lazy: () =>
        import('./components/IsolationTab').then(
          m => m.EntityMlWorkspaceIsolationContent,
        ),
    },
  }),
);

/**
 * The page with the requests one may read, and each of them under
 * `requests/:id`.
 * @public
 */
export const MlWorkspacePage: (props: MlWorkspacePageProps) => JSX.Element =
  mlWorkspacePlugin.provide(
    createRoutableExtension({
      name: 'MlWorkspacePage',
      component: () =>
        import('./components/Requests').then(m => m.MlWorkspacePage),
      mountPoint: rootRouteRef,
    }),
  );

/**
 * The scaffolder field `MlWorkspaceFiles`: chooses how the files of a workspace are
 * written, and shows them.
 * @public
 */
export const MlWorkspaceFilesFieldExtension: FieldExtensionComponent<
  FilesChoice,
  MlWorkspaceFilesFieldOptions
> = mlWorkspacePlugin.provide(
  createScaffolderFieldExtension({
    name: 'MlWorkspaceFiles',
    component: MlWorkspaceFilesField,
    schema: filesFieldSchema.schema,
  }),
);

/**
 * The scaffolder field `MlWorkspaceAskAnyway`: shows what policy refuses, and lets
 * people ask for a decision all the same.
 * @public
 */
export const MlWorkspaceAskAnywayFieldExtension: FieldExtensionComponent<
  boolean,
  MlWorkspaceAskAnywayFieldOptions
> = mlWorkspacePlugin.provide(
  createScaffolderFieldExtension({
    name: 'MlWorkspaceAskAnyway',
    component: MlWorkspaceAskAnywayField,
    validation: validateAskAnywayField,
    schema: askAnywayFieldSchema.schema,
  }),
);

/**
 * The scaffolder field `MlWorkspaceAsk`: asks for a workspace in four plain questions,
 * compares the options, and shows what is asked for before it is.
 * @public
 */
export const MlWorkspaceAskFieldExtension: FieldExtensionComponent<
  MlWorkspaceAskValue,
  MlWorkspaceAskFieldOptions
> = mlWorkspacePlugin.provide(
  createScaffolderFieldExtension({
    name: 'MlWorkspaceAsk',
    component: LazyAskField,
    validation: validateAskField,
    schema: askFieldSchema.schema,
  }),
);

/**
 * The scaffolder field `MlWorkspaceIsolation`: asks for an isolated workspace in
 * one go, with the verdict beside the answers.
 * @public
 */
export const MlWorkspaceIsolationFieldExtension: FieldExtensionComponent<
  WorkspaceIsolation,
  MlWorkspaceIsolationFieldOptions
> = mlWorkspacePlugin.provide(
  createScaffolderFieldExtension({
    name: 'MlWorkspaceIsolation',
    component: MlWorkspaceIsolationField,
    validation: validateIsolationField,
    schema: isolationFieldSchema.schema,
  }),
);
