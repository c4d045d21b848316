import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { Route } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Request, Response } from 'express';
import { assertAllowed } from '../permissions/assertAllowed';
import { Call } from './Handler';
import { hungUp } from './hungUp';
import { readIdempotencyKey } from './idempotencyKey';
import { readBody } from './readBody';
import { readQuery } from './readQuery';

/** Who says whether a call may be made. @internal */
export interface AdmitOptions {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

const ALLOWED = {
  user: { allow: ['user' as const] },
  service: { allow: ['service' as const] },
  anyone: undefined,
};

/** What somebody does with a route, inside a sentence. */
const asWish = ({ summary }: Route) =>
  `${summary[0].toLocaleLowerCase('en-US')}${summary.slice(1)}`;

/**
 * Lets a call in as the table says: who calls, by which permission, and what came
 * with it.
 *
 * @throws NotAllowedError, or InputError for a query or key that cannot be used
 * @internal
 */
export async function admit<R extends Route>(
  route: R,
  { request, response }: { request: Request; response: Response },
  { httpAuth, permissions }: AdmitOptions,
): Promise<Call<R>> {
  const { by, query, body, idempotent } = route;
  const credentials = await httpAuth.credentials(request, ALLOWED[by]);
  for (const permission of route.permissions) {
    // One of a resource is asked for by what is found.
    if (isResourcePermission(permission)) continue;
    await assertAllowed(permissions, credentials, permission, asWish(route));
  }
  return {
    request,
    credentials,
    parameters: request.params,
    idempotencyKey: idempotent ? readIdempotencyKey(request) : undefined,
    hungUp: hungUp(response),
    query: query && readQuery(request, query),
    body: async () => body && readBody(request, response, body),
  } as Call<R>;
}
