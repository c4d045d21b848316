import { changesQuerySchema, requestsQuerySchema } from '../routes/queries';
import { lifeOperations } from './lifeOperations';
import { Operation } from './operation';
import { policyOperations } from './policyOperations';
import { workspaceOperations } from './workspaceOperations';

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
    path: '/addresses',
    operationId: 'planAddresses',
    summary: 'Count private addresses',
    description:
      'How many private addresses a workspace takes of its owner’s networks, subnet by subnet, and whether they fit. Pointers lead into the isolation, or into the options where they begin with /options. Stores nothing.',
    body: 'AddressesBody',
    success: { 200: { description: 'The plan', schema: 'AddressPlan' } },
    refusals: [400, 413],
  },
  {
    method: 'post',
    path: '/smallest-fix',
    operationId: 'findSmallestFix',
    summary: 'Find the smallest fix',
    description:
      'The smallest set of changes that brings an isolation to a goal under the active policy, what they cost, and what has to be read first; or the one thing that makes it impossible. The patches of a request apply to it once its absent lists are taken for empty. Stores nothing.',
    body: 'SmallestFixBody',
    success: { 200: { description: 'The answer', schema: 'SmallestFix' } },
    refusals: [400, 413],
  },
  {
    method: 'post',
    path: '/simulate',
    operationId: 'simulateChange',
    summary: 'Try a change',
    description:
      'What a change of a workspace would do: whether Azure takes it, what must be deleted first, what Azure creates and bills, what cannot be undone, and the commands in order. Stores nothing.',
    body: 'SimulateBody',
    success: { 200: { description: 'The answer', schema: 'Simulation' } },
    refusals: [400, 413],
  },
  {
    method: 'post',
    path: '/compare',
    operationId: 'compareOptions',
    summary: 'Compare ways to isolate a workspace',
    description:
      'Holds six ways to isolate a workspace against what a team needs and the active policy: what fits and why, what is lost, verdict, compliance, costs, addresses, and the workspace each would give; one to choose, or the needs that cannot be had together. Stores nothing.',
    body: 'CompareBody',
    success: { 200: { description: 'The comparison', schema: 'Comparison' } },
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
  ...workspaceOperations,
  ...lifeOperations,
  {
    method: 'get',
    path: '/checks',
    operationId: 'listChecks',
    summary: 'List the checks',
    description: 'Every check of the engine, with its date and source.',
    success: { 200: { description: 'The checks', schema: 'CheckList' } },
    refusals: [],
  },
  ...policyOperations,
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
