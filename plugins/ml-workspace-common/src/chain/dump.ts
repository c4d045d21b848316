import { contentHash } from '@ringfence/engine';
import { z } from 'zod';
import type { SchemaOf } from '../api/schema';
import { logEntrySchema } from '../record/entry';
import {
  ChainAbout,
  ChainEvent,
  chainAboutSchema,
  chainEventSchema,
} from './event';
import {
  contentLineSchema,
  ownerLineSchema,
  postureLineSchema,
  workspaceLineSchema,
} from './rows';

/**
 * Version of the format of a dump: since 2, events say what they are about; since
 * 3, it carries the log over all chains, and the rows as they stand; since 4, also
 * the terms of waivers and whose a workspace is that no request asked for.
 * @internal
 */
export const DUMP_VERSION = 4;

/** How far the log had come when a dump was begun. @public */
export interface DumpedLog {
  /** Which log. */
  origin: string;
  /** How many entries the dump has of it. */
  size: number;
  /** When its first checkpoint was made; `null` before that. */
  since: string | null;
}

/** First line of a dump: what it is, and when it was made. */
const headingSchema = z.union([
  z.strictObject({
    dump: z.literal('ml-workspace-events'),
    version: z.union([z.literal(1), z.literal(2)]),
    at: z.string(),
  }),
  z.strictObject({
    dump: z.literal('ml-workspace-events'),
    version: z.union([z.literal(3), z.literal(DUMP_VERSION)]),
    at: z.string(),
    log: z.strictObject({
      origin: z.string(),
      size: z.number().int(),
      since: z.string().nullable(),
    }),
  }),
]);

/** The line before a request's events: what its own row says of them. @public */
export interface DumpedRequest {
  /** Its id. */
  request: string;
  /** Its state. */
  state: string;
  /** How many there are. */
  events: number;
  /** The hash of the last. */
  head: string;
  /** Id of its workspace; absent in dumps before version 3. */
  of?: string;
  /** What its row says that it is about; absent in dumps before version 3. */
  row?: ChainAbout;
  /** What the row of its waiver says; absent where it asks for none. */
  waiver?: ChainAbout;
}

const requestLineSchema: SchemaOf<DumpedRequest> = z.strictObject({
  request: z.string(),
  state: z.string(),
  events: z.number().int(),
  head: z.string(),
  of: z.string().optional(),
  row: chainAboutSchema.optional(),
  waiver: chainAboutSchema.optional(),
});

/** An event in a dump. @public */
export interface DumpedEvent extends ChainEvent {
  /** Its place in the log; absent where it has none yet. */
  leaf?: number;
}

const eventLineSchema: SchemaOf<DumpedEvent> = chainEventSchema.extend({
  leaf: z.number().int().optional(),
});

const entryLineSchema = z.strictObject({
  leaf: z.number().int(),
  entry: logEntrySchema,
});

/** A checkpoint, after the last entry that it covers. */
const checkpointLineSchema = z.strictObject({ checkpoint: z.string() });

/** Last line of a dump, without which it is not whole. */
const endSchema = z.strictObject({
  end: z.strictObject({
    requests: z.number().int(),
    events: z.number().int(),
    head: z.string().nullable(),
    /** SHA-256 over all lines before; absent in dumps before version 3. */
    lines: z.string().optional(),
  }),
});

/**
 * One line of a dump, which is JSON Lines: the heading; then each request in the
 * order of the ids, with its state, the number of its events, the hash of the last
 * and what its row says, followed by those events; then each workspace with whose it
 * was and what was shown of it; what is kept under the hash of its content, with the hash that it has;
 * the log, entry after entry, with its checkpoints; then how much there was, one hash
 * over all chains and one over all lines.
 * @internal
 */
export const dumpLineSchema = z.union([
  headingSchema,
  requestLineSchema,
  eventLineSchema,
  workspaceLineSchema,
  ownerLineSchema,
  postureLineSchema,
  contentLineSchema,
  entryLineSchema,
  checkpointLineSchema,
  endSchema,
]);

/** {@inheritDoc dumpLineSchema} @internal */
export type DumpLine = z.infer<typeof dumpLineSchema>;

/**
 * The hash over all chains up to and with that of a request: what the last line of
 * a dump says, and worth keeping elsewhere.
 *
 * @param before - the same up to the request before; `null` at the first
 * @internal
 */
export const headOfAll = (
  before: string | null,
  { request, head }: Pick<DumpedRequest, 'request' | 'head'>,
): string => contentHash({ before, request, head });

/** What a line of a dump may be, each with the field that tells it. */
const KINDS = [
  { field: 'dump', schema: headingSchema },
  { field: 'request', schema: requestLineSchema },
  { field: 'requestId', schema: eventLineSchema },
  { field: 'workspace', schema: workspaceLineSchema },
  { field: 'owned', schema: ownerLineSchema },
  { field: 'posture', schema: postureLineSchema },
  { field: 'content', schema: contentLineSchema },
  { field: 'entry', schema: entryLineSchema },
  { field: 'checkpoint', schema: checkpointLineSchema },
  { field: 'end', schema: endSchema },
] as const;

/**
 * Reads one line of a dump. Only the text that was written is one: of a field that
 * stands there twice, a person might read the one and a program the other.
 *
 * @returns the line, or in `problem` why it is none
 * @internal
 */
export function readDumpLine(
  text: string,
): { line: DumpLine } | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'something that is not JSON' };
  }
  const fields = Object(value);
  if (JSON.stringify(value) !== text.trim()) {
    return { problem: 'JSON that was written otherwise, or a field twice' };
  }
  const kind = KINDS.find(({ field }) => Object.hasOwn(fields, field));
  if (!kind) return { problem: 'something that is no line of a dump' };
  const parsed = kind.schema.safeParse(value);
  if (parsed.success) return { line: parsed.data };
  const [{ path, message }] = parsed.error.issues;
  return { problem: `${path.join('.') || kind.field}: ${message}` };
}
