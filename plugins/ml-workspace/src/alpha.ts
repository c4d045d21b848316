/**
 * The plugin for the new frontend system.
 *
 * @packageDocumentation
 */
export { mlWorkspacePlugin as default } from './alpha/plugin';
export type { MlWorkspaceExtensions } from './alpha/extensions';
