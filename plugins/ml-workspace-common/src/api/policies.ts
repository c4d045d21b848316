import {
  GivenPolicy,
  Policy,
  policySchema,
  VERDICTS,
  WrittenPolicy,
  writtenPolicySchema,
} from '@ringfence/engine';
import { z } from 'zod';
import {
  JudgedUnder,
  judgedUnderFields,
  Judgement,
  meets,
  PolicyCitation,
  policyCitationSchema,
} from './judgement';
import { RecordStatus, recordStatusSchema } from './record';
import { Page, SchemaOf } from './schema';

const written: SchemaOf<WrittenPolicy, GivenPolicy> = writtenPolicySchema;

/** The active policy. @public */
export interface VersionedPolicy {
  /** The hash of its canonical JSON. */
  version: string;
  /** All of it. */
  policy: Policy;
}

/** {@inheritDoc VersionedPolicy} @internal */
export const versionedPolicySchema: SchemaOf<VersionedPolicy, unknown> = z
  .object({ version: z.string(), policy: policySchema })
  .meta({ id: 'VersionedPolicy' });

/** Body of `POST /policy`. @public */
export interface PublishPolicyBody {
  /** The policy. */
  policy: GivenPolicy;
}

/** The same as it was read: what was left out has its default. @public */
export interface ReadPolicyBody {
  /** The policy. */
  policy: WrittenPolicy;
}

/** {@inheritDoc PublishPolicyBody} @internal */
export const publishPolicyBodySchema: SchemaOf<
  ReadPolicyBody,
  PublishPolicyBody
> = z.strictObject({ policy: written }).meta({ id: 'PublishPolicyBody' });

/** Most workspaces that one page of a preview judges. */
const MAX_PREVIEW = 500;

/** Body of `POST /policy/preview`. @public */
export interface PreviewPolicyBody extends PublishPolicyBody {
  /** How many workspaces a page judges, 1 to 500; 100 unless given. */
  limit?: number;
  /** `nextCursor` of the page before, of the same policy. */
  cursor?: string;
}

/** {@inheritDoc PreviewPolicyBody} @internal */
export const previewPolicyBodySchema: SchemaOf<
  ReadPolicyBody & Pick<PreviewPolicyBody, 'limit' | 'cursor'>,
  PreviewPolicyBody
> = z
  .strictObject({
    policy: written,
    limit: z.number().int().min(1).max(MAX_PREVIEW).optional(),
    cursor: z.string().min(1).max(4000).optional(),
  })
  .meta({ id: 'PreviewPolicyBody' });

/** A workspace that a policy would judge differently from what it shows. @public */
export interface PolicyFlip {
  /** Id of the workspace in this API. */
  id: string;
  /** Name in Azure. */
  workspaceName: string;
  /** Entity ref of the workspace in the catalog. */
  entityRef: string;
  /** Entity ref of the owner. */
  owner: string;
  /** Which way it would go. */
  direction: 'better' | 'worse';
  /** What it shows. */
  before: Pick<Judgement, 'verdict' | 'meets'>;
  /** How the policy would judge it. */
  after: Pick<Judgement, 'verdict' | 'meets'>;
  /** What policy would hold against it. */
  because: string[];
}

const judged = z.object({ verdict: z.enum(VERDICTS), meets });

const policyFlipSchema: SchemaOf<PolicyFlip> = z
  .object({
    id: z.string(),
    workspaceName: z.string(),
    entityRef: z.string(),
    owner: z.string(),
    direction: z.enum(['better', 'worse']),
    before: judged,
    after: judged,
    because: z.array(z.string()),
  })
  .meta({ id: 'PolicyFlip' });

/** One page of what a policy would change, of the workspaces the caller may see. @public */
export interface PolicyPreview extends Page<PolicyFlip> {
  /** The policy that was tried. */
  policy: PolicyCitation;
  /** Workspaces in all. */
  total: number;
  /** Workspaces of this page. */
  judged: number;
  /** Of those, how many have facts that this version cannot judge. */
  unreadable: number;
}

/** {@inheritDoc PolicyPreview} @internal */
export const policyPreviewSchema: SchemaOf<PolicyPreview> = z
  .object({
    policy: policyCitationSchema,
    total: z.number().int(),
    judged: z.number().int(),
    unreadable: z.number().int(),
    items: z.array(policyFlipSchema),
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'PolicyPreview' });

/** How far judging again has come. Times are ISO 8601 in UTC. @public */
export interface Rejudging {
  /** Hash of the policy it judges by. */
  policyHash: string;
  /** The engine that judges. */
  engineVersion: string;
  /** Workspaces that were due when it began. */
  total: number;
  /** How many it has come to. */
  judged: number;
  /** Of those, how many have another judgement now. */
  changed: number;
  /** Of those, how many this version cannot judge; they are tried again after an hour. */
  unreadable: number;
  /** When it began. */
  startedAt: string;
  /** Absent while it goes on. */
  finishedAt?: string;
}

const rejudgingSchema: SchemaOf<Rejudging> = z
  .object({
    policyHash: z.string(),
    engineVersion: z.string(),
    total: z.number().int(),
    judged: z.number().int(),
    changed: z.number().int(),
    unreadable: z.number().int(),
    startedAt: z.string(),
    finishedAt: z.string().optional(),
  })
  .meta({ id: 'Rejudging' });

/** A policy as people tell it from another. @public */
export type NamedRevision = Pick<PolicyCitation, 'name' | 'revision'>;

const namedRevisionSchema: SchemaOf<NamedRevision> = z.object({
  name: z.string(),
  revision: z.number().int(),
});

/** Why the policy of a replica's configuration is not the active one. @public */
export interface PolicyProblem {
  /** When it was found; ISO 8601 in UTC. */
  at: string;
  /** What is the matter, in a sentence. */
  message: string;
  /** The policy of the database, which judges. */
  active?: NamedRevision;
  /** The policy of this replica's configuration, where it is older. */
  configured?: NamedRevision;
}

/** An owner or a group of approvers that the catalog has not, or that nobody belongs to. @public */
export interface GoneOwner {
  /** Entity ref. */
  ref: string;
  /** Whether the catalog has it not, or it is empty. */
  reason: 'unknown' | 'empty';
  /** ISO 8601 in UTC. */
  since: string;
}

/** What judges here, and how far it has come. @public */
export interface MlWorkspaceStatus extends JudgedUnder {
  /** Why the policy of this replica's configuration is not the active one. */
  policyProblem?: PolicyProblem;
  /** Workspaces that are to be judged again now; absent for those who may not see all. */
  due?: number;
  /** Owners and approvers that nobody stands behind, whose part `mlWorkspace.decisions.platform` takes; absent as `due` is. */
  gone?: GoneOwner[];
  /** The last time workspaces were judged again; absent if they never were, and as `due` is. */
  rejudging?: Rejudging;
  /** How the record of what happens is signed. */
  record: RecordStatus;
}

/** {@inheritDoc MlWorkspaceStatus} @internal */
export const statusSchema: SchemaOf<MlWorkspaceStatus> = z
  .object({
    ...judgedUnderFields,
    policyProblem: z
      .object({
        at: z.string(),
        message: z.string(),
        active: namedRevisionSchema.optional(),
        configured: namedRevisionSchema.optional(),
      })
      .optional(),
    due: z.number().int().optional(),
    gone: z
      .array(
        z.object({
          ref: z.string(),
          reason: z.enum(['unknown', 'empty']),
          since: z.string(),
        }),
      )
      .optional(),
    rejudging: rejudgingSchema.optional(),
    record: recordStatusSchema,
  })
  .meta({ id: 'Status' });
