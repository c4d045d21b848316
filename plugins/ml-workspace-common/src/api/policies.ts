import {
  VERDICTS,
  complianceSchema,
  policySchema,
  writtenPolicySchema,
} from '@ringfence/engine';
import { z } from 'zod';
import { policyCitationSchema } from './workspaces';

/** The active policy; `version` is the hash of its canonical JSON. @public */
export const versionedPolicySchema = z.object({
  version: z.string(),
  policy: policySchema,
});

/** Body of `POST /policy`. @public */
export const publishPolicyBodySchema = z.strictObject({
  policy: writtenPolicySchema,
});

/** Most workspaces that one page of a preview judges. @public */
export const MAX_PREVIEW = 500;

/** Body of `POST /policy/preview`; `limit` is how many workspaces a page judges, 100 unless given. @public */
export const previewPolicyBodySchema = z.strictObject({
  policy: writtenPolicySchema,
  limit: z.number().int().min(1).max(MAX_PREVIEW).optional(),
  cursor: z.string().min(1).max(4000).optional(),
});

const judged = z.object({
  verdict: z.enum(VERDICTS),
  meets: complianceSchema.shape.meets,
});

/** A workspace that a policy would judge differently from what it shows. @public */
export const policyFlipSchema = z.object({
  id: z.string(),
  workspaceName: z.string(),
  entityRef: z.string(),
  owner: z.string(),
  direction: z.enum(['better', 'worse']),
  before: judged,
  after: judged,
  /** What policy would hold against it. */
  because: z.array(z.string()),
});

/**
 * One page of what a policy would change, of the workspaces the caller may see.
 * `judged` are those of this page, `total` all; `unreadable` of them have facts
 * that this version cannot judge.
 * @public
 */
export const policyPreviewSchema = z.object({
  policy: policyCitationSchema,
  total: z.number().int(),
  judged: z.number().int(),
  unreadable: z.number().int(),
  items: z.array(policyFlipSchema),
  nextCursor: z.string().optional(),
});

/** How far judging again has come. Times are ISO 8601 in UTC. @public */
export const rejudgingSchema = z.object({
  policyHash: z.string(),
  engineVersion: z.string(),
  /** Workspaces that were due when it began. */
  total: z.number().int(),
  judged: z.number().int(),
  /** Of those, how many have another judgement now. */
  changed: z.number().int(),
  /** Of those, how many this version cannot judge; they are tried again after an hour. */
  unreadable: z.number().int(),
  startedAt: z.string(),
  /** Absent while it goes on. */
  finishedAt: z.string().optional(),
});

const namedRevisionSchema = z.object({
  name: z.string(),
  revision: z.number().int(),
});

/** What judges here, and how far it has come. @public */
export const statusSchema = z.object({
  policy: policyCitationSchema,
  engineVersion: z.string(),
  /** Why the policy of this replica's configuration is not the active one. */
  policyProblem: z
    .object({
      at: z.string(),
      message: z.string(),
      /** The policy of the database, which judges. */
      active: namedRevisionSchema.optional(),
      /** The policy of this replica's configuration, where it is older. */
      configured: namedRevisionSchema.optional(),
    })
    .optional(),
  /** Workspaces that are to be judged again now. */
  due: z.number().int(),
  /** The last time workspaces were judged again; absent if they never were. */
  rejudging: rejudgingSchema.optional(),
});

/** {@inheritDoc versionedPolicySchema} @public */
export type VersionedPolicy = z.infer<typeof versionedPolicySchema>;
/** {@inheritDoc publishPolicyBodySchema} @public */
export type PublishPolicyBody = z.input<typeof publishPolicyBodySchema>;
/** {@inheritDoc previewPolicyBodySchema} @public */
export type PreviewPolicyBody = z.input<typeof previewPolicyBodySchema>;
/** {@inheritDoc policyFlipSchema} @public */
export type PolicyFlip = z.infer<typeof policyFlipSchema>;
/** {@inheritDoc policyPreviewSchema} @public */
export type PolicyPreview = z.infer<typeof policyPreviewSchema>;
/** {@inheritDoc rejudgingSchema} @public */
export type Rejudging = z.infer<typeof rejudgingSchema>;
/** {@inheritDoc statusSchema} @public */
export type MlWorkspaceStatus = z.infer<typeof statusSchema>;
