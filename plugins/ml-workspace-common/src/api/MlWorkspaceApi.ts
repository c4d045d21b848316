import {
  AddressPlan,
  Comparison,
  Simulation,
  SmallestFix,
} from '@ringfence/advice';
import { CheckDescription, Posture } from '@ringfence/engine';
import { AddressesBody } from './addresses';
import { CompareBody } from './compare';
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
import { SimulateBody } from './simulate';
import { SmallestFixBody } from './smallestFix';
import {
  ChangePage,
  CreateRequestBody,
  EvaluateBody,
  RequestKind,
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
  kind?: RequestKind;
  /** Entity ref of who asked. */
  requestedBy?: string;
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
  /** How many private addresses a workspace takes of its owner's networks, and whether they fit. */
  planAddresses(
    body: AddressesBody,
    options?: MlWorkspaceCallOptions,
  ): Promise<AddressPlan>;
  /** The smallest set of changes that brings an isolation to a goal under the active policy. */
  findSmallestFix(
    body: SmallestFixBody,
    options?: MlWorkspaceCallOptions,
  ): Promise<SmallestFix>;
  /** What a change of a workspace would do. */
  simulateChange(
    body: SimulateBody,
    options?: MlWorkspaceCallOptions,
  ): Promise<Simulation>;
  /** Six ways to isolate a workspace against what a team needs and the active policy. */
  compareOptions(
    body: CompareBody,
    options?: MlWorkspaceCallOptions,
  ): Promise<Comparison>;
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
  /**
   * The chain of events of every request as JSON Lines, in pieces as they arrive.
   * What breaks off throws, and a dump without its last line is not whole:
   * `verifyDump` says so.
   */
  dumpEvents(options?: MlWorkspaceCallOptions): AsyncIterable<string>;
}
