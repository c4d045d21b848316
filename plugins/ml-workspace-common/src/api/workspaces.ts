import {
  Basis,
  Boundary,
  Compliance,
  ISOLATION_MODES,
  Lane,
  Posture,
  Verdict,
  VERDICTS,
  WorkspaceIsolation,
} from '@ringfence/engine';
import { z } from 'zod';
import {
  basisKind,
  JudgedUnder,
  judgedUnderFields,
  Judgement,
  judgementFields,
  laneState,
  meets,
} from './judgement';
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
import { ShownState, shownStateSchema } from './states';

/** How `GET /workspaces` can be sorted; `verdict` is worst first, `-` turns it round. @public */
export const WORKSPACE_SORTS = [
  'name',
  '-name',
  'verdict',
  '-verdict',
  'owner',
  '-owner',
  'changed',
  '-changed',
] as const;

/** {@inheritDoc WORKSPACE_SORTS} @public */
export type WorkspaceSort = (typeof WORKSPACE_SORTS)[number];

/** Who says that a workspace is there: a request, an entity of the catalog, or Azure alone. @public */
export const WORKSPACE_ORIGINS = ['request', 'catalog', 'azure'] as const;

/** {@inheritDoc WORKSPACE_ORIGINS} @public */
export type WorkspaceOrigin = (typeof WORKSPACE_ORIGINS)[number];

/**
 * Filters of workspaces. Every one that is given has to hold; text is compared
 * as it stands, without wildcards, and without regard to case.
 * @public
 */
export interface WorkspaceFilter
  extends Partial<Record<Boundary, Lane['state']>> {
  /** The shown verdict. */
  verdict?: Verdict;
  /** Mode of the managed network. */
  mode?: (typeof ISOLATION_MODES)[number];
  /** How sensitive its data is. */
  classification?: string;
  /** Entity ref of the owner. */
  owner?: string;
  /** Where it stands. */
  region?: string;
  /** Id of a check that fails in the shown posture. */
  check?: string;
  /** Where its facts come from. */
  basis?: Basis['kind'];
  /** Whether policy is met. */
  meets?: Compliance['meets'];
  /** Part of the workspace name. */
  name?: string;
  /** Whether the catalog no longer has its owner. */
  ownerGone?: 'true' | 'false';
  /** Who says that it is there. */
  origin?: WorkspaceOrigin;
  /** Whether it was found in Azure and nobody is known to own it. */
  unclaimed?: 'true' | 'false';
}

const filterFields = {
  verdict: z.enum(VERDICTS).optional().describe('The shown verdict'),
  inbound: laneState.optional().describe('State of the inbound lane'),
  resources: laneState.optional().describe('State of the resources lane'),
  compute: laneState.optional().describe('State of the compute lane'),
  outbound: laneState.optional().describe('State of the outbound lane'),
  mode: z
    .enum(ISOLATION_MODES)
    .optional()
    .describe('Isolation mode of the managed network'),
  classification: compared(100).optional().describe('Data classification'),
  owner: compared(500).optional().describe('Entity ref of the owner'),
  region: compared(100).optional().describe('Azure region'),
  check: compared(100)
    .optional()
    .describe('Id of a check that fails in the shown posture'),
  basis: basisKind.optional().describe('Where its facts come from'),
  meets: meets.optional().describe('Whether it meets policy'),
  name: compared(260).optional().describe('Part of the workspace name'),
  ownerGone: z
    .enum(['true', 'false'])
    .optional()
    .describe('Whether the catalog no longer has its owner'),
  origin: z
    .enum(WORKSPACE_ORIGINS)
    .optional()
    .describe('Who says that it is there'),
  unclaimed: z
    .enum(['true', 'false'])
    .optional()
    .describe('Whether it was found in Azure and nobody is known to own it'),
};

/** Query of `GET /workspaces/counts`. @internal */
export const workspaceFilterSchema: SchemaOf<WorkspaceFilter> =
  z.strictObject(filterFields);

/** What `GET /workspaces` filters and sorts by; a cursor goes with the query it came from. @public */
export interface ListWorkspacesQuery extends WorkspaceFilter, PageQuery {
  /** `name` unless given. */
  sort?: WorkspaceSort;
}

/** Query of `GET /workspaces`. @internal */
export const workspacesQuerySchema: SchemaOf<
  WorkspaceFilter & Paged & { sort: WorkspaceSort },
  ListWorkspacesQuery
> = z.strictObject({
  ...filterFields,
  sort: z
    .enum(WORKSPACE_SORTS)
    .default('name')
    .describe('Order; verdict is worst first, and "-" turns it round'),
  ...pageFields,
});

/** What a list says of a workspace. What is not known is absent. @public */
export interface WorkspaceSummary extends Judgement {
  /** Id of the workspace in this API. */
  id: string;
  /** ARM id in lower case. */
  workspaceId: string;
  /** Name in Azure. */
  workspaceName: string;
  /** Entity ref of the workspace in the catalog. */
  entityRef: string;
  /** Entity ref of the owner. */
  owner: string;
  /** The catalog no longer has the owner. */
  ownerGone?: true;
  /** Who says that it is there; absent where an older backend answers. */
  origin?: WorkspaceOrigin;
  /** It was found in Azure, and nobody is known to own it. */
  unclaimed?: true;
  /** The reading is older than the portal lets it be. */
  stale: boolean;
  /** Mode of the managed network. */
  isolationMode?: (typeof ISOLATION_MODES)[number];
  /** In lower case. */
  dataClassification?: string;
  /** In lower case, without spaces. */
  region?: string;
  /** How many checks fail. */
  failing: number;
  /** How many failing checks are accepted for a time; they count neither as failing nor as passed. */
  waived: number;
  /** When the first of their waivers ends; ISO 8601 in UTC. */
  waivedUntil?: string;
  /** Since when this posture is shown; ISO 8601 in UTC. */
  shownFrom: string;
}

const summaryFields = {
  id: z.string(),
  workspaceId: z.string(),
  workspaceName: z.string(),
  entityRef: z.string(),
  owner: z.string(),
  ownerGone: z.literal(true).optional(),
  origin: z.enum(WORKSPACE_ORIGINS).optional(),
  unclaimed: z.literal(true).optional(),
  ...judgementFields,
  stale: z.boolean(),
  isolationMode: z.enum(ISOLATION_MODES).optional(),
  dataClassification: z.string().optional(),
  region: z.string().optional(),
  failing: z.number().int(),
  waived: z.number().int(),
  waivedUntil: z.string().optional(),
  shownFrom: z.string(),
};

const workspaceSummarySchema: SchemaOf<WorkspaceSummary> = z
  .object(summaryFields)
  .meta({ id: 'WorkspaceSummary' });

/** One page of workspaces. @internal */
export const workspacePageSchema: SchemaOf<Page<WorkspaceSummary>> = pageOf(
  workspaceSummarySchema,
).meta({ id: 'WorkspacePage' });

/** How many workspaces there are, in all and of each verdict. @public */
export interface WorkspaceCounts {
  /** How many there are. */
  total: number;
  /** How many of each. */
  verdicts: Record<Verdict, number>;
}

/** {@inheritDoc WorkspaceCounts} @internal */
export const workspaceCountsSchema: SchemaOf<WorkspaceCounts> = z
  .object({
    total: z.number().int(),
    verdicts: z.record(z.enum(VERDICTS), z.number().int()),
  })
  .meta({ id: 'WorkspaceCounts' });

/** Most entity refs that one call takes. */
const MAX_ENTITY_REFS = 100;

/** Body of `POST /workspaces/by-entities`: at most 100. @public */
export interface ByEntitiesBody {
  /** Entity refs of workspaces in the catalog. */
  entityRefs: string[];
}

/** {@inheritDoc ByEntitiesBody} @internal */
export const byEntitiesBodySchema: SchemaOf<ByEntitiesBody> = z
  .strictObject({ entityRefs: z.array(compared(500)).max(MAX_ENTITY_REFS) })
  .meta({ id: 'ByEntitiesBody' });

/** In the order asked, `null` where none can be seen. @internal */
export const byEntitiesSchema: SchemaOf<List<WorkspaceSummary | null>> = z
  .object({ items: z.array(workspaceSummarySchema.nullable()) })
  .meta({ id: 'ByEntities' });

/** What people asked for or declared, beside what is observed. @public */
export interface ApprovedPosture {
  /** What asked for it; absent where an entity of the catalog declares it. */
  requestId?: string;
  /** When it was judged; ISO 8601 in UTC. */
  at: string;
  /** What was asked for. */
  isolation: WorkspaceIsolation;
  /** What it came to. */
  posture: Posture;
}

/** A workspace with the posture it shows. @public */
export interface WorkspaceDetail extends WorkspaceSummary {
  /** Rises by one with each change that is approved; a change says which it saw. */
  version: number;
  /** What asked for it; absent where an entity of the catalog declares it. */
  requestId?: string;
  /** How far that has come. */
  requestState?: ShownState;
  /** When the posture was first judged. */
  judgedAt: string;
  /** What last came to the same judgement. */
  judgedUnder: JudgedUnder;
  /** What is known of it. */
  isolation: WorkspaceIsolation;
  /** What is shown of it. */
  posture: Posture;
  /** What was asked for or declared; absent where that is what is shown, or nothing was. */
  approved?: ApprovedPosture;
}

/** {@inheritDoc WorkspaceDetail} @internal */
export const workspaceDetailSchema: SchemaOf<WorkspaceDetail> = z
  .object({
    ...summaryFields,
    version: z.number().int(),
    requestId: z.string().optional(),
    requestState: shownStateSchema.optional(),
    judgedAt: z.string(),
    judgedUnder: z.object(judgedUnderFields),
    isolation,
    posture,
    approved: z
      .object({
        requestId: z.string().optional(),
        at: z.string(),
        isolation,
        posture,
      })
      .optional(),
  })
  .meta({ id: 'WorkspaceDetail' });
