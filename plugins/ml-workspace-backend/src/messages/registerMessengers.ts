import { BackendPluginRegistrationPoints } from '@backstage/backend-plugin-api';
import {
  MlWorkspaceMessenger,
  mlWorkspaceMessengersExtensionPoint,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import { gather } from '../extension/gather';

/**
 * Opens the extension point for those who carry messages. What it gives takes them
 * all, once every module has added its own.
 * @internal
 */
export function registerMessengers(
  env: Pick<BackendPluginRegistrationPoints, 'registerExtensionPoint'>,
): () => readonly MlWorkspaceMessenger[] {
  const gathered = gather<MlWorkspaceMessenger>(
    'A messenger was added after the ml-workspace plugin had started; add it in the init of a module of it',
  );
  env.registerExtensionPoint(mlWorkspaceMessengersExtensionPoint, {
    addMessenger: messenger => gathered.add(messenger),
  });
  return gathered.take;
}
