import {
  HistoryEntry,
  historyPageSchema,
  PostureAt,
  postureAtSchema,
  PostureQuery,
  postureQuerySchema,
} from '../api/history';
import {
  mlWorkspaceWorkspaceChangePermission,
  mlWorkspaceWorkspaceReadPermission,
  mlWorkspaceWorkspaceRetirePermission,
  mlWorkspaceWorkspaceTransferPermission,
} from '../api/permissions';
import { workspaceRequestDetailSchema } from '../api/requests';
import {
  ChangeWorkspaceBody,
  changeWorkspaceBodySchema,
  RetireWorkspaceBody,
  retireWorkspaceBodySchema,
  TransferWorkspaceBody,
  transferWorkspaceBodySchema,
} from '../api/wishes';
import {
  List,
  Page,
  Paged,
  PageQuery,
  pageQuerySchema,
  SchemaOf,
} from '../api/schema';
import {
  ByEntitiesBody,
  byEntitiesBodySchema,
  byEntitiesSchema,
  ListWorkspacesQuery,
  WorkspaceCounts,
  workspaceCountsSchema,
  WorkspaceDetail,
  workspaceDetailSchema,
  WorkspaceFilter,
  workspaceFilterSchema,
  workspacePageSchema,
  WorkspaceSort,
  workspacesQuerySchema,
  WorkspaceSummary,
} from '../api/workspaces';
import { Get, Post, route, Wish } from './route';

const parameters = { id: 'Id of the workspace in this API' };

const permissions = [mlWorkspaceWorkspaceReadPermission];

const wished = {
  by: 'user',
  parameters,
  idempotent: true,
  answer: workspaceRequestDetailSchema,
  success: {
    200: 'The request that the same key and body made before',
    201: 'The request was taken',
  },
  refusals: [400, 403, 404, 409, 413, 503],
} as const;

/** Routes that read workspaces, and by which one changes and ends. @public */
export type WorkspaceRoutes = {
  listWorkspaces: Get<
    '/workspaces',
    Page<WorkspaceSummary>,
    SchemaOf<
      ListWorkspacesQuery & Paged & { sort: WorkspaceSort },
      ListWorkspacesQuery
    >
  >;
  countWorkspaces: Get<
    '/workspaces/counts',
    WorkspaceCounts,
    SchemaOf<WorkspaceFilter>
  >;
  getWorkspacesByEntities: Post<
    '/workspaces/by-entities',
    ByEntitiesBody,
    List<WorkspaceSummary | null>
  >;
  getWorkspaceByEntity: Get<
    '/workspaces/by-entity/{kind}/{namespace}/{name}',
    WorkspaceDetail
  >;
  getWorkspace: Get<'/workspaces/{id}', WorkspaceDetail>;
  getPostureAt: Get<
    '/workspaces/{id}/posture',
    PostureAt,
    SchemaOf<PostureQuery>
  >;
  listHistory: Get<
    '/workspaces/{id}/history',
    Page<HistoryEntry>,
    SchemaOf<Paged, PageQuery>
  >;
  changeWorkspace: Wish<'/workspaces/{id}/change', ChangeWorkspaceBody>;
  retireWorkspace: Wish<'/workspaces/{id}/retire', RetireWorkspaceBody>;
  transferWorkspace: Wish<'/workspaces/{id}/transfer', TransferWorkspaceBody>;
};

/** {@inheritDoc WorkspaceRoutes} @internal */
export const workspaceRoutes: WorkspaceRoutes = {
  listWorkspaces: route({
    method: 'get',
    path: '/workspaces',
    summary: 'List workspaces',
    description:
      'The accepted workspaces the caller may see and that all filters hold for. A cursor goes with the query it came from.',
    permissions,
    query: workspacesQuerySchema,
    answer: workspacePageSchema,
    success: { 200: 'One page' },
    refusals: [400, 403],
  }),
  countWorkspaces: route({
    method: 'get',
    path: '/workspaces/counts',
    summary: 'Count workspaces',
    description:
      'How many workspaces of each verdict the caller may see, of those that all filters hold for.',
    permissions,
    query: workspaceFilterSchema,
    answer: workspaceCountsSchema,
    success: { 200: 'Counts' },
    refusals: [400, 403],
  }),
  getWorkspacesByEntities: route({
    method: 'post',
    path: '/workspaces/by-entities',
    summary: 'Look up many workspaces',
    description:
      'The workspaces behind catalog entities, in the order asked; null where there is none that the caller may see.',
    permissions,
    body: byEntitiesBodySchema,
    answer: byEntitiesSchema,
    success: { 200: 'Workspaces' },
    refusals: [400, 403, 413],
  }),
  getWorkspaceByEntity: route({
    method: 'get',
    path: '/workspaces/by-entity/{kind}/{namespace}/{name}',
    summary: 'Read the workspace behind a catalog entity',
    description:
      'The workspace behind a catalog entity with its stored posture. It is shown as it was judged and never judged again on the way.',
    parameters: {
      kind: 'Kind of the entity',
      namespace: 'Namespace of the entity',
      name: 'Name of the entity',
    },
    permissions,
    answer: workspaceDetailSchema,
    success: { 200: 'The workspace' },
    refusals: [403, 404, 409],
  }),
  getWorkspace: route({
    method: 'get',
    path: '/workspaces/{id}',
    summary: 'Read a workspace',
    description:
      'A workspace with its stored posture, and which policy and engine last came to the same judgement.',
    parameters,
    permissions,
    answer: workspaceDetailSchema,
    success: { 200: 'The workspace' },
    refusals: [403, 404],
  }),
  getPostureAt: route({
    method: 'get',
    path: '/workspaces/{id}/posture',
    summary: 'Read the posture of a moment',
    description:
      'The posture that a workspace showed at a moment, with the facts it was judged from.',
    parameters,
    permissions,
    query: postureQuerySchema,
    answer: postureAtSchema,
    success: { 200: 'The posture' },
    refusals: [400, 403, 404],
  }),
  listHistory: route({
    method: 'get',
    path: '/workspaces/{id}/history',
    summary: 'Read the past of a workspace',
    description:
      'Every posture that a workspace showed and that is kept, newest first, and why each followed the one before.',
    parameters,
    permissions,
    query: pageQuerySchema,
    answer: historyPageSchema,
    success: { 200: 'One page' },
    refusals: [400, 403, 404],
  }),
  changeWorkspace: route({
    ...wished,
    permissions: [...permissions, mlWorkspaceWorkspaceChangePermission],
    method: 'post',
    path: '/workspaces/{id}/change',
    summary: 'Ask for a change',
    description:
      'Asks, as the signed-in user, that a workspace be changed to another isolation. `version` is what the caller saw; one that is no longer current is refused with 409 and the current `version`. The version is a condition and no part of what is asked: the same key and wish give the same request. Refused, too, when Azure does not take the step, or policy does not allow where it leads; with `askAnyway`, a person decides what policy refuses.',
    body: changeWorkspaceBodySchema,
  }),
  retireWorkspace: route({
    ...wished,
    permissions: [...permissions, mlWorkspaceWorkspaceRetirePermission],
    method: 'post',
    path: '/workspaces/{id}/retire',
    summary: 'Ask for the end of a workspace',
    description:
      'Asks, as the signed-in user, that a workspace be retired. Once approved it leaves the catalog, and its ARM id may be claimed again; once that is live, every request for it is retired.',
    body: retireWorkspaceBodySchema,
  }),
  transferWorkspace: route({
    ...wished,
    permissions: [...permissions, mlWorkspaceWorkspaceTransferPermission],
    method: 'post',
    path: '/workspaces/{id}/transfer',
    summary: 'Ask for another owner',
    description:
      'Asks, as the signed-in user, that a workspace go to another owner. It always waits: one person of the owner it has and one of the owner it shall have approve; who asks stands for each of them they belong to, and somebody else approves in any case. Once approved the workspace and its entity have the new owner; nothing changes in Azure.',
    body: transferWorkspaceBodySchema,
  }),
};
