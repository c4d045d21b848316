/**
 * Backend plugin that judges, stores and serves requests for isolated Azure
 * Machine Learning workspaces.
 *
 * @packageDocumentation
 */
export { mlWorkspacePlugin as default } from './plugin';
export {
  mlWorkspaceRequestResourceRef,
  type MlWorkspaceRequestFilter,
  type MlWorkspaceRequestResource,
} from './permissions/requestResource';
export {
  createMlWorkspaceRequestConditionalDecision,
  mlWorkspaceRequestConditions,
} from './permissions/rules';
