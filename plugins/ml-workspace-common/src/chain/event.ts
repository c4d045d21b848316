import { contentHash } from '@ringfence/engine';
import { z } from 'zod';
import type { SchemaOf } from '../api/schema';

/**
 * What an event is about: `kind`, `workspace` (its ARM id), `owner`, `requestedBy`,
 * and the hashes of `body`, `facts`, `policy` and, where some were asked for, `files`;
 * of a decision also `seen`, the digest of what was decided, `groups` by which, and
 * `until`; of a transfer that is asked for, `groups` for which its asker stands; of
 * a waiver what it accepts, from when until when, and how it ended.
 * @public
 */
export type ChainAbout = Record<string, string | string[]>;

/** {@inheritDoc ChainAbout} @internal */
export const chainAboutSchema: SchemaOf<ChainAbout> = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string())]),
);

/** One event as the chain keeps it and a dump tells it. @public */
export interface ChainEvent {
  /** The request it is an event of. */
  requestId: string;
  /** 1 for the first of a request. */
  sequence: number;
  /** What happened: mostly the state that the request came into. */
  type: string;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
  /** An entity ref, `policy` or a service. */
  by: string;
  /** Digest of the posture that was shown when it happened. */
  postureDigest: string;
  /** What it is about; absent of what earlier versions wrote. */
  about?: ChainAbout;
  /** `hash` of the event before, `null` for the first. */
  previous: string | null;
  /** The SHA-256 over the canonical JSON of everything else. */
  hash: string;
}

/** {@inheritDoc ChainEvent} @internal */
export const chainEventSchema = z.strictObject({
  requestId: z.string(),
  sequence: z.number().int(),
  type: z.string(),
  at: z.string(),
  by: z.string(),
  postureDigest: z.string(),
  about: chainAboutSchema.optional(),
  previous: z.string().nullable(),
  hash: z.string(),
}) satisfies SchemaOf<ChainEvent>;

/** The hash an event must have. @public */
export function eventHash({
  requestId,
  sequence,
  type,
  at,
  by,
  postureDigest,
  about,
  previous,
}: Omit<ChainEvent, 'hash'>): string {
  return contentHash({
    requestId,
    sequence,
    type,
    at,
    by,
    postureDigest,
    ...(about && { about }),
    previous,
  });
}
