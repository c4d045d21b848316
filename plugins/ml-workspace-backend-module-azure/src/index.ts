/**
 * Reads Azure Machine Learning workspaces, and what keeps them isolated, from Azure.
 *
 * @packageDocumentation
 */
export { mlWorkspaceModuleAzure as default } from './module';
export * from './client/AzureClient';
export {
  type AzureCallProblem,
  AzureCallError,
  isAzureCallError,
} from './client/AzureCallError';
export type { AzureClock } from './client/clock';
export type { ReadScopes } from './config/readAzureConfig';
export * from './reading/AzureReadingSource';
export type { AzureList } from './client/pages';
