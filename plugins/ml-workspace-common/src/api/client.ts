/* eslint-disable new-cap -- openapi-fetch calls its methods as HTTP does */
import { ResponseError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import createClient from 'openapi-fetch';
import { Posture } from '../model/posture';
import type { paths } from './contract.gen';
import {
  ChangeWorkspaceBody,
  ReportedState,
  RetireWorkspaceBody,
} from './life';
import {
  MlWorkspaceStatus,
  PolicyPreview,
  PreviewPolicyBody,
  PublishPolicyBody,
  VersionedPolicy,
} from './policies';
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
import {
  ByEntities,
  HistoryPage,
  PolicyCitation,
  PostureAt,
  WorkspaceCounts,
  WorkspaceDetail,
  WorkspaceFilter,
  WorkspacePage,
  WorkspaceSort,
} from './workspaces';

/** Options every call takes: a Backstage token, and a signal that cancels it. @public */
export interface MlWorkspaceCallOptions {
  token?: string;
  signal?: AbortSignal;
}

/** What `GET /requests` filters by; `limit` is 1 to 100. @public */
export interface ListRequestsQuery {
  state?: RequestState;
  /** Only what the calling user asked for under this idempotency key. */
  key?: string;
  limit?: number;
  cursor?: string;
}

/** One page of a list; `limit` is 1 to 100, 20 unless given. @public */
export interface PageQuery {
  limit?: number;
  cursor?: string;
}

/** What `GET /workspaces` filters and sorts by; a cursor goes with the query it came from. @public */
export interface ListWorkspacesQuery extends WorkspaceFilter, PageQuery {
  sort?: WorkspaceSort;
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
  /** Asks for a change of a workspace, by its id in this API. The same key and body give the same request. */
  changeWorkspace(
    id: string,
    body: ChangeWorkspaceBody,
    options: MlWorkspaceCallOptions & { idempotencyKey: string },
  ): Promise<WorkspaceRequestDetail>;
  /** Asks for the end of a workspace, by its id in this API. */
  retireWorkspace(
    id: string,
    body: RetireWorkspaceBody,
    options: MlWorkspaceCallOptions & { idempotencyKey: string },
  ): Promise<WorkspaceRequestDetail>;
  /** Says that the files of a request are written, or, services only, that it is live. Saying it again changes nothing. */
  reportRequest(
    id: string,
    state: ReportedState,
    options?: MlWorkspaceCallOptions,
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
  /** One page of the accepted workspaces the caller may see. */
  listWorkspaces(
    query?: ListWorkspacesQuery,
    options?: MlWorkspaceCallOptions,
  ): Promise<WorkspacePage>;
  /** How many workspaces of each verdict the caller may see. */
  countWorkspaces(
    filter?: WorkspaceFilter,
    options?: MlWorkspaceCallOptions,
  ): Promise<WorkspaceCounts>;
  /** The workspaces behind up to 100 catalog entities, in the order asked. */
  getWorkspacesByEntities(
    entityRefs: readonly string[],
    options?: MlWorkspaceCallOptions,
  ): Promise<ByEntities['items']>;
  /** A workspace with its stored posture. */
  getWorkspace(
    id: string,
    options?: MlWorkspaceCallOptions,
  ): Promise<WorkspaceDetail>;
  /** The posture a workspace showed at a moment: ISO 8601 with its offset, now unless given. */
  getPostureAt(
    id: string,
    at?: string,
    options?: MlWorkspaceCallOptions,
  ): Promise<PostureAt>;
  /** One page of the postures a workspace showed, newest first. */
  listHistory(
    id: string,
    query?: PageQuery,
    options?: MlWorkspaceCallOptions,
  ): Promise<HistoryPage>;
  /** Every check of the engine. */
  listChecks(options?: MlWorkspaceCallOptions): Promise<CheckDescription[]>;
  /** The active policy and its version. */
  getPolicy(options?: MlWorkspaceCallOptions): Promise<VersionedPolicy>;
  /** Makes a policy the active one when its revision is above that of the active one. */
  publishPolicy(
    policy: PublishPolicyBody['policy'],
    options?: MlWorkspaceCallOptions,
  ): Promise<PolicyCitation>;
  /** One page of the workspaces that a policy would judge differently. */
  previewPolicy(
    body: PreviewPolicyBody,
    options?: MlWorkspaceCallOptions,
  ): Promise<PolicyPreview>;
  /** What judges there, and how far judging again has come. */
  getStatus(options?: MlWorkspaceCallOptions): Promise<MlWorkspaceStatus>;
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

const keyHeader = ({ idempotencyKey }: { idempotencyKey: string }) => ({
  'Idempotency-Key': idempotencyKey,
});

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

/** What came back of a call; a refusal was thrown before. */
async function contents<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/**
 * Speaks to the `ml-workspace` backend over HTTP, by the types of its OpenAPI
 * document.
 * @public
 */
export class MlWorkspaceClient implements MlWorkspaceApi {
  readonly #options: MlWorkspaceClientOptions;

  constructor(options: MlWorkspaceClientOptions) {
    this.#options = options;
  }

  async evaluate(body: EvaluateBody, options?: MlWorkspaceCallOptions) {
    const api = await this.#api(options);
    return contents<Posture>(api.POST('/evaluate', { body }));
  }

  async createRequest(
    body: CreateRequestBody,
    options: MlWorkspaceCallOptions & { idempotencyKey: string },
  ) {
    const api = await this.#api(options);
    const params = { header: keyHeader(options) };
    return contents<WorkspaceRequestDetail>(
      api.POST('/requests', { params, body }),
    );
  }

  async changeWorkspace(
    id: string,
    body: ChangeWorkspaceBody,
    options: MlWorkspaceCallOptions & { idempotencyKey: string },
  ) {
    const api = await this.#api(options);
    const params = { path: { id }, header: keyHeader(options) };
    return contents<WorkspaceRequestDetail>(
      api.POST('/workspaces/{id}/change', { params, body }),
    );
  }

  async retireWorkspace(
    id: string,
    body: RetireWorkspaceBody,
    options: MlWorkspaceCallOptions & { idempotencyKey: string },
  ) {
    const api = await this.#api(options);
    const params = { path: { id }, header: keyHeader(options) };
    return contents<WorkspaceRequestDetail>(
      api.POST('/workspaces/{id}/retire', { params, body }),
    );
  }

  async reportRequest(
    id: string,
    state: ReportedState,
    options?: MlWorkspaceCallOptions,
  ) {
    const api = await this.#api(options);
    const params = { path: { id } };
    return contents<WorkspaceRequestDetail>(
      state === 'live'
        ? api.POST('/requests/{id}/live', { params, body: {} })
        : api.POST('/requests/{id}/generated', { params, body: {} }),
    );
  }

  async listRequests(
    query: ListRequestsQuery = {},
    options?: MlWorkspaceCallOptions,
  ) {
    const api = await this.#api(options);
    return contents<RequestPage>(api.GET('/requests', { params: { query } }));
  }

  async getRequest(id: string, options?: MlWorkspaceCallOptions) {
    const api = await this.#api(options);
    return contents<WorkspaceRequestDetail>(
      api.GET('/requests/{id}', { params: { path: { id } } }),
    );
  }

  async getWorkspaceByEntity(
    entityRef: string,
    options?: MlWorkspaceCallOptions,
  ) {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const api = await this.#api(options);
    return contents<WorkspacePosture>(
      api.GET('/workspaces/by-entity/{kind}/{namespace}/{name}', {
        params: { path: { kind, namespace, name } },
      }),
    );
  }

  async listWorkspaces(
    query: ListWorkspacesQuery = {},
    options?: MlWorkspaceCallOptions,
  ) {
    const api = await this.#api(options);
    return contents<WorkspacePage>(
      api.GET('/workspaces', { params: { query } }),
    );
  }

  async countWorkspaces(
    filter: WorkspaceFilter = {},
    options?: MlWorkspaceCallOptions,
  ) {
    const api = await this.#api(options);
    // A generator does not tell which keys a record has.
    const counts: { verdicts: object } = await contents(
      api.GET('/workspaces/counts', { params: { query: filter } }),
    );
    return counts as WorkspaceCounts;
  }

  async getWorkspacesByEntities(
    entityRefs: readonly string[],
    options?: MlWorkspaceCallOptions,
  ) {
    const api = await this.#api(options);
    const { items } = await contents<ByEntities>(
      api.POST('/workspaces/by-entities', {
        body: { entityRefs: [...entityRefs] },
      }),
    );
    return items;
  }

  async getWorkspace(id: string, options?: MlWorkspaceCallOptions) {
    const api = await this.#api(options);
    return contents<WorkspaceDetail>(
      api.GET('/workspaces/{id}', { params: { path: { id } } }),
    );
  }

  async getPostureAt(
    id: string,
    at?: string,
    options?: MlWorkspaceCallOptions,
  ) {
    const api = await this.#api(options);
    return contents<PostureAt>(
      api.GET('/workspaces/{id}/posture', {
        params: { path: { id }, query: { at } },
      }),
    );
  }

  async listHistory(
    id: string,
    query: PageQuery = {},
    options?: MlWorkspaceCallOptions,
  ) {
    const api = await this.#api(options);
    return contents<HistoryPage>(
      api.GET('/workspaces/{id}/history', { params: { path: { id }, query } }),
    );
  }

  async listChecks(options?: MlWorkspaceCallOptions) {
    const api = await this.#api(options);
    const { items } = await contents<{ items: CheckDescription[] }>(
      api.GET('/checks'),
    );
    return items;
  }

  async getPolicy(options?: MlWorkspaceCallOptions) {
    const api = await this.#api(options);
    return contents<VersionedPolicy>(api.GET('/policy'));
  }

  async publishPolicy(
    policy: PublishPolicyBody['policy'],
    options?: MlWorkspaceCallOptions,
  ) {
    const api = await this.#api(options);
    return contents<PolicyCitation>(api.POST('/policy', { body: { policy } }));
  }

  async previewPolicy(
    body: PreviewPolicyBody,
    options?: MlWorkspaceCallOptions,
  ) {
    const api = await this.#api(options);
    return contents<PolicyPreview>(api.POST('/policy/preview', { body }));
  }

  async getStatus(options?: MlWorkspaceCallOptions) {
    const api = await this.#api(options);
    return contents<MlWorkspaceStatus>(api.GET('/status'));
  }

  async listChanges(
    query: { after?: number; limit?: number } = {},
    options?: MlWorkspaceCallOptions,
  ) {
    const api = await this.#api(options);
    return contents<ChangePage>(api.GET('/changes', { params: { query } }));
  }

  /** The contract's client for one call, which throws what the backend refuses. */
  async #api({ token, signal }: MlWorkspaceCallOptions = {}) {
    const { discoveryApi, fetchApi } = this.#options;
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
}
