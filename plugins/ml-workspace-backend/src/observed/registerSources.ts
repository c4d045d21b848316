import { BackendPluginRegistrationPoints } from '@backstage/backend-plugin-api';
import {
  MlWorkspaceReadingSource,
  mlWorkspaceReadingsExtensionPoint,
} from '@ringfence/backstage-plugin-ml-workspace-node';

/**
 * Opens the extension point for sources of readings. What it gives takes them all,
 * once every module has added its own.
 * @internal
 */
export function registerSources(
  env: Pick<BackendPluginRegistrationPoints, 'registerExtensionPoint'>,
): () => readonly MlWorkspaceReadingSource[] {
  const sources: MlWorkspaceReadingSource[] = [];
  let isTaken = false;
  env.registerExtensionPoint(mlWorkspaceReadingsExtensionPoint, {
    addSource(source) {
      if (isTaken) {
        throw new Error(
          'A source of readings was added after the ml-workspace plugin had started; add it in the init of a module of it',
        );
      }
      if (sources.some(({ name }) => name === source.name)) {
        throw new Error(
          `Two sources of readings are called "${source.name}"; each needs a name of its own`,
        );
      }
      sources.push(source);
    },
  });
  return () => {
    isTaken = true;
    return sources;
  };
}
