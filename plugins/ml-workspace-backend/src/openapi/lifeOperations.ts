import { Operation } from './operation';

const ofWorkspace = { id: 'Id of the workspace in this API' };
const ofRequest = { id: 'Id of the request' };

const wished = {
  200: {
    description: 'The request that the same key and body made before',
    schema: 'WorkspaceRequestDetail',
  },
  201: {
    description: 'The request was taken',
    schema: 'WorkspaceRequestDetail',
  },
} as const;

const reported = {
  200: {
    description: 'The request as it is now',
    schema: 'WorkspaceRequestDetail',
  },
} as const;

/** The routes by which a workspace that is there changes, ends, and gets on. @internal */
export const lifeOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/workspaces/{id}/change',
    operationId: 'changeWorkspace',
    summary: 'Ask for a change',
    description:
      'Asks, as the signed-in user, that a workspace be changed to another isolation. `version` is what the caller saw; one that is no longer current is refused with 409 and the current `version`. The version is a condition and no part of what is asked: the same key and wish give the same request. Refused, too, when Azure does not take the step, or policy does not allow where it leads.',
    pathParameters: ofWorkspace,
    idempotencyKey: true,
    body: 'ChangeWorkspaceBody',
    success: wished,
    refusals: [400, 403, 404, 409, 413, 503],
  },
  {
    method: 'post',
    path: '/workspaces/{id}/retire',
    operationId: 'retireWorkspace',
    summary: 'Ask for the end of a workspace',
    description:
      'Asks, as the signed-in user, that a workspace be retired. Once approved it leaves the catalog, and its ARM id may be claimed again; once that is live, every request for it is retired.',
    pathParameters: ofWorkspace,
    idempotencyKey: true,
    body: 'RetireWorkspaceBody',
    success: wished,
    refusals: [400, 403, 404, 409, 413, 503],
  },
  {
    method: 'post',
    path: '/requests/{id}/generated',
    operationId: 'reportGenerated',
    summary: 'Report that the files are written',
    description:
      'Says that the files of an approved request are written. For whoever asked for it, and for services. Saying it again changes nothing.',
    pathParameters: ofRequest,
    body: 'ReportBody',
    success: reported,
    refusals: [400, 403, 404, 409, 413, 503],
  },
  {
    method: 'post',
    path: '/requests/{id}/live',
    operationId: 'reportLive',
    summary: 'Report that it is live',
    description:
      'Says that what a request asked for is deployed; of a retirement, that the workspace is gone. Services only. Saying it again changes nothing.',
    pathParameters: ofRequest,
    body: 'ReportBody',
    success: reported,
    refusals: [400, 403, 404, 409, 413, 503],
  },
  {
    method: 'get',
    path: '/audit/events',
    operationId: 'dumpEvents',
    summary: 'Dump the chain of events',
    description:
      'The chain of events of every request as JSON Lines, which `ml-workspace verify` checks. A dump without its last line is not whole.',
    success: {
      200: {
        description: 'One line after the other',
        schema: 'DumpLine',
        lines: true,
      },
    },
    refusals: [403],
  },
];
