import type { Call } from '../http/call';
import { Refusal } from '../http/refusal';
import type { Principal, World } from '../world/world';
import type { Tokens } from './tokens';

/** Audiences that Resource Manager takes, in each cloud. */
const AUDIENCES =
  /^https:\/\/management\.(azure\.com|core\.windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)\/?$/;

/** Whose token a call carries. */
export function authenticate(
  call: Call,
  world: World,
  tokens: Tokens,
): Principal {
  const [scheme, token] = (call.headers.authorization ?? '').split(' ');
  const tenant = world.tenants.keys().next().value ?? 'common';
  const refuse = (code: string, words: string, error = 'invalid_token') =>
    unauthorised(call, tenant, code, words, error);
  if (scheme.toLowerCase() !== 'bearer' || !token) {
    throw refuse(
      'AuthenticationFailed',
      "Authentication failed. The 'Authorization' header is missing.",
      'invalid_request',
    );
  }
  const claims = tokens.read(token, world.now());
  if (claims === 'expired') {
    throw refuse(
      'ExpiredAuthenticationToken',
      'The access token expiry UTC time is earlier than current UTC time.',
    );
  }
  const audience =
    claims !== 'invalid' &&
    (AUDIENCES.test(claims.aud) || claims.aud === call.origin);
  const principal =
    claims !== 'invalid' && audience
      ? world.principals.get(claims.appid.toLowerCase())
      : undefined;
  if (!principal) {
    throw refuse('InvalidAuthenticationToken', 'The access token is invalid.');
  }
  return principal;
}

/** A 401 in Azure's words. */
export function unauthorised(
  call: Call,
  tenant: string,
  code: string,
  words: string,
  error = 'invalid_token',
): Refusal {
  return Refusal.of(401, code, words, {
    headers: {
      'WWW-Authenticate': `Bearer authorization_uri="${call.origin}/${tenant}", error="${error}", error_description="${words}"`,
    },
  });
}
