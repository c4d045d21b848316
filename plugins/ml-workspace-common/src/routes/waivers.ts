import {
  mlWorkspaceRequestDecidePermission,
  mlWorkspaceRequestReadPermission,
  mlWorkspaceWorkspaceReadPermission,
  mlWorkspaceWorkspaceWaivePermission,
} from '../api/permissions';
import {
  WorkspaceRequestDetail,
  workspaceRequestDetailSchema,
} from '../api/requests';
import type { Page, Paged, SchemaOf } from '../api/schema';
import {
  exportQuerySchema,
  ListWaiversQuery,
  RevokeBody,
  revokeBodySchema,
  WaiveBody,
  waiveBodySchema,
  WaiverEntry,
  WaiverExport,
  waiverExportSchema,
  WaiverFormat,
  waiverPageSchema,
  WaiverQuery,
  waiverQuerySchema,
  waiversQuerySchema,
} from '../api/waivers';
import { Get, Post, route, Wish } from './route';

const parameters = { id: 'Id of the workspace in this API' };

const permissions = [mlWorkspaceWorkspaceReadPermission];

/** Routes by which failing checks are accepted for a time. @public */
export type WaiverRoutes = {
  askForWaiver: Wish<'/workspaces/{id}/waivers', WaiveBody>;
  listWorkspaceWaivers: Get<
    '/workspaces/{id}/waivers',
    Page<WaiverEntry>,
    SchemaOf<WaiverQuery & Paged, WaiverQuery>
  >;
  exportWaivers: Get<
    '/workspaces/{id}/waivers/export',
    WaiverExport,
    SchemaOf<{ format: WaiverFormat }>
  >;
  listWaivers: Get<
    '/waivers',
    Page<WaiverEntry>,
    SchemaOf<ListWaiversQuery & Paged, ListWaiversQuery>
  >;
  revokeWaiver: Post<
    '/requests/{id}/revoke',
    RevokeBody,
    WorkspaceRequestDetail,
    'user'
  >;
};

/** {@inheritDoc WaiverRoutes} @internal */
export const waiverRoutes: WaiverRoutes = {
  askForWaiver: route({
    method: 'post',
    path: '/workspaces/{id}/waivers',
    summary: 'Ask for a waiver',
    description:
      'Asks, as the signed-in user, that a failing check of a workspace be accepted until a day, at most as long as policy lets it be. People approve it like any request, and never who asked. Refused where the check is a constraint, does not fail, or may never be waived. `renews` names the waiver that it prolongs, which ends without a gap once this one is approved.',
    by: 'user',
    parameters,
    idempotent: true,
    permissions: [...permissions, mlWorkspaceWorkspaceWaivePermission],
    body: waiveBodySchema,
    answer: workspaceRequestDetailSchema,
    success: {
      200: 'The request that the same key and body made before',
      201: 'The request was taken',
    },
    refusals: [400, 403, 404, 409, 413, 503],
  }),
  listWorkspaceWaivers: route({
    method: 'get',
    path: '/workspaces/{id}/waivers',
    summary: 'List the waivers of a workspace',
    description:
      'Waivers of a workspace, those that wait and those that are over too, by their ends. One that is over is never told as active, whatever is stored.',
    parameters,
    permissions,
    query: waiverQuerySchema,
    answer: waiverPageSchema,
    success: { 200: 'One page' },
    refusals: [400, 403, 404],
  }),
  exportWaivers: route({
    method: 'get',
    path: '/workspaces/{id}/waivers/export',
    summary: 'Write the waivers of a workspace for another tool',
    description:
      'The waivers that hold, as Azure Policy exemptions, PSRule suppressions or Checkov skips, and those that the tool has nothing for. Stores nothing.',
    parameters,
    permissions,
    query: exportQuerySchema,
    answer: waiverExportSchema,
    success: { 200: 'The files' },
    refusals: [400, 403, 404],
  }),
  listWaivers: route({
    method: 'get',
    path: '/waivers',
    summary: 'List waivers',
    description:
      'Waivers of all workspaces that the caller may see and that all filters hold for, by their ends.',
    permissions,
    query: waiversQuerySchema,
    answer: waiverPageSchema,
    success: { 200: 'One page' },
    refusals: [400, 403],
  }),
  revokeWaiver: route({
    method: 'post',
    path: '/requests/{id}/revoke',
    summary: 'Revoke a waiver',
    description:
      'Ends a waiver before its time, as who asked for it or who may decide on it, with the reason. The workspace is judged at once, and the answer says by when the check has to be mended. Saying the same again changes nothing.',
    by: 'user',
    parameters: { id: 'Id of the request' },
    permissions: [
      mlWorkspaceRequestReadPermission,
      mlWorkspaceRequestDecidePermission,
    ],
    body: revokeBodySchema,
    answer: workspaceRequestDetailSchema,
    success: { 200: 'The request as it is now' },
    refusals: [400, 403, 404, 409, 413, 503],
  }),
};
