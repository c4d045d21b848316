import { ResponseError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import { Policy } from '../policy/policy';
import { Posture } from '../model/posture';
import {
  ChangePage,
  CheckDescription,
  CreateRequestBody,
  EvaluateBody,
  RequestPage,
  RequestState,
  WorkspacePosture,
  WorkspaceRequestDetail,
} from './types';

/** Options every call takes: a Backstage token, and a signal that cancels it. @public */
export interface MlWorkspaceCallOptions {
  token?: string;
  signal?: AbortSignal;
}

/** What `GET /requests` filters by; `limit` is 1 to 100. @public */
export interface ListRequestsQuery {
  state?: RequestState;
  limit?: number;
  cursor?: string;
}

/**
 * The API of the `ml-workspace` backend. Every method throws a `ResponseError`
 * when the backend refuses; a refusal carries `body.error.results` and
 * `body.error.fields`.
 * @public
 */
export interface MlWorkspaceApi {
  /** Judges an isolation by the engine and the active policy; stores nothing. */
  evaluate(
    body: EvaluateBody,
    options?: MlWorkspaceCallOptions,
  ): Promise<Posture>;
  /** Asks for a workspace as the calling user. The same key and body give the same request. */
  createRequest(
    body: CreateRequestBody,
    options: MlWorkspaceCallOptions & { idempotencyKey: string },
  ): Promise<WorkspaceRequestDetail>;
  /** One page of the requests the caller may read, newest first. */
  listRequests(
    query?: ListRequestsQuery,
    options?: MlWorkspaceCallOptions,
  ): Promise<RequestPage>;
  /** One request with isolation, posture and events. */
  getRequest(
    id: string,
    options?: MlWorkspaceCallOptions,
  ): Promise<WorkspaceRequestDetail>;
  /** The stored posture of the workspace behind a catalog entity. */
  getWorkspaceByEntity(
    entityRef: string,
    options?: MlWorkspaceCallOptions,
  ): Promise<WorkspacePosture>;
  /** Every check of the engine. */
  listChecks(options?: MlWorkspaceCallOptions): Promise<CheckDescription[]>;
  /** The active policy. */
  getPolicy(options?: MlWorkspaceCallOptions): Promise<Policy>;
  /** Workspaces that changed after a cursor, for the catalog; services only. */
  listChanges(
    query?: { after?: number; limit?: number },
    options?: MlWorkspaceCallOptions,
  ): Promise<ChangePage>;
}

/** Structural parts of Backstage's discovery and fetch APIs, so that browser and backend both fit. @public */
export interface MlWorkspaceClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** Speaks to the `ml-workspace` backend over HTTP. @public */
export class MlWorkspaceClient implements MlWorkspaceApi {
  readonly #options: MlWorkspaceClientOptions;

  constructor(options: MlWorkspaceClientOptions) {
    this.#options = options;
  }

  async evaluate(body: EvaluateBody, options?: MlWorkspaceCallOptions) {
    return this.#call<Posture>('/evaluate', options, { body });
  }

  async createRequest(
    body: CreateRequestBody,
    options: MlWorkspaceCallOptions & { idempotencyKey: string },
  ) {
    return this.#call<WorkspaceRequestDetail>('/requests', options, {
      body,
      headers: { 'Idempotency-Key': options.idempotencyKey },
    });
  }

  async listRequests(
    query: ListRequestsQuery = {},
    options?: MlWorkspaceCallOptions,
  ) {
    return this.#call<RequestPage>(
      `/requests${toSearch({ ...query })}`,
      options,
    );
  }

  async getRequest(id: string, options?: MlWorkspaceCallOptions) {
    return this.#call<WorkspaceRequestDetail>(
      `/requests/${encodeURIComponent(id)}`,
      options,
    );
  }

  async getWorkspaceByEntity(
    entityRef: string,
    options?: MlWorkspaceCallOptions,
  ) {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    return this.#call<WorkspacePosture>(
      `/workspaces/by-entity/${path}`,
      options,
    );
  }

  async listChecks(options?: MlWorkspaceCallOptions) {
    const { items } = await this.#call<{ items: CheckDescription[] }>(
      '/checks',
      options,
    );
    return items;
  }

  async getPolicy(options?: MlWorkspaceCallOptions) {
    return this.#call<Policy>('/policy', options);
  }

  async listChanges(
    query: { after?: number; limit?: number } = {},
    options?: MlWorkspaceCallOptions,
  ) {
    return this.#call<ChangePage>(`/changes${toSearch({ ...query })}`, options);
  }

  async #call<T>(
    path: string,
    options: MlWorkspaceCallOptions = {},
    send?: { body: unknown; headers?: Record<string, string> },
  ): Promise<T> {
    const { discoveryApi, fetchApi } = this.#options;
    const baseUrl = await discoveryApi.getBaseUrl('ml-workspace');
    const response = await fetchApi.fetch(`${baseUrl}${path}`, {
      method: send ? 'POST' : 'GET',
      headers: {
        Accept: 'application/json',
        ...(send && { 'Content-Type': 'application/json' }),
        ...send?.headers,
        ...(options.token && { Authorization: `Bearer ${options.token}` }),
      },
      body: send && JSON.stringify(send.body),
      signal: options.signal,
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json() as Promise<T>;
  }
}

function toSearch(query: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) search.set(key, String(value));
  }
  const encoded = search.toString();
  return encoded && `?${encoded}`;
}
