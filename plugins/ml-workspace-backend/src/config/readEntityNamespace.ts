import {
  DEFAULT_NAMESPACE,
  KubernetesValidatorFunctions,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'mlWorkspace.entityNamespace';

/**
 * The catalog namespace that workspaces get: `mlWorkspace.entityNamespace`, or
 * `default`.
 *
 * @throws InputError that names the key when the catalog would not take it
 * @internal
 */
export function readEntityNamespace(config: Config): string {
  const namespace = config.getOptionalString(KEY) ?? DEFAULT_NAMESPACE;
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw new InputError(
      `${KEY}: expected 1 to 63 lower-case letters, digits and "-", starting and ending with a letter or digit, got "${namespace}"`,
    );
  }
  return namespace;
}
