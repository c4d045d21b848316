import { Approvals, Posture, WorkspaceIsolation } from '@ringfence/engine';
import { z } from 'zod';
import { FilesChoice, filesChoiceSchema } from './files';
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
  wordsUpTo,
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

/** Body of `POST /requests`. @public */
export interface CreateRequestBody {
  /** The workspace and its isolation. */
  isolation: WorkspaceIsolation;
  /** Entity ref of a Group or User in the catalog. */
  owner: string;
  /** Entity ref of the System that the workspace is to belong to. */
  system?: string;
  /** Why it is asked for. */
  description?: string;
  /** The files to write for it; none where it is left out. */
  files?: FilesChoice;
  /**
   * Lets a person decide what would be refused, unless Azure refuses it; takes a
   * description, which is the reason.
   */
  askAnyway?: boolean;
}

const files = filesChoiceSchema.optional();
const description = z.string().max(2000).optional();

/** {@inheritDoc CreateRequestBody} @internal */
export const createRequestBodySchema: SchemaOf<CreateRequestBody> = z
  .strictObject({
    isolation,
    owner: z.string().min(1).max(500),
    system: z.string().min(1).max(500).optional(),
    description,
    files,
    askAnyway: z.boolean().optional(),
  })
  .meta({ id: 'CreateRequestBody' });

/** The version of the workspace that the caller has seen; a condition, and no part of what is asked. */
const version = z.number().int().min(1);

/** Body of `POST /workspaces/{id}/retire`: the version of the workspace that the caller has seen. @public */
export interface RetireWorkspaceBody {
  /** The version of the workspace that the caller has seen. */
  version: number;
  /** Why it is asked for. */
  description?: string;
}

/** {@inheritDoc RetireWorkspaceBody} @internal */
export const retireWorkspaceBodySchema: SchemaOf<RetireWorkspaceBody> = z
  .strictObject({ version, description })
  .meta({ id: 'RetireWorkspaceBody' });

/** Body of `POST /workspaces/{id}/change`: the isolation it shall have, and the version it has now. @public */
export interface ChangeWorkspaceBody extends RetireWorkspaceBody {
  /** What it shall be. */
  isolation: WorkspaceIsolation;
  /** The files to write for it; none where it is left out. */
  files?: FilesChoice;
  /**
   * Lets a person decide what policy refuses; takes a description, which is the
   * reason.
   */
  askAnyway?: boolean;
}

/** {@inheritDoc ChangeWorkspaceBody} @internal */
export const changeWorkspaceBodySchema: SchemaOf<ChangeWorkspaceBody> = z
  .strictObject({
    isolation,
    version,
    description,
    files,
    askAnyway: z.boolean().optional(),
  })
  .meta({ id: 'ChangeWorkspaceBody' });

/**
 * Body of `POST /workspaces/{id}/transfer`: the version of the workspace that the
 * caller has seen, the entity ref of the Group or User it shall go to, and why.
 * @public
 */
export type TransferWorkspaceBody = {
  version: number;
  owner: string;
  reason: string;
};

/** {@inheritDoc TransferWorkspaceBody} @internal */
export const transferWorkspaceBodySchema: SchemaOf<TransferWorkspaceBody> = z
  .strictObject({
    version,
    owner: z.string().min(1).max(500),
    reason: z.string().trim().min(1).max(2000),
  })
  .meta({ id: 'TransferWorkspaceBody' });

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

/**
 * Body of a decision, of a question and its answer, and of a withdrawal: over
 * `decision.seen` of what was read. `text` is the reason, question or answer, and
 * `until`, of an approval, how long it holds (ISO 8601).
 * @public
 */
export type DecisionBody = { seen: string; text?: string; until?: string };

const seen = z.string().min(1).max(64);
const words = wordsUpTo(10_000);

/** {@inheritDoc DecisionBody} @internal */
export const decisionBodySchema: SchemaOf<DecisionBody> = z
  .strictObject({
    seen,
    text: words.optional(),
    until: z.iso.datetime({ offset: true }).optional(),
  })
  .meta({ id: 'DecisionBody' });

/** Body of a rejection, a question and an answer, which has to say something. @internal */
export const wordedBodySchema: SchemaOf<DecisionBody> = z
  .strictObject({ seen, text: words })
  .meta({ id: 'WordedBody' });

/** Body of a withdrawal. @internal */
export const withdrawalBodySchema: SchemaOf<DecisionBody> = z
  .strictObject({ seen, text: words.optional() })
  .meta({ id: 'WithdrawalBody' });

/** What somebody may do with a request that waits. @public */
export const DECISION_ACTS = [
  'approve',
  'reject',
  'question',
  'answer',
  'withdraw',
] as const;

/** {@inheritDoc DECISION_ACTS} @public */
export type DecisionAct = (typeof DECISION_ACTS)[number];

/** What a request waits for. @public */
export interface RequestDecision {
  /** The digest of what is decided; it changes with whatever a decision is about. */
  seen: string;
  /** Approvals that it takes; no groups where anybody may who has the permission. */
  needs: Approvals[];
  /** Entity refs of those who approved what there is now. */
  approvedBy: string[];
  /** What the caller may do. */
  may: DecisionAct[];
  /** When it expires; ISO 8601 in UTC. */
  expiresAt: string;
  /** The same for requests that may be decided together; only in the list of what waits. */
  alike?: string;
}

/** What an owner asked for before although policy refuses it: workspaces, changes and waivers. @public */
export interface PastExceptions {
  /** How often, as far as the caller may read it. */
  number: number;
  /** The last that was decided; absent where there is none. */
  last?: {
    id: string;
    workspaceName: string;
    state: ShownState;
    at: string;
  };
}

const pastExceptionsSchema: SchemaOf<PastExceptions> = z
  .object({
    number: z.number().int(),
    last: z
      .object({
        id: z.string(),
        workspaceName: z.string(),
        state: shownStateSchema,
        at: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'PastExceptions' });

const requestDecisionSchema: SchemaOf<RequestDecision> = z
  .object({
    seen: z.string(),
    needs: z.array(
      z.object({ count: z.number().int(), groups: z.array(z.string()) }),
    ),
    approvedBy: z.array(z.string()),
    may: z.array(z.enum(DECISION_ACTS)),
    expiresAt: z.string(),
    alike: z.string().optional(),
  })
  .meta({ id: 'RequestDecision' });

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
