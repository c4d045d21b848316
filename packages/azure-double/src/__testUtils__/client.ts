import { AzureDouble, DoubleOptions } from '../azureDouble';
import { ToldClock } from '../clock/toldClock';
import { DEPLOYER, READER } from '../scenario/make/identities';
import type { Json } from '../world/document';
import type { Principal } from '../world/world';
import { small } from './small';

export interface Told {
  status: number;
  headers: Headers;
  body: any;
  text: string;
}

const started: AzureDouble[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map(double => double.close()));
});

/** A double without TLS that ends with the test, and a caller who is signed in. */
export async function client(
  options: DoubleOptions = {},
  who: Principal = READER,
) {
  const clock = options.clock ?? ToldClock.at('2026-12-01T08:00:00Z');
  const double = await AzureDouble.start({
    tls: false,
    scenario: small(),
    ...options,
    clock,
  });
  started.push(double);
  const tokens = new Map<string, string>();
  const signedIn = async (principal: Principal) => {
    const known = tokens.get(principal.clientId);
    if (known) return known;
    const { body } = await signIn(double, principal);
    tokens.set(principal.clientId, body.access_token);
    return body.access_token as string;
  };
  /** Calls a path, or an address as a page gave it. */
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    { as = who, ...headers }: { as?: Principal } & Record<string, any> = {},
  ): Promise<Told> => {
    const url = path.startsWith('http') ? path : `${double.url}${path}`;
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${await signedIn(as)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return told(response);
  };
  return {
    double,
    clock,
    call,
    get: (path: string) => call('GET', path),
    query: (query: string, more: Json = {}) =>
      call(
        'POST',
        '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01',
        { query, ...more },
      ),
    /** As the application that may write. */
    write: (method: string, path: string, body?: unknown) =>
      call(method, path, body, { as: DEPLOYER }),
    signIn: (principal: Partial<Principal>) =>
      signIn(double, { ...READER, ...principal }),
    forget: () => tokens.clear(),
  };
}

async function told(response: Response): Promise<Told> {
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  return { status: response.status, headers: response.headers, body, text };
}

async function signIn(
  double: AzureDouble,
  { tenantId, clientId, secret }: Principal,
): Promise<Told> {
  const response = await fetch(
    `${double.authorityHost}/${tenantId}/oauth2/v2.0/token`,
    {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: secret ?? '',
        scope: 'https://management.azure.com/.default',
      }),
    },
  );
  return told(response);
}
