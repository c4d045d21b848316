import { Posture, WorkspaceIsolation } from '@ringfence/engine';
import {
  PastExceptions,
  pastExceptionsSchema,
  RequestDecision,
  requestDecisionSchema,
} from './decisions';
import { Deployment, deploymentSchema } from './deployments';
import { z } from 'zod';
import {
  compared,
  isolation,
  List,
  Page,
  Paged,
  pageFields,
  pageOf,
  PageQuery,
  posture,
  SchemaOf,
} from './schema';
import {
  REQUEST_EVENTS,
  REQUEST_KINDS,
  REQUEST_STATES,
  RequestEventType,
  RequestKind,
  RequestState,
  ShownState,
  shownStateSchema,
} from './states';
import { WaiverEntry, waiverEntrySchema } from './waivers';

/** Where the files of a request went. @public */
export type Delivery = Partial<Record<'pullRequest' | 'commit', string>>;

/** {@inheritDoc Delivery} @internal */
export const deliverySchema: SchemaOf<Delivery> = z
  .strictObject({
    pullRequest: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    commit: z
      .string()
      .regex(/^[0-9a-f]{7,64}$/i, 'the hash of a commit')
      .optional(),
  })
  .meta({ id: 'Delivery' });

/** Body of a report: nothing so far. @internal */
export const reportBodySchema: SchemaOf<{}> = z
  .strictObject({})
  .meta({ id: 'ReportBody' });

/** One step of a request's life, oldest first. `by` is an entity ref, `policy`, or a service. @public */
export interface RequestEvent {
  /** 1 for the first of a request. */
  sequence: number;
  /** What happened: mostly the state that the request came into. */
  type: RequestEventType | 'unknown';
  /** ISO 8601 in UTC. */
  at: string;
  /** An entity ref, `policy` or a service. */
  by: string;
  /** The reason, question or answer. */
  text?: string;
  /** How long the approval holds. */
  until?: string;
  /** The hash that the chain of events keeps of it. */
  hash: string;
}

const requestEventSchema: SchemaOf<RequestEvent> = z
  .object({
    sequence: z.number().int(),
    type: z.enum([...REQUEST_EVENTS, 'unknown']),
    at: z.string(),
    by: z.string(),
    text: z.string().optional(),
    until: z.string().optional(),
    hash: z.string(),
  })
  .meta({ id: 'RequestEvent' });

/** A team's wish for a workspace. Times are ISO 8601 in UTC. @public */
export interface WorkspaceRequest {
  /** Its own. */
  id: string;
  /** What it asks for. */
  kind: RequestKind | 'unknown';
  /** How far it has come. */
  state: ShownState;
  /** ARM id in lower case. */
  workspaceId: string;
  /** Name in Azure. */
  workspaceName: string;
  /** Entity ref of the workspace in the catalog. */
  entityRef: string;
  /** Entity ref of the owner. */
  owner: string;
  /** Entity ref of the owner whose workspace it would take over, or who hands it over. */
  takesFrom?: string;
  /** Policy refuses it, and its asker wants a decision all the same. */
  exception?: true;
  /** How long its approval holds. */
  validUntil?: string;
  /** Entity ref of the system that the workspace belongs to. */
  system?: string;
  /** Entity ref of whoever asked. */
  requestedBy: string;
  /** Why it was asked for. */
  description?: string;
  /** How sensitive the data is. */
  dataClassification?: string;
  /** What the engine judged of what was asked. */
  verdict: string;
  /** When it was asked. */
  createdAt: string;
  /** When it last changed. */
  updatedAt: string;
}

const requestFields = {
  id: z.string(),
  kind: z.enum([...REQUEST_KINDS, 'unknown']),
  state: shownStateSchema,
  workspaceId: z.string(),
  workspaceName: z.string(),
  entityRef: z.string(),
  owner: z.string(),
  takesFrom: z.string().optional(),
  exception: z.literal(true).optional(),
  validUntil: z.string().optional(),
  system: z.string().optional(),
  requestedBy: z.string(),
  description: z.string().optional(),
  dataClassification: z.string().optional(),
  verdict: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
};

const workspaceRequestSchema: SchemaOf<WorkspaceRequest> = z
  .object(requestFields)
  .meta({ id: 'WorkspaceRequest' });

/** A request with what was asked, how it was judged and what happened since. @public */
export interface WorkspaceRequestDetail extends WorkspaceRequest {
  /** What was asked. */
  isolation: WorkspaceIsolation;
  /** How it was judged. */
  posture: Posture;
  /** What happened since. */
  events: RequestEvent[];
  /** SHA-256 of its files; absent where none were asked for. */
  filesDigest?: string;
  /** Where its files went, once that is told. */
  delivery?: Delivery;
  /** What it waits for; absent once that is over. */
  decision?: RequestDecision;
  /** What its owner asked for before although policy refuses it; only in the list of what waits. */
  pastExceptions?: PastExceptions;
  /** What a workspace that is to be changed is like now. */
  before?: WorkspaceIsolation;
  /** Of a request for a waiver: what it accepts, and how far that is. */
  waiver?: WaiverEntry;
  /** What its approval set off: `state` is queued, started, completed, failed or cancelled. */
  build?: { state: string; taskId?: string };
  /** How it is built in Azure from here, once that was begun. */
  deployment?: Deployment;
  /** The caller may begin to build it, or try again. */
  mayDeploy?: true;
}

/** {@inheritDoc WorkspaceRequestDetail} @internal */
export const workspaceRequestDetailSchema: SchemaOf<WorkspaceRequestDetail> = z
  .object({
    ...requestFields,
    isolation,
    posture,
    events: z.array(requestEventSchema),
    filesDigest: z.string().optional(),
    delivery: deliverySchema.optional(),
    decision: requestDecisionSchema.optional(),
    pastExceptions: pastExceptionsSchema.optional(),
    before: isolation.optional(),
    waiver: waiverEntrySchema.optional(),
    build: z
      .object({ state: z.string(), taskId: z.string().optional() })
      .optional(),
    deployment: deploymentSchema.optional(),
    mayDeploy: z.literal(true).optional(),
  })
  .meta({ id: 'WorkspaceRequestDetail' });

/** What whoever reports on a request is told. @public */
export type RequestReport = Pick<WorkspaceRequest, 'id' | 'state'>;

/** {@inheritDoc RequestReport} @internal */
export const requestReportSchema: SchemaOf<RequestReport> = z
  .object({ id: z.string(), state: shownStateSchema })
  .meta({ id: 'RequestReport' });

/** What `GET /requests` filters by. @public */
export interface ListRequestsQuery extends PageQuery {
  /** How far they have come. */
  state?: RequestState;
  /** What they ask for. */
  kind?: RequestKind;
  /** Entity ref of who asked. */
  requestedBy?: string;
  /** Only what the calling user asked for under this idempotency key. */
  key?: string;
}

/** {@inheritDoc ListRequestsQuery} @internal */
export const requestsQuerySchema: SchemaOf<
  ListRequestsQuery & Paged,
  ListRequestsQuery
> = z.strictObject({
  state: z
    .enum(REQUEST_STATES)
    .optional()
    .describe('Only requests in this state'),
  kind: z.enum(REQUEST_KINDS).optional().describe('Only requests for this'),
  requestedBy: compared(500)
    .min(1)
    .optional()
    .describe('Only what this user asked for: an entity ref'),
  key: compared(200)
    .min(1)
    .optional()
    .describe(
      'Only what the signed-in user asked for under this Idempotency-Key',
    ),
  ...pageFields,
});

/** Requests that wait for the caller. @internal */
export const waitingSchema: SchemaOf<List<WorkspaceRequestDetail>> = z
  .object({ items: z.array(workspaceRequestDetailSchema) })
  .meta({ id: 'WaitingRequests' });

/** One page of requests, newest first. @internal */
export const requestPageSchema: SchemaOf<Page<WorkspaceRequest>> = pageOf(
  workspaceRequestSchema,
).meta({ id: 'RequestPage' });
