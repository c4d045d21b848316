import { z } from 'zod';

/** What can go wrong with an answer. */
export const FAULT_KINDS = [
  /** The connection ends in the middle of the body. */
  'cut-off',
  /** It comes after a while of real time. */
  'slow',
  /** Entries of a list come twice. */
  'doubled',
  /** Entries of a list come in another order. */
  'shuffled',
  /** A page of HTML stands in its place. */
  'html',
  'unavailable',
  /** 429 with `Retry-After`, and without. */
  'throttled',
  'throttled-silently',
  /** The token is no more good. */
  'expired',
  'forbidden',
  /** What a list named is gone. */
  'gone',
  /** The graph leaves rows out, says so, and has no token. */
  'truncated',
  /** Ids in another case. */
  'mixed-case',
  /** A value that nobody knew of. */
  'unknown-value',
  /** A list that goes on for ever. */
  'endless',
  /** A page without entries before the others. */
  'empty-page',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export const faultSchema = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  /** A regular expression that the path has to fit; any path where it is absent. */
  path: z.string().max(500).optional(),
  method: z.string().optional(),
  /** How many answers it spoils; all of them where it is absent. */
  times: z.number().int().min(1).optional(),
  /** How many answers pass before the first that it spoils. */
  skip: z.number().int().min(0).optional(),
  /** How likely it spoils an answer, from 0 to 1. */
  chance: z.number().min(0).max(1).optional(),
  /** Milliseconds of a slow answer, seconds of `Retry-After`. */
  value: z.number().min(0).optional(),
});

export type Fault = z.infer<typeof faultSchema>;
