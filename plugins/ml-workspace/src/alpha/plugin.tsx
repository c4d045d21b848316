import {
  ExternalRouteRef,
  PathParams,
  RouteRef,
  SubRouteRef,
} from '@backstage/core-plugin-api';
import {
  createFrontendPlugin,
  OverridableFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { Glyph } from '../components/icons';
import {
  requestRouteRef,
  rootRouteRef,
  selectedTemplateRouteRef,
  taskRouteRef,
} from '../routes';
import { messages } from '../translation/messages';
import { mlWorkspaceApi } from './apis';
import { isolationEntityCard } from './entityCards';
import { isolationEntityContent } from './entityContents';
import { MlWorkspaceExtensions } from './extensions';
import {
  askAnywayFormField,
  askFormField,
  filesFormField,
  isolationFormField,
} from './formFields';
import { requestsPage } from './pages';

/**
 * Isolation card and tab, request field and request pages for Azure Machine Learning
 * workspaces, for the new frontend system.
 * @public
 */
export const mlWorkspacePlugin: OverridableFrontendPlugin<
  {
    root: RouteRef<undefined>;
    request: SubRouteRef<PathParams<'/requests/:id'>>;
  },
  {
    selectedTemplate: ExternalRouteRef<
      { namespace: string; templateName: string },
      true
    >;
    task: ExternalRouteRef<{ taskId: string }, true>;
  },
  MlWorkspaceExtensions
> = createFrontendPlugin({
  pluginId: 'ml-workspace',
  title: messages['plugin.title'],
  icon: <Glyph name="workspace" size={24} />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, request: requestRouteRef },
  externalRoutes: {
    selectedTemplate: selectedTemplateRouteRef,
    task: taskRouteRef,
  },
  extensions: [
    mlWorkspaceApi,
    isolationEntityCard,
    isolationEntityContent,
    askAnywayFormField,
    askFormField,
    filesFormField,
    isolationFormField,
    requestsPage,
  ],
});
