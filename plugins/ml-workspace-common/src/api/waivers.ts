import { WaivedSubject, waivedSubjectSchema } from '@ringfence/engine';
import { z } from 'zod';
import {
  compared,
  Page,
  Paged,
  pageFields,
  pageOf,
  PageQuery,
  SchemaOf,
  wordsUpTo,
} from './schema';

/** How far a waiver is: `active` only while it holds. @public */
export const WAIVER_STATES = [
  'waiting',
  'active',
  'ended',
  'revoked',
  'rejected',
] as const;

/** {@inheritDoc WAIVER_STATES} @public */
export type WaiverState = (typeof WAIVER_STATES)[number];

/** What ended a waiver. @internal */
export const WAIVER_ENDS = ['time', 'revoked', 'renewed', 'retired'] as const;

/** Body of `POST /workspaces/{id}/waivers`: that a failing check be accepted until a day. @public */
export interface WaiveBody {
  /** The version of the workspace that the caller has seen; a condition, and no part of what is asked. */
  version: number;
  /** Id of the check. */
  check: string;
  /** The one thing it is for; left out, it is for all that the check finds. */
  about?: WaivedSubject;
  /** Until when; ISO 8601 with its offset. */
  expires: string;
  /** Why the risk is to be accepted. */
  reason: string;
  /** Id of the request for the waiver that it prolongs. */
  renews?: string;
  /** SHA-256 of the isolation that the caller has seen, in canonical JSON; a condition like the version. */
  expectedFacts?: string;
}

/** {@inheritDoc WaiveBody} @internal */
export const waiveBodySchema: SchemaOf<WaiveBody> = z
  .strictObject({
    version: z.number().int().min(1),
    check: z.string().min(1).max(100),
    about: waivedSubjectSchema.optional(),
    expires: z.iso.datetime({ offset: true }),
    reason: wordsUpTo(2000),
    renews: z.uuid().optional(),
    expectedFacts: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .meta({ id: 'WaiveBody' });

/** Body of `POST /requests/{id}/revoke`. @public */
export type RevokeBody = { reason: string };

/** {@inheritDoc RevokeBody} @internal */
export const revokeBodySchema: SchemaOf<RevokeBody> = z
  .strictObject({ reason: wordsUpTo(10_000) })
  .meta({ id: 'RevokeBody' });

/** A waiver with everything an auditor asks of it. Times are ISO 8601 in UTC. @public */
export interface WaiverEntry {
  /** Id of the request for it. */
  requestId: string;
  /** Id of the workspace in this API. */
  workspace: string;
  /** Name in Azure. */
  workspaceName: string;
  /** Entity ref of the workspace in the catalog. */
  entityRef: string;
  /** Entity ref of the owner of the workspace. */
  owner: string;
  /** Id of the check. */
  check: string;
  /** What the check asks, in a few words; its id where this version has no such check. */
  title: string;
  /** The one thing it is for; absent where it is for all that the check finds. */
  about?: WaivedSubject;
  /** Why the risk is accepted; absent once that was erased. */
  reason?: string;
  /** Entity ref of whoever asked. */
  requestedBy: string;
  /** Entity refs of those who approved it; none before that. */
  approvedBy: string[];
  /** When it was asked for. */
  askedAt: string;
  /** Since when it holds; absent before it was approved. */
  from?: string;
  /** Until when at most. */
  until: string;
  /** How far it is. */
  state: WaiverState;
  /** When it ended. */
  endedAt?: string;
  /** What ended it. */
  endedBy?: (typeof WAIVER_ENDS)[number];
  /** By when what a revoked waiver accepted has to be mended. */
  mendBy?: string;
  /** Id of the request for the waiver that it prolongs. */
  renews?: string;
  /** Id of the request for the waiver that prolongs it, waiting or approved. */
  renewedBy?: string;
  /** Whether the caller may end it before its time; only told of one request. */
  mayRevoke?: true;
}

/** {@inheritDoc WaiverEntry} @internal */
export const waiverEntrySchema: SchemaOf<WaiverEntry> = z
  .object({
    requestId: z.string(),
    workspace: z.string(),
    workspaceName: z.string(),
    entityRef: z.string(),
    owner: z.string(),
    check: z.string(),
    title: z.string(),
    about: waivedSubjectSchema.optional(),
    reason: z.string().optional(),
    requestedBy: z.string(),
    approvedBy: z.array(z.string()),
    askedAt: z.string(),
    from: z.string().optional(),
    until: z.string(),
    state: z.enum(WAIVER_STATES),
    endedAt: z.string().optional(),
    endedBy: z.enum(WAIVER_ENDS).optional(),
    mendBy: z.string().optional(),
    renews: z.string().optional(),
    renewedBy: z.string().optional(),
    mayRevoke: z.literal(true).optional(),
  })
  .meta({ id: 'WaiverEntry' });

/** One page of waivers. @internal */
export const waiverPageSchema: SchemaOf<Page<WaiverEntry>> = pageOf(
  waiverEntrySchema,
).meta({ id: 'WaiverPage' });

/** What waivers of one workspace are filtered by. @public */
export interface WaiverQuery extends PageQuery {
  /** How far they are. */
  state?: WaiverState;
  /** Id of the check. */
  check?: string;
}

const filterFields = {
  state: z
    .enum(WAIVER_STATES)
    .optional()
    .describe('Only waivers that are this far'),
  check: compared(100).min(1).optional().describe('Only of this check'),
  ...pageFields,
};

/** {@inheritDoc WaiverQuery} @internal */
export const waiverQuerySchema: SchemaOf<WaiverQuery & Paged, WaiverQuery> =
  z.strictObject(filterFields);

/** What `GET /waivers` filters by. @public */
export interface ListWaiversQuery extends WaiverQuery {
  /** Entity ref of the owner of the workspace. */
  owner?: string;
  /** Only waivers that end before this moment. */
  before?: string;
}

/** {@inheritDoc ListWaiversQuery} @internal */
export const waiversQuerySchema: SchemaOf<
  ListWaiversQuery & Paged,
  ListWaiversQuery
> = z.strictObject({
  owner: compared(500).min(1).optional().describe('Entity ref of the owner'),
  before: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Only waivers that end before this moment, ISO 8601'),
  ...filterFields,
});

/** Tools that a waiver can be written for. @public */
export const WAIVER_FORMATS = ['azure-policy', 'psrule', 'checkov'] as const;

/** {@inheritDoc WAIVER_FORMATS} @public */
export type WaiverFormat = (typeof WAIVER_FORMATS)[number];

/** Query of `GET /workspaces/{id}/waivers/export`. @internal */
export const exportQuerySchema: SchemaOf<{ format: WaiverFormat }> =
  z.strictObject({
    format: z.enum(WAIVER_FORMATS).describe('The tool they are written for'),
  });

/** Waivers that hold, as another tool takes them. @public */
export interface WaiverExport {
  /** What to put where. */
  files: { path: string; content: string }[];
  /** Waivers that the tool has nothing for, and why. */
  leftOut: { requestId: string; check: string; because: string }[];
}

/** {@inheritDoc WaiverExport} @internal */
export const waiverExportSchema: SchemaOf<WaiverExport> = z
  .object({
    files: z.array(z.object({ path: z.string(), content: z.string() })),
    leftOut: z.array(
      z.object({
        requestId: z.string(),
        check: z.string(),
        because: z.string(),
      }),
    ),
  })
  .meta({ id: 'WaiverExport' });
