import {
  mlWorkspaceRequestCreatePermission,
  mlWorkspaceRequestForOthersPermission,
  mlWorkspaceRequestReadPermission,
  mlWorkspaceRequestReportPermission,
} from '../api/permissions';
import {
  Delivery,
  deliverySchema,
  ListRequestsQuery,
  reportBodySchema,
  RequestReport,
  requestReportSchema,
  requestPageSchema,
  requestsQuerySchema,
  WorkspaceRequest,
  WorkspaceRequestDetail,
  workspaceRequestDetailSchema,
} from '../api/requests';
import { CreateRequestBody, createRequestBodySchema } from '../api/wishes';
import type { Page, Paged, SchemaOf } from '../api/schema';
import { Get, Post, route, Wish } from './route';

const parameters = { id: 'Id of the request' };

/** Routes to ask for a workspace, to read what was asked for, and to tell how it got on. @public */
export type RequestRoutes = {
  createRequest: Wish<'/requests', CreateRequestBody>;
  listRequests: Get<
    '/requests',
    Page<WorkspaceRequest>,
    SchemaOf<ListRequestsQuery & Paged, ListRequestsQuery>
  >;
  getRequest: Get<'/requests/{id}', WorkspaceRequestDetail>;
  reportGenerated: Post<'/requests/{id}/generated', Delivery, RequestReport>;
  reportLive: Post<'/requests/{id}/live', {}, RequestReport, 'service'>;
};

/** {@inheritDoc RequestRoutes} @internal */
export const requestRoutes: RequestRoutes = {
  createRequest: route({
    method: 'post',
    path: '/requests',
    summary: 'Ask for a workspace',
    description:
      'Asks for a workspace as the signed-in user, who has to be among the owner that is named. The same key and body give the same request. A failing constraint, or a policy that is not met or not known to be met, refuses it and stores nothing, as does a workspace that another owner declares; with `askAnyway`, a person decides all but the constraint.',
    by: 'user',
    permissions: [
      mlWorkspaceRequestCreatePermission,
      mlWorkspaceRequestForOthersPermission,
    ],
    idempotent: true,
    body: createRequestBodySchema,
    answer: workspaceRequestDetailSchema,
    success: {
      200: 'The request that the same key and body made before',
      201: 'The request was taken',
    },
    refusals: [400, 403, 409, 413, 503],
  }),
  listRequests: route({
    method: 'get',
    path: '/requests',
    summary: 'List requests',
    description: 'The requests the caller may read, newest first.',
    permissions: [mlWorkspaceRequestReadPermission],
    query: requestsQuerySchema,
    answer: requestPageSchema,
    success: { 200: 'One page' },
    refusals: [400, 403],
  }),
  getRequest: route({
    method: 'get',
    path: '/requests/{id}',
    summary: 'Read a request',
    description: 'What was asked, how it was judged and what happened since.',
    parameters,
    permissions: [mlWorkspaceRequestReadPermission],
    answer: workspaceRequestDetailSchema,
    success: { 200: 'The request' },
    refusals: [403, 404],
  }),
  reportGenerated: route({
    method: 'post',
    path: '/requests/{id}/generated',
    summary: 'Report that the files are written',
    description:
      'Says that the files of an approved request are written, and where they went. For whoever asked for it, and for services. Saying it again changes nothing.',
    parameters,
    permissions: [mlWorkspaceRequestReportPermission],
    body: deliverySchema,
    answer: requestReportSchema,
    success: { 200: 'The state of the request' },
    refusals: [400, 403, 404, 409, 413, 503],
  }),
  reportLive: route({
    method: 'post',
    path: '/requests/{id}/live',
    summary: 'Report that it is live',
    description:
      'Says that what a request asked for is deployed; of a retirement, that the workspace is gone. Services only. Saying it again changes nothing.',
    by: 'service',
    parameters,
    permissions: [mlWorkspaceRequestReportPermission],
    body: reportBodySchema,
    answer: requestReportSchema,
    success: { 200: 'The state of the request' },
    refusals: [400, 403, 404, 409, 413, 503],
  }),
};
