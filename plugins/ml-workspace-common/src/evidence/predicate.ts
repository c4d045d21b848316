import { Basis, basisSchema } from '@ringfence/engine';
import { z } from 'zod';
import { PolicyCitation } from '../api/judgement';
import type { SchemaOf } from '../api/schema';
import { LoggedPosture, loggedPostureFields } from '../record/entry';
import { Placed } from './record';

/** What the statement of a pack is about, by its own name. @public */
export const EVIDENCE_PREDICATE = 'urn:x-ringfence:ml-workspace-evidence:v1';

/** One file of a pack, as the statement binds it. @public */
export interface EvidenceContent {
  path: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

/** What a pack cannot show. @public */
export interface EvidenceGap {
  /**
   * `unlogged`: in no checkpoint yet; `unbound`: written by a version that bound
   * less; `erased`: words that were there; `forgotten`: judgements that are kept
   * no more; `over`: waivers that a posture still rests on; `unread`: parts of the source that could not be read; `cut`: more
   * than a pack holds.
   */
  kind:
    | 'unlogged'
    | 'unbound'
    | 'erased'
    | 'forgotten'
    | 'over'
    | 'unread'
    | 'cut';
  /** How many. */
  count: number;
  /** Which, in words. */
  what: string;
}

/** Proof that the log goes on from how far it had come once. @public */
export interface EvidenceGrowth {
  /** How many entries it had. */
  size: number;
  /** The hashes that lead from its root to that of the checkpoint. */
  proof: string[];
}

/** What the statement says of a workspace at a time. @public */
export interface EvidencePredicate {
  /** The moment; ISO 8601 in UTC. */
  at: string;
  /** Entity ref or name of whoever asked for the pack. */
  madeFor: string;
  /** `all` requests of the workspace, or those that whoever asked may `readable`. */
  requests: 'all' | 'readable';
  workspace: {
    /** Id in the API. */
    id: string;
    /** ARM id in lower case. */
    armId: string;
    name: string;
    /** Entity ref of who owned it when the pack was made. */
    owner: string;
  };
  /** The posture that was shown, as the log has it. */
  shown: LoggedPosture & Placed;
  shownTo?: string;
  judgedAt: string;
  basis: Basis;
  engineVersion: string;
  policy: PolicyCitation;
  /** The log, and the key that signs it and this. */
  record: {
    origin: string;
    /** The public key in one line of text. */
    key: string;
    /** The key was made by a development server, and proves nothing to anybody else. */
    development?: true;
    /** Of some checkpoints before, so that one that was kept elsewhere can be held to this. */
    earlier: EvidenceGrowth[];
  };
  gaps: EvidenceGap[];
  /** Every file of the pack but the envelope. */
  contents: EvidenceContent[];
}

/** {@inheritDoc EvidencePredicate} @internal */
export const evidencePredicateSchema: SchemaOf<EvidencePredicate> =
  z.strictObject({
    at: z.string(),
    madeFor: z.string(),
    requests: z.enum(['all', 'readable']),
    workspace: z.strictObject({
      id: z.string(),
      armId: z.string(),
      name: z.string(),
      owner: z.string(),
    }),
    shown: z.strictObject({
      ...loggedPostureFields,
      leaf: z.number().int().nonnegative().optional(),
      proof: z.array(z.string()).max(64).optional(),
    }),
    shownTo: z.string().optional(),
    judgedAt: z.string(),
    basis: basisSchema,
    engineVersion: z.string(),
    policy: z.strictObject({
      hash: z.string(),
      name: z.string(),
      revision: z.number().int(),
    }),
    record: z.strictObject({
      origin: z.string(),
      key: z.string(),
      development: z.literal(true).optional(),
      earlier: z
        .array(
          z.strictObject({
            size: z.number().int(),
            proof: z.array(z.string()).max(130),
          }),
        )
        .max(100),
    }),
    gaps: z.array(
      z.strictObject({
        kind: z.enum([
          'unlogged',
          'unbound',
          'erased',
          'forgotten',
          'over',
          'unread',
          'cut',
        ]),
        count: z.number().int(),
        what: z.string(),
      }),
    ),
    contents: z.array(
      z.strictObject({
        path: z.string(),
        size: z.number().int(),
        sha256: z.string(),
      }),
    ),
  });
