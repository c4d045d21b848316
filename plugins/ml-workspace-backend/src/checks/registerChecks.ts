import { BackendPluginRegistrationPoints } from '@backstage/backend-plugin-api';
import { mlWorkspaceChecksExtensionPoint } from '@ringfence/backstage-plugin-ml-workspace-node';
import { AddedCheck } from '@ringfence/engine';

/**
 * Opens the extension point for checks of an organisation's own. What it gives
 * takes them all, once every module has added its checks: after that none can be
 * added, as what was judged before would lack it.
 * @internal
 */
export function registerChecks(
  env: Pick<BackendPluginRegistrationPoints, 'registerExtensionPoint'>,
): () => readonly AddedCheck[] {
  const added: AddedCheck[] = [];
  let isTaken = false;
  env.registerExtensionPoint(mlWorkspaceChecksExtensionPoint, {
    addChecks(...checks) {
      if (isTaken) {
        throw new Error(
          'Checks were added after the ml-workspace plugin had started; add them in the init of a module of it',
        );
      }
      added.push(...checks);
    },
  });
  return () => {
    isTaken = true;
    return added;
  };
}
