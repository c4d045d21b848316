/* eslint-disable new-cap -- openapi-fetch calls its methods as HTTP does */
import {
  AddressPlan,
  Comparison,
  Simulation,
  SmallestFix,
} from '@ringfence/advice';
import { CheckDescription, Posture } from '@ringfence/engine';
import { parseEntityRef } from '@backstage/catalog-model';
import { AddressesBody } from './addresses';
import { CompareBody } from './compare';
import {
  connect,
  contents,
  keyHeader,
  MlWorkspaceClientOptions,
} from './connect';
import {
  ChangeWorkspaceBody,
  ReportedState,
  RetireWorkspaceBody,
} from './life';
import {
  ListRequestsQuery,
  ListWorkspacesQuery,
  MlWorkspaceApi,
  MlWorkspaceCallOptions,
  PageQuery,
} from './MlWorkspaceApi';
import { piecesOf } from './piecesOf';
import {
  MlWorkspaceStatus,
  PolicyPreview,
  PreviewPolicyBody,
  PublishPolicyBody,
  VersionedPolicy,
} from './policies';
import { SimulateBody } from './simulate';
import { SmallestFixBody } from './smallestFix';
import {
  ChangePage,
  CreateRequestBody,
  EvaluateBody,
  RequestPage,
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
} from './workspaces';

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

  async planAddresses(body: AddressesBody, options?: MlWorkspaceCallOptions) {
    const api = await this.#api(options);
    return contents<AddressPlan>(api.POST('/addresses', { body }));
  }

  async findSmallestFix(
    body: SmallestFixBody,
    options?: MlWorkspaceCallOptions,
  ) {
    const api = await this.#api(options);
    return contents<SmallestFix>(api.POST('/smallest-fix', { body }));
  }

  async simulateChange(body: SimulateBody, options?: MlWorkspaceCallOptions) {
    const api = await this.#api(options);
    return contents<Simulation>(api.POST('/simulate', { body }));
  }

  async compareOptions(body: CompareBody, options?: MlWorkspaceCallOptions) {
    const api = await this.#api(options);
    return contents<Comparison>(api.POST('/compare', { body }));
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

  async *dumpEvents(options?: MlWorkspaceCallOptions) {
    const api = await this.#api(options);
    const { data } = await api.GET('/audit/events', { parseAs: 'stream' });
    yield* piecesOf(data);
  }

  #api(options?: MlWorkspaceCallOptions) {
    return connect(this.#options, options);
  }
}
