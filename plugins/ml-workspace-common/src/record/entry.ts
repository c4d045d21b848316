import { canonicalJson } from '@ringfence/engine';
import { z } from 'zod';
import type { SchemaOf } from '../api/schema';
import { leafHash } from './hashing';

/** An event in the log: its hash is the head of its chain at that time. @public */
export interface LoggedEvent {
  /** Id of the request. */
  request: string;
  sequence: number;
  hash: string;
}

/** A posture in the log, as its workspace began to show it. @public */
export interface LoggedPosture {
  /** Id of the workspace. */
  workspace: string;
  /** Counts what was shown of it. */
  sequence: number;
  digest: string;
  /** Hash of all that is stored of it. */
  body: string;
  /** Hash of the facts it was judged from. */
  facts: string;
  /** Hash of the policy it was judged by. */
  policy: string;
  /** ISO 8601 in UTC. */
  shownFrom: string;
}

/** Whose a workspace became in the log that no request asked for. @public */
export interface LoggedOwner {
  /** Id of the workspace. */
  workspace: string;
  /** Counts its owners. */
  sequence: number;
  /** Entity ref. */
  owner: string;
  /** ISO 8601 in UTC. */
  since: string;
}

/** What stands at one place of the log. @public */
export type LogEntry =
  | { event: LoggedEvent }
  | { shown: LoggedPosture }
  | { owned: LoggedOwner };

/** The fields of a posture in the log. @internal */
export const loggedPostureFields = {
  workspace: z.string(),
  sequence: z.number().int(),
  digest: z.string(),
  body: z.string(),
  facts: z.string(),
  policy: z.string(),
  shownFrom: z.string(),
};

/** {@inheritDoc LogEntry} @internal */
export const logEntrySchema: SchemaOf<LogEntry> = z.union([
  z.strictObject({
    event: z.strictObject({
      request: z.string(),
      sequence: z.number().int(),
      hash: z.string(),
    }),
  }),
  z.strictObject({
    shown: z.strictObject(loggedPostureFields),
  }),
  z.strictObject({
    owned: z.strictObject({
      workspace: z.string(),
      sequence: z.number().int(),
      owner: z.string(),
      since: z.string(),
    }),
  }),
]);

/** The hash of an entry as a leaf: over its canonical JSON. @public */
export const entryHash = (entry: LogEntry): string =>
  leafHash(canonicalJson(entry));
