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
export {
  mlWorkspaceResourceRef,
  type MlWorkspaceFilter,
  type MlWorkspaceResource,
} from './permissions/workspaceResource';
export {
  createMlWorkspaceConditionalDecision,
  mlWorkspaceConditions,
} from './permissions/workspaceRules';
