/**
 * Tells people of requests and workspaces that are theirs, by Backstage
 * notifications, and refreshes open pages.
 *
 * @packageDocumentation
 */
export { mlWorkspaceModuleNotifications as default } from './module';
