/**
 * Isolation card and tab, request field and request pages for Azure Machine Learning
 * workspaces. The new frontend system finds its plugin under `./alpha`.
 *
 * @packageDocumentation
 */
export { mlWorkspaceApiRef } from './api';
export {
  EntityMlWorkspaceIsolationCard,
  EntityMlWorkspaceIsolationContent,
  MlWorkspaceAskAnywayFieldExtension,
  MlWorkspaceAskFieldExtension,
  MlWorkspaceFilesFieldExtension,
  MlWorkspaceIsolationFieldExtension,
  MlWorkspacePage,
  mlWorkspacePlugin,
} from './plugin';
export { mlWorkspaceTranslationRef } from './translation';
export type { MlWorkspaceIsolationContentProps } from './components/IsolationTab';
export type { MlWorkspacePageProps } from './components/Requests';
export type {
  MlWorkspaceAskFieldOptions,
  MlWorkspaceAskValue,
} from './components/Ask';
export type { MlWorkspaceAskAnywayFieldOptions } from './components/AskAnyway';
export type { MlWorkspaceFilesFieldOptions } from './components/Files';
export type { MlWorkspaceIsolationFieldOptions } from './form';
export { isMlWorkspace } from '@ringfence/backstage-plugin-ml-workspace-common';
