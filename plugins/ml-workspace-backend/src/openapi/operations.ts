import { z } from 'zod';
import { changesQuerySchema, requestsQuerySchema } from '../routes/queries';
import { SchemaName } from './schemas';

/** A route as the document tells it. @internal */
export interface Operation {
  method: 'get' | 'post';
  /** With path parameters as `{name}`. */
  path: string;
  operationId: string;
  summary: string;
  description: string;
  /** What each path parameter means. */
  pathParameters?: Record<string, string>;
  query?: z.ZodObject;
  idempotencyKey?: boolean;
  body?: SchemaName;
  /** What comes back on success, by status. */
  success: Record<number, { description: string; schema?: SchemaName }>;
  /** Statuses of refusals, beside 401, which every route can answer. */
  refusals: number[];
}

/** Every route of the API. @internal */
export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/evaluate',
    operationId: 'evaluate',
    summary: 'Judge an isolation',
    description:
      'Judges an isolation by the engine and the active policy. Stores nothing.',
    body: 'EvaluateBody',
    success: { 200: { description: 'The posture', schema: 'Posture' } },
    refusals: [400, 413],
  },
  {
    method: 'post',
    path: '/requests',
    operationId: 'createRequest',
    summary: 'Ask for a workspace',
    description:
      'Asks for a workspace as the signed-in user. The same key and body give the same request. A failing constraint, or a policy that is not met or not known to be met, refuses it and stores nothing.',
    idempotencyKey: true,
    body: 'CreateRequestBody',
    success: {
      200: {
        description: 'The request that the same key and body made before',
        schema: 'WorkspaceRequestDetail',
      },
      201: {
        description: 'The request was taken',
        schema: 'WorkspaceRequestDetail',
      },
    },
    refusals: [400, 403, 409, 413, 503],
  },
  {
    method: 'get',
    path: '/requests',
    operationId: 'listRequests',
    summary: 'List requests',
    description: 'The requests the caller may read, newest first.',
    query: requestsQuerySchema,
    success: { 200: { description: 'One page', schema: 'RequestPage' } },
    refusals: [400, 403],
  },
  {
    method: 'get',
    path: '/requests/{id}',
    operationId: 'getRequest',
    summary: 'Read a request',
    description: 'What was asked, how it was judged and what happened since.',
    pathParameters: { id: 'Id of the request' },
    success: {
      200: { description: 'The request', schema: 'WorkspaceRequestDetail' },
    },
    refusals: [403, 404],
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
    refusals: [403, 404],
  },
  {
    method: 'get',
    path: '/checks',
    operationId: 'listChecks',
    summary: 'List the checks',
    description: 'Every check of the engine, with its date and source.',
    success: { 200: { description: 'The checks', schema: 'CheckList' } },
    refusals: [],
  },
  {
    method: 'get',
    path: '/policy',
    operationId: 'getPolicy',
    summary: 'Read the policy',
    description: 'The active policy.',
    success: { 200: { description: 'The policy', schema: 'Policy' } },
    refusals: [],
  },
  {
    method: 'get',
    path: '/changes',
    operationId: 'listChanges',
    summary: 'Follow changes',
    description:
      'Workspaces that changed after a cursor, oldest first, for the catalog. Services only.',
    query: changesQuerySchema,
    success: { 200: { description: 'One page', schema: 'ChangePage' } },
    refusals: [400, 403],
  },
  {
    method: 'get',
    path: '/openapi.json',
    operationId: 'getOpenApiDocument',
    summary: 'Read this document',
    description: 'This document.',
    success: { 200: { description: 'An OpenAPI 3.1 document' } },
    refusals: [],
  },
];
