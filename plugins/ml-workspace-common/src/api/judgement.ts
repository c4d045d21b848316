import {
  Basis,
  BASIS_KINDS,
  basisSchema,
  Compliance,
  Lane,
  LANE_STATES,
  Posture,
  Verdict,
  VERDICTS,
} from '@ringfence/engine';
import { z } from 'zod';
import type { SchemaOf } from './schema';

/** State of a lane as it is shown. @internal */
export const laneState: SchemaOf<Lane['state']> = z.enum([
  ...LANE_STATES,
  'unknown',
]);

/** Whether policy is met. @internal */
export const meets: SchemaOf<Compliance['meets']> = z.enum([
  'yes',
  'no',
  'unknown',
]);

/** Where facts come from. @internal */
export const basisKind: SchemaOf<Basis['kind']> = z.enum(BASIS_KINDS);

/** What a list says of a posture. @public */
export interface Judgement {
  /** The one word. */
  verdict: Verdict;
  /** The verdict in words. */
  sentence: string;
  /** How closed each boundary is. */
  lanes: Record<keyof Posture['lanes'], Lane['state']>;
  /** Whether policy is met. */
  meets: Compliance['meets'];
  /** Where the facts come from. */
  basis: Basis;
}

/** The fields of a judgement. @internal */
export const judgementFields = {
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
};

/** A policy as postures cite it. @public */
export interface PolicyCitation {
  /** SHA-256 of its canonical JSON. */
  hash: string;
  /** Its name. */
  name: string;
  /** Which of its revisions. */
  revision: number;
}

/** {@inheritDoc PolicyCitation} @internal */
export const policyCitationSchema: SchemaOf<PolicyCitation> = z
  .object({
    hash: z.string(),
    name: z.string(),
    revision: z.number().int(),
  })
  .meta({ id: 'PolicyCitation' });

/** What judged: a policy and a version of the engine. @public */
export interface JudgedUnder {
  /** The policy. */
  policy: PolicyCitation;
  /** The engine. */
  engineVersion: string;
}

/** The fields of what judged. @internal */
export const judgedUnderFields = {
  policy: policyCitationSchema,
  engineVersion: z.string(),
};
