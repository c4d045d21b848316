/**
 * Scaffolder actions that validate and request isolated Azure Machine Learning
 * workspaces.
 *
 * @packageDocumentation
 */
export { scaffolderModuleMlWorkspace as default } from './module';
