import { randomUUID } from 'node:crypto';
import { Answer, json } from '../http/answer';
import type { Call } from '../http/call';
import { Refusal } from '../http/refusal';
import type { Principal, World } from '../world/world';
import type { Tokens } from './tokens';

const DISCOVERY = /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/;
const TOKEN = /^\/([^/]+)\/oauth2\/v2\.0\/token$/;
const MANAGED = /^\/metadata\/identity\/oauth2\/token$/;
const KEYS = /^\/([^/]+)\/discovery\/v2\.0\/keys$/;

/** Answers what sign-in libraries ask; `undefined` for any other call. */
export function answerSignIn(
  call: Call,
  world: World,
  tokens: Tokens,
): Answer | undefined {
  const discovery = DISCOVERY.exec(call.path);
  if (discovery) return json(200, configuration(call.origin, discovery[1]));
  if (KEYS.test(call.path)) return json(200, { keys: [] });
  const token = TOKEN.exec(call.path);
  if (token && call.method === 'POST') {
    return signIn(call, token[1], world, tokens);
  }
  return MANAGED.test(call.path)
    ? managedIdentity(call, world, tokens)
    : undefined;
}

function configuration(origin: string, tenant: string) {
  const base = `${origin}/${tenant}`;
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: [
      'client_secret_post',
      'private_key_jwt',
    ],
    response_types_supported: ['code', 'id_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  };
}

function signIn(
  { text }: Call,
  tenant: string,
  world: World,
  tokens: Tokens,
): Answer {
  const now = world.now();
  const form = new URLSearchParams(text);
  const refuse = (error: string, code: number, words: string) =>
    refused(now, error, code, words);
  if (!world.tenants.has(tenant.toLowerCase())) {
    throw refuse('invalid_request', 90002, `Tenant '${tenant}' not found.`);
  }
  if (form.get('grant_type') !== 'client_credentials') {
    throw refuse('unsupported_grant_type', 70003, 'Grant type not supported.');
  }
  const clientId = form.get('client_id') ?? '';
  const principal = world.principals.get(clientId.toLowerCase());
  if (principal?.tenantId.toLowerCase() !== tenant.toLowerCase()) {
    throw refuse(
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId}' was not found in the directory.`,
    );
  }
  const secret = form.get('client_secret');
  const isProven = form.get('client_assertion')
    ? true
    : !!secret && (!principal.secret || principal.secret === secret);
  if (!isProven) {
    throw refuse('invalid_client', 7000215, 'Invalid client secret provided.');
  }
  const audience = (form.get('scope') ?? '').replace(/\/\.default$/, '');
  const { tokenSeconds } = world.settings;
  return json(200, {
    token_type: 'Bearer',
    expires_in: tokenSeconds,
    ext_expires_in: tokenSeconds,
    access_token: tokens.issue(principal, audience, {
      now,
      seconds: tokenSeconds,
    }),
  });
}

/** The identity of the machine: the first of the scenario, or the one that is named. */
function managedIdentity(call: Call, world: World, tokens: Tokens): Answer {
  if (call.headers.metadata !== 'true') {
    return json(400, {
      error: 'invalid_request',
      error_description: 'Required metadata header not specified',
    });
  }
  const named = call.query.get('client_id');
  const principal: Principal | undefined = named
    ? world.principals.get(named.toLowerCase())
    : world.principals.values().next().value;
  if (!principal) {
    return json(400, {
      error: 'invalid_request',
      error_description: 'Identity not found',
    });
  }
  const now = world.now();
  const seconds = world.settings.tokenSeconds;
  const resource = (call.query.get('resource') ?? '').replace(/\/$/, '');
  return json(200, {
    access_token: tokens.issue(principal, resource, { now, seconds }),
    expires_in: String(seconds),
    expires_on: String(Math.floor(now / 1000) + seconds),
    resource,
    token_type: 'Bearer',
  });
}

function refused(
  now: number,
  error: string,
  code: number,
  words: string,
): Refusal {
  const trace = randomUUID();
  const correlation = randomUUID();
  const timestamp = new Date(now)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+/, '');
  return Refusal.with(
    json(error === 'invalid_client' ? 401 : 400, {
      error,
      error_description: `AADSTS${code}: ${words} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
    }),
  );
}
