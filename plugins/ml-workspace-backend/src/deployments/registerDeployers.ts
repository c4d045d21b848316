import { BackendPluginRegistrationPoints } from '@backstage/backend-plugin-api';
import {
  MlWorkspaceDeployer,
  mlWorkspaceDeployersExtensionPoint,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import { gather } from '../extension/gather';

/**
 * Opens the extension point for those who build. What it gives takes them all, once
 * every module has added its own.
 * @internal
 */
export function registerDeployers(
  env: Pick<BackendPluginRegistrationPoints, 'registerExtensionPoint'>,
): () => readonly MlWorkspaceDeployer[] {
  const gathered = gather<MlWorkspaceDeployer>(
    'A deployer was added after the ml-workspace plugin had started; add it in the init of a module of it',
  );
  env.registerExtensionPoint(mlWorkspaceDeployersExtensionPoint, {
    addDeployer: deployer => gathered.add(deployer),
  });
  return gathered.take;
}
