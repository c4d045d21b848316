import { z } from 'zod';
import type { SchemaOf } from './schema';

/** An event of a request in the log over all chains. @public */
export interface ProvenEvent {
  /** 1 for the first of the request. */
  sequence: number;
  /** Its hash, by which its chain binds everything before it. */
  hash: string;
  /** Its place in the log, from 0. */
  index: number;
  /** Hashes that lead from it to the root, by RFC 6962. */
  proof: string[];
}

/** Proof that the events of a request are in the log that a checkpoint signs. @public */
export interface RequestProof {
  /** Id of the request. */
  request: string;
  /** The signed note. */
  checkpoint: string;
  /** Its events, oldest first. */
  entries: ProvenEvent[];
}

/** {@inheritDoc RequestProof} @internal */
export const requestProofSchema: SchemaOf<RequestProof> = z
  .object({
    request: z.string(),
    checkpoint: z.string(),
    entries: z.array(
      z.object({
        sequence: z.number().int(),
        hash: z.string(),
        index: z.number().int(),
        proof: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'RequestProof' });

/** How the record of what happens is signed. @public */
export interface RecordStatus {
  /** The key that signs: a configured one, one for development, or none. */
  key: 'configured' | 'development' | 'none';
  /** When the first checkpoint was made, since when the record holds; absent before it. */
  since?: string;
  /** When the last one was made. */
  signedAt?: string;
  /** Why nothing is signed. */
  problem?: string;
}

/** {@inheritDoc RecordStatus} @internal */
export const recordStatusSchema: SchemaOf<RecordStatus> = z.object({
  key: z.enum(['configured', 'development', 'none']),
  since: z.string().optional(),
  signedAt: z.string().optional(),
  problem: z.string().optional(),
});
