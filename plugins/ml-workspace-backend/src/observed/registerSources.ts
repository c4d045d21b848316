import { BackendPluginRegistrationPoints } from '@backstage/backend-plugin-api';
import {
  MlWorkspaceReadingSource,
  mlWorkspaceReadingsExtensionPoint,
} from '@ringfence/backstage-plugin-ml-workspace-node';
import { gather } from '../extension/gather';

/**
 * Opens the extension point for sources of readings. What it gives takes them all,
 * once every module has added its own.
 * @internal
 */
export function registerSources(
  env: Pick<BackendPluginRegistrationPoints, 'registerExtensionPoint'>,
): () => readonly MlWorkspaceReadingSource[] {
  const names = new Set<string>();
  const gathered = gather<MlWorkspaceReadingSource>(
    'A source of readings was added after the ml-workspace plugin had started; add it in the init of a module of it',
  );
  env.registerExtensionPoint(mlWorkspaceReadingsExtensionPoint, {
    addSource(source) {
      if (names.has(source.name)) {
        throw new Error(
          `Two sources of readings are called "${source.name}"; each needs a name of its own`,
        );
      }
      gathered.add(source);
      names.add(source.name);
    },
  });
  return gathered.take;
}
