import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * The path of the plugin's page in the portal, which messages lead to:
 * `mlWorkspace.messages.page`; `/ml-workspace`.
 *
 * @throws InputError that names the key when it is no path
 * @internal
 */
export function readMessages(config: Config): { page: string } {
  const key = 'mlWorkspace.messages.page';
  const page = config.getOptionalString(key) ?? '/ml-workspace';
  if (/^(\/[\w.~-]+)+$/.test(page)) return { page };
  throw new InputError(
    `${key}: expected a path such as /ml-workspace, got "${page}"`,
  );
}
