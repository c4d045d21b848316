import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { AddedCheck } from '@ringfence/engine';

/**
 * Adds checks of an organisation's own. The server judges them with every
 * workspace; policy can make them mandatory; surfaces that judge by themselves
 * (form, what-if, command line) name them as judged by the server alone.
 * @public
 */
export interface MlWorkspaceChecksExtensionPoint {
  /**
   * Adds checks to those of the engine.
   *
   * @throws Error once the plugin has started, when it is too late to be judged
   * everywhere. What is wrong with a check itself is said when the plugin starts.
   */
  addChecks(...checks: AddedCheck[]): void;
}

/**
 * Where modules of the `ml-workspace` plugin add checks.
 *
 * @example
 * ```ts
 * createBackendModule({
 *   pluginId: 'ml-workspace',
 *   moduleId: 'acme-checks',
 *   register(env) {
 *     env.registerInit({
 *       deps: { checks: mlWorkspaceChecksExtensionPoint },
 *       async init({ checks }) {
 *         checks.addChecks(nearPeople);
 *       },
 *     });
 *   },
 * });
 * ```
 * @public
 */
export const mlWorkspaceChecksExtensionPoint =
  createExtensionPoint<MlWorkspaceChecksExtensionPoint>({
    id: 'ml-workspace.checks',
  });
