import {
  checkResultSchema,
  fieldErrorSchema,
  postureSchema,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { z } from 'zod';

/** States of a request's life. @public */
export const REQUEST_STATES = [
  'submitted',
  'approved',
  'rejected',
  'generated',
  'live',
  'retired',
] as const;
/** {@inheritDoc REQUEST_STATES} @public */
export type RequestState = (typeof REQUEST_STATES)[number];

/** A state as it is shown: `unknown` is one that a newer version wrote. @public */
export const shownStateSchema = z.enum([...REQUEST_STATES, 'unknown']);
/** {@inheritDoc shownStateSchema} @public */
export type ShownState = z.infer<typeof shownStateSchema>;

/** What a request asks for: a new workspace, or a change to or the end of one that is there. @public */
export const REQUEST_KINDS = ['create', 'change', 'retire'] as const;
/** {@inheritDoc REQUEST_KINDS} @public */
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Body of `POST /evaluate`. `basis` is `declared` unless said otherwise. @public */
export const evaluateBodySchema = z.strictObject({
  isolation: workspaceIsolationSchema,
  basis: z.enum(['requested', 'declared']).optional(),
});

/**
 * Body of `POST /requests`. `owner` is an entity ref of a Group or User in the
 * catalog, `system` that of the System that the workspace is to belong to.
 * @public
 */
export const createRequestBodySchema = z.strictObject({
  isolation: workspaceIsolationSchema,
  owner: z.string().min(1).max(500),
  system: z.string().min(1).max(500).optional(),
  description: z.string().max(2000).optional(),
});

/** One step of a request's life, oldest first. `by` is an entity ref, `policy`, or a service. @public */
export const requestEventSchema = z.object({
  sequence: z.number().int(),
  type: shownStateSchema,
  at: z.string(),
  by: z.string(),
  hash: z.string(),
});

/** A team's wish for a workspace. Times are ISO 8601 in UTC. @public */
export const workspaceRequestSchema = z.object({
  id: z.string(),
  kind: z.enum([...REQUEST_KINDS, 'unknown']),
  state: shownStateSchema,
  workspaceId: z.string(),
  workspaceName: z.string(),
  entityRef: z.string(),
  owner: z.string(),
  /** Entity ref of the system that the workspace belongs to. */
  system: z.string().optional(),
  requestedBy: z.string(),
  description: z.string().optional(),
  dataClassification: z.string().optional(),
  verdict: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

/** A request with what was asked, how it was judged and what happened since. @public */
export const workspaceRequestDetailSchema = workspaceRequestSchema.extend({
  isolation: workspaceIsolationSchema,
  posture: postureSchema,
  events: z.array(requestEventSchema),
});

/** One page of requests, newest first. @public */
export const requestPageSchema = z.object({
  items: z.array(workspaceRequestSchema),
  nextCursor: z.string().optional(),
});

/** A workspace with its stored posture. @public */
export const workspacePostureSchema = z.object({
  workspaceId: z.string(),
  workspaceName: z.string(),
  entityRef: z.string(),
  owner: z.string(),
  /** What asked for it; absent where an entity of the catalog declares it. */
  requestId: z.string().optional(),
  requestState: shownStateSchema.optional(),
  /** Rises by one with each approved change; a change says which it saw. */
  version: z.number().int(),
  /** When the posture was stored. */
  judgedAt: z.string(),
  isolation: workspaceIsolationSchema,
  posture: postureSchema,
});

/** A workspace as the catalog needs it; `active` is false once it left. @public */
export const workspaceChangeSchema = z.object({
  sequence: z.number().int(),
  active: z.boolean(),
  workspaceId: z.string(),
  workspaceName: z.string(),
  entityRef: z.string(),
  owner: z.string(),
  /** Entity ref of the system it belongs to. */
  system: z.string().optional(),
  /** ARM ids in lower case of its storage, key vaults and registries, sorted. */
  dependsOn: z.array(z.string()).optional(),
  description: z.string().optional(),
  verdict: z.string(),
  basis: z.string(),
  isolationMode: z.string().optional(),
  dataClassification: z.string().optional(),
  region: z.string().optional(),
  subscriptionId: z.string(),
});

/**
 * Changes after a cursor, oldest first; the current row of each workspace, so a
 * workspace appears once. `cursor` is where to go on; `complete` is false while
 * more pages follow.
 * @public
 */
export const changePageSchema = z.object({
  items: z.array(workspaceChangeSchema),
  cursor: z.number().int(),
  complete: z.boolean(),
});

/** The error body of a refusal: Backstage's, with the results and fields behind it. @public */
export const refusalSchema = z.object({
  error: z.looseObject({
    name: z.string(),
    message: z.string(),
    results: z.array(checkResultSchema).optional(),
    fields: z.array(fieldErrorSchema).optional(),
  }),
});

/** {@inheritDoc createRequestBodySchema} @public */
export type CreateRequestBody = z.infer<typeof createRequestBodySchema>;
/** {@inheritDoc evaluateBodySchema} @public */
export type EvaluateBody = z.infer<typeof evaluateBodySchema>;
/** {@inheritDoc requestEventSchema} @public */
export type RequestEvent = z.infer<typeof requestEventSchema>;
/** {@inheritDoc workspaceRequestSchema} @public */
export type WorkspaceRequest = z.infer<typeof workspaceRequestSchema>;
/** {@inheritDoc workspaceRequestDetailSchema} @public */
export type WorkspaceRequestDetail = z.infer<
  typeof workspaceRequestDetailSchema
>;
/** {@inheritDoc requestPageSchema} @public */
export type RequestPage = z.infer<typeof requestPageSchema>;
/** {@inheritDoc workspacePostureSchema} @public */
export type WorkspacePosture = z.infer<typeof workspacePostureSchema>;
/** {@inheritDoc workspaceChangeSchema} @public */
export type WorkspaceChange = z.infer<typeof workspaceChangeSchema>;
/** {@inheritDoc changePageSchema} @public */
export type ChangePage = z.infer<typeof changePageSchema>;
