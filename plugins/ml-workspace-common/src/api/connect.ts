import { ResponseError } from '@backstage/errors';
import createClient from 'openapi-fetch';
import type { paths } from './contract.gen';
import { MlWorkspaceCallOptions } from './MlWorkspaceApi';

/** Structural parts of Backstage's discovery and fetch APIs, so that browser and backend both fit. @public */
export interface MlWorkspaceClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/**
 * Fetches by address and settings: Backstage's own middleware reads the body of a
 * `Request` and then hands the same one on.
 */
async function fetchPlainly(
  fetchApi: MlWorkspaceClientOptions['fetchApi'],
  request: Request,
): Promise<Response> {
  const { url, method, headers, signal } = request;
  const body = method === 'GET' ? undefined : await request.text();
  return fetchApi.fetch(url, { method, headers, signal, body });
}

/** The contract's client for one call, which throws what the backend refuses. @internal */
export async function connect(
  { discoveryApi, fetchApi }: MlWorkspaceClientOptions,
  { token, signal }: MlWorkspaceCallOptions = {},
) {
  const baseUrl = await discoveryApi.getBaseUrl('ml-workspace');
  const api = createClient<paths>({
    baseUrl: `${baseUrl}/v1`,
    fetch: request => fetchPlainly(fetchApi, request),
    headers: {
      Accept: 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    signal,
  });
  api.use({
    async onResponse({ response }) {
      if (!response.ok) throw await ResponseError.fromResponse(response);
    },
  });
  return api;
}

/** The header that makes a call one call, however often it is sent. @internal */
export const keyHeader = ({ idempotencyKey }: { idempotencyKey: string }) => ({
  'Idempotency-Key': idempotencyKey,
});

/** What came back of a call; a refusal was thrown before. @internal */
export async function contents<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
