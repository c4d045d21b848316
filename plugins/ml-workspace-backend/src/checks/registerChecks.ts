import { BackendPluginRegistrationPoints } from '@backstage/backend-plugin-api';
import { mlWorkspaceChecksExtensionPoint } from '@ringfence/backstage-plugin-ml-workspace-node';
import { AddedCheck } from '@ringfence/engine';
import { gather } from '../extension/gather';

/**
 * Opens the extension point for checks of an organisation's own. What it gives
 * takes them all, once every module has added its checks: after that none can be
 * added, as what was judged before would lack it.
 * @internal
 */
export function registerChecks(
  env: Pick<BackendPluginRegistrationPoints, 'registerExtensionPoint'>,
): () => readonly AddedCheck[] {
  const gathered = gather<AddedCheck>(
    'Checks were added after the ml-workspace plugin had started; add them in the init of a module of it',
  );
  env.registerExtensionPoint(mlWorkspaceChecksExtensionPoint, {
    addChecks: (...checks) => gathered.add(...checks),
  });
  return gathered.take;
}
