import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';

/**
 * Holds that the caller has a permission that is about no single thing.
 *
 * @param what - what the caller may not do without it, such as `publish policies`
 * @throws NotAllowedError that names the permission
 * @internal
 */
export async function assertAllowed(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
  permission: BasicPermission,
  what: string,
): Promise<void> {
  const [decision] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `You may not ${what}; it takes the permission ${permission.name}`,
    );
  }
}
