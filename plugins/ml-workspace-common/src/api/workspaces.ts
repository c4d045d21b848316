import {
  BASIS_KINDS,
  ISOLATION_MODES,
  LANE_STATES,
  VERDICTS,
  basisSchema,
  complianceSchema,
  postureSchema,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { z } from 'zod';
import { shownStateSchema } from './types';

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

/** Most entity refs that one `POST /workspaces/by-entities` takes. @public */
export const MAX_ENTITY_REFS = 100;

/** Text to compare with; no database compares with NUL. */
const compared = (max: number) =>
  z
    .string()
    .max(max)
    .refine(text => !text.includes('\0'), 'It has the character NUL in it');

const laneState = z.enum([...LANE_STATES, 'unknown']);
const meets = complianceSchema.shape.meets;

/**
 * Filters of workspaces. Every one that is given has to hold; text is compared
 * as it stands, without wildcards, and without regard to case.
 * @public
 */
export const workspaceFilterSchema = z.strictObject({
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
  basis: z.enum(BASIS_KINDS).optional().describe('Where its facts come from'),
  meets: meets.optional().describe('Whether it meets policy'),
  name: compared(260).optional().describe('Part of the workspace name'),
});

/** A policy as postures cite it: `hash` is the SHA-256 of its canonical JSON. @public */
export const policyCitationSchema = z.object({
  hash: z.string(),
  name: z.string(),
  revision: z.number().int(),
});

/** What a list says of a workspace. What is not known is absent. @public */
export const workspaceSummarySchema = z.object({
  /** Id of the workspace in this API. */
  id: z.string(),
  /** ARM id in lower case. */
  workspaceId: z.string(),
  workspaceName: z.string(),
  entityRef: z.string(),
  owner: z.string(),
  verdict: z.enum(VERDICTS),
  sentence: z.string(),
  lanes: z.object({
    inbound: laneState,
    resources: laneState,
    compute: laneState,
    outbound: laneState,
  }),
  meets,
  basis: basisSchema,
  /** The reading is older than the portal lets it be. */
  stale: z.boolean(),
  isolationMode: z.enum(ISOLATION_MODES).optional(),
  /** In lower case. */
  dataClassification: z.string().optional(),
  /** In lower case, without spaces. */
  region: z.string().optional(),
  /** How many checks fail. */
  failing: z.number().int(),
  /** Since when this posture is shown; ISO 8601 in UTC. */
  shownFrom: z.string(),
});

/** One page of workspaces. @public */
export const workspacePageSchema = z.object({
  items: z.array(workspaceSummarySchema),
  nextCursor: z.string().optional(),
});

/** How many workspaces there are, in all and of each verdict. @public */
export const workspaceCountsSchema = z.object({
  total: z.number().int(),
  verdicts: z.record(z.enum(VERDICTS), z.number().int()),
});

/** Body of `POST /workspaces/by-entities`. @public */
export const byEntitiesBodySchema = z.strictObject({
  entityRefs: z.array(compared(500)).max(MAX_ENTITY_REFS),
});

/** Answer of `POST /workspaces/by-entities`: in the order asked, `null` where none can be seen. @public */
export const byEntitiesSchema = z.object({
  items: z.array(workspaceSummarySchema.nullable()),
});

/**
 * A workspace with its shown posture. `judgedAt` is when that posture was first
 * judged, `judgedUnder` what last came to the same judgement.
 * @public
 */
export const workspaceDetailSchema = workspaceSummarySchema.extend({
  /** Rises by one with each change that is approved; a change says which it saw. */
  version: z.number().int(),
  /** What asked for it; absent where an entity of the catalog declares it. */
  requestId: z.string().optional(),
  requestState: shownStateSchema.optional(),
  judgedAt: z.string(),
  judgedUnder: z.object({
    policy: policyCitationSchema,
    engineVersion: z.string(),
  }),
  isolation: workspaceIsolationSchema,
  posture: postureSchema,
});

/** The posture a workspace showed at a moment, with the facts of that day. @public */
export const postureAtSchema = z.object({
  id: z.string(),
  workspaceId: z.string(),
  at: z.string(),
  shownFrom: z.string(),
  /** Absent while it is shown. */
  shownTo: z.string().optional(),
  judgedAt: z.string(),
  policy: policyCitationSchema,
  engineVersion: z.string(),
  isolation: workspaceIsolationSchema,
  posture: postureSchema,
});

/** What differs between a posture and the one it followed. @public */
export const HISTORY_CAUSES = ['facts', 'policy', 'engine'] as const;

/** One posture of a workspace's past. `causes` is empty for the first. @public */
export const historyEntrySchema = z.object({
  sequence: z.number().int(),
  shownFrom: z.string(),
  /** Absent while it is shown. */
  shownTo: z.string().optional(),
  judgedAt: z.string(),
  verdict: z.enum(VERDICTS),
  sentence: z.string(),
  lanes: workspaceSummarySchema.shape.lanes,
  meets,
  basis: basisSchema,
  policy: policyCitationSchema,
  engineVersion: z.string(),
  causes: z.array(z.enum(HISTORY_CAUSES)),
});

/** One page of a workspace's past, newest first. @public */
export const historyPageSchema = z.object({
  items: z.array(historyEntrySchema),
  nextCursor: z.string().optional(),
});

/** {@inheritDoc WORKSPACE_SORTS} @public */
export type WorkspaceSort = (typeof WORKSPACE_SORTS)[number];
/** {@inheritDoc workspaceFilterSchema} @public */
export type WorkspaceFilter = z.infer<typeof workspaceFilterSchema>;
/** {@inheritDoc policyCitationSchema} @public */
export type PolicyCitation = z.infer<typeof policyCitationSchema>;
/** {@inheritDoc workspaceSummarySchema} @public */
export type WorkspaceSummary = z.infer<typeof workspaceSummarySchema>;
/** {@inheritDoc workspacePageSchema} @public */
export type WorkspacePage = z.infer<typeof workspacePageSchema>;
/** {@inheritDoc workspaceCountsSchema} @public */
export type WorkspaceCounts = z.infer<typeof workspaceCountsSchema>;
/** {@inheritDoc byEntitiesSchema} @public */
export type ByEntities = z.infer<typeof byEntitiesSchema>;
/** {@inheritDoc workspaceDetailSchema} @public */
export type WorkspaceDetail = z.infer<typeof workspaceDetailSchema>;
/** {@inheritDoc postureAtSchema} @public */
export type PostureAt = z.infer<typeof postureAtSchema>;
/** {@inheritDoc HISTORY_CAUSES} @public */
export type HistoryCause = (typeof HISTORY_CAUSES)[number];
/** {@inheritDoc historyEntrySchema} @public */
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
/** {@inheritDoc historyPageSchema} @public */
export type HistoryPage = z.infer<typeof historyPageSchema>;
