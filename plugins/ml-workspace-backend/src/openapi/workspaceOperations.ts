import {
  countsQuerySchema,
  historyQuerySchema,
  postureQuerySchema,
  workspacesQuerySchema,
} from '../routes/workspaceQueries';
import { Operation } from './operation';

const pathParameters = { id: 'Id of the workspace in this API' };

/** The routes that read workspaces. @internal */
export const workspaceOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/workspaces',
    operationId: 'listWorkspaces',
    summary: 'List workspaces',
    description:
      'The accepted workspaces the caller may see and that all filters hold for. A cursor goes with the query it came from.',
    query: workspacesQuerySchema,
    success: { 200: { description: 'One page', schema: 'WorkspacePage' } },
    refusals: [400, 403],
  },
  {
    method: 'get',
    path: '/workspaces/counts',
    operationId: 'countWorkspaces',
    summary: 'Count workspaces',
    description:
      'How many workspaces of each verdict the caller may see, of those that all filters hold for.',
    query: countsQuerySchema,
    success: { 200: { description: 'Counts', schema: 'WorkspaceCounts' } },
    refusals: [400, 403],
  },
  {
    method: 'post',
    path: '/workspaces/by-entities',
    operationId: 'getWorkspacesByEntities',
    summary: 'Look up many workspaces',
    description:
      'The workspaces behind catalog entities, in the order asked; null where there is none that the caller may see.',
    body: 'ByEntitiesBody',
    success: { 200: { description: 'Workspaces', schema: 'ByEntities' } },
    refusals: [400, 403, 413],
  },
  {
    method: 'get',
    path: '/workspaces/by-entity/{kind}/{namespace}/{name}',
    operationId: 'getWorkspaceByEntity',
    summary: 'Read the posture behind a catalog entity',
    description:
      'The stored posture of the workspace behind a catalog entity. It is shown as it was judged and never judged again on the way.',
    pathParameters: {
      kind: 'Kind of the entity',
      namespace: 'Namespace of the entity',
      name: 'Name of the entity',
    },
    success: {
      200: {
        description: 'The workspace and its posture',
        schema: 'WorkspacePosture',
      },
    },
    refusals: [403, 404, 409],
  },
  {
    method: 'get',
    path: '/workspaces/{id}',
    operationId: 'getWorkspace',
    summary: 'Read a workspace',
    description:
      'A workspace with its stored posture, and which policy and engine last came to the same judgement.',
    pathParameters,
    success: {
      200: { description: 'The workspace', schema: 'WorkspaceDetail' },
    },
    refusals: [403, 404],
  },
  {
    method: 'get',
    path: '/workspaces/{id}/posture',
    operationId: 'getPostureAt',
    summary: 'Read the posture of a moment',
    description:
      'The posture that a workspace showed at a moment, with the facts it was judged from.',
    pathParameters,
    query: postureQuerySchema,
    success: { 200: { description: 'The posture', schema: 'PostureAt' } },
    refusals: [400, 403, 404],
  },
  {
    method: 'get',
    path: '/workspaces/{id}/history',
    operationId: 'listHistory',
    summary: 'Read the past of a workspace',
    description:
      'Every posture that a workspace showed and that is kept, newest first, and why each followed the one before.',
    pathParameters,
    query: historyQuerySchema,
    success: { 200: { description: 'One page', schema: 'HistoryPage' } },
    refusals: [400, 403, 404],
  },
];
