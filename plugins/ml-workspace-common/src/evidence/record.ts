import { WaivedSubject, waivedSubjectSchema } from '@ringfence/engine';
import { z } from 'zod';
import { WAIVER_STATES, WaiverState } from '../api/waivers';
import { FilesAnswer, filesChoiceFields } from '../api/files';
import type { SchemaOf } from '../api/schema';
import { ChainEvent, chainEventSchema } from '../chain/event';

/** Where something stands in the log, and what proves it; absent of what is in no checkpoint yet. @public */
export interface Placed {
  /** Its place, from 0. */
  leaf?: number;
  /** The hashes that lead from it to the root of the checkpoint. */
  proof?: string[];
}

const placed = {
  leaf: z.number().int().nonnegative().optional(),
  proof: z.array(z.string()).max(64).optional(),
};

/** One event of a request, as its chain and the log have it. @public */
export interface EvidenceEvent extends ChainEvent, Placed {
  /** The reason, question or answer, which stands beside the chain and can be erased. */
  text?: string;
}

const eventSchema: SchemaOf<EvidenceEvent> = chainEventSchema.extend({
  text: z.string().optional(),
  ...placed,
});

/** The files of a request: where they lie in the pack, and what their digest is over beside them. @public */
export interface EvidenceFiles
  extends Omit<FilesAnswer, 'files' | 'supersededBy'> {
  /** Their paths in their order; those of a request lie in `files/ID/`. */
  paths: string[];
  /** Whether they lie in the pack; of large ones it has the digest alone. */
  inside: boolean;
}

const filesSchema: SchemaOf<EvidenceFiles> = z.strictObject({
  ...filesChoiceFields,
  digest: z.string(),
  paths: z.array(z.string()),
  inside: z.boolean(),
  unsayable: z.array(
    z.strictObject({
      pointer: z.string(),
      what: z.string(),
      why: z.string(),
      instead: z.string(),
    }),
  ),
});

/** A request with everything that happened to it up to a time. @public */
export interface EvidenceRequest {
  /** Its id. */
  id: string;
  /** What it asks for. */
  kind: string;
  /** How far it had come. */
  state: string;
  /** Entity ref of the owner. */
  owner: string;
  /** Entity ref of whoever asked. */
  requestedBy: string;
  /** Why, which stands beside the chain and can be erased. */
  description?: string;
  /** Policy refuses it, and a person decides. */
  exception?: true;
  /** Oldest first. */
  events: EvidenceEvent[];
  /** Absent where none were asked for. */
  files?: EvidenceFiles;
}

const requestSchema: SchemaOf<EvidenceRequest> = z.strictObject({
  id: z.string(),
  kind: z.string(),
  state: z.string(),
  owner: z.string(),
  requestedBy: z.string(),
  description: z.string().optional(),
  exception: z.literal(true).optional(),
  events: z.array(eventSchema),
  files: filesSchema.optional(),
});

/** A waiver as it was at a time. Times are ISO 8601 in UTC. @public */
export interface EvidenceWaiver {
  /** Id of the request for it. */
  request: string;
  /** Id of the check. */
  check: string;
  /** What the check asks. */
  title: string;
  /** The one thing it is for; absent where it is for all that the check finds. */
  about?: WaivedSubject;
  /** Why the risk is accepted; absent once that was erased. */
  reason?: string;
  /** Entity ref of whoever asked. */
  requestedBy: string;
  /** Entity refs of those who approved it. */
  approvedBy: string[];
  askedAt: string;
  from?: string;
  until: string;
  /** How far it was. */
  state: WaiverState;
  endedAt?: string;
  /** What ended it. */
  endedBy?: string;
  /** Id of the request for the waiver that it prolongs. */
  renews?: string;
}

const waiverSchema: SchemaOf<EvidenceWaiver> = z.strictObject({
  request: z.string(),
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
  endedBy: z.string().optional(),
  renews: z.string().optional(),
});

/** One judgement that the workspace showed. @public */
export interface EvidenceJudgement {
  sequence: number;
  shownFrom: string;
  shownTo?: string;
  verdict: string;
  sentence: string;
  /** Name and revision of the policy. */
  policy: string;
  engineVersion: string;
}

const judgementSchema: SchemaOf<EvidenceJudgement> = z.strictObject({
  sequence: z.number().int(),
  shownFrom: z.string(),
  shownTo: z.string().optional(),
  verdict: z.string(),
  sentence: z.string(),
  policy: z.string(),
  engineVersion: z.string(),
});

/** A policy that was ever used. @public */
export interface EvidencePolicy {
  hash: string;
  name: string;
  revision: number;
  /** Whether it was shipped, configured or published. */
  origin: string;
  firstUsedAt: string;
}

const policySchema: SchemaOf<EvidencePolicy> = z.strictObject({
  hash: z.string(),
  name: z.string(),
  revision: z.number().int(),
  origin: z.string(),
  firstUsedAt: z.string(),
});

/** What people did, and what was shown: `record.json` of a pack. @public */
export interface EvidenceRecord {
  /** Oldest first. */
  requests: EvidenceRequest[];
  /** By when they end. */
  waivers: EvidenceWaiver[];
  /** Newest first. */
  history: EvidenceJudgement[];
  /** Newest first. */
  policies: EvidencePolicy[];
}

/** {@inheritDoc EvidenceRecord} @internal */
export const evidenceRecordSchema: SchemaOf<EvidenceRecord> = z.strictObject({
  requests: z.array(requestSchema),
  waivers: z.array(waiverSchema),
  history: z.array(judgementSchema),
  policies: z.array(policySchema),
});
