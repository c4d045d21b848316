import { contentHash } from '@ringfence/engine';
import { z } from 'zod';
import type { SchemaOf } from '../api/schema';
import { chainEventSchema } from './event';

/** Version of the format of a dump: since 2, events say what they are about. @internal */
export const DUMP_VERSION = 2;

/** First line of a dump: what it is, and when it was made. */
const headingSchema = z.strictObject({
  dump: z.literal('ml-workspace-events'),
  version: z.union([z.literal(1), z.literal(DUMP_VERSION)]),
  at: z.string(),
});

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
}

const requestLineSchema: SchemaOf<DumpedRequest> = z.strictObject({
  request: z.string(),
  state: z.string(),
  events: z.number().int(),
  head: z.string(),
});

/** Last line of a dump, without which it is not whole. */
const endSchema = z.strictObject({
  end: z.strictObject({
    requests: z.number().int(),
    events: z.number().int(),
    head: z.string().nullable(),
  }),
});

/**
 * One line of a dump of the chain, which is JSON Lines: the heading; then each
 * request in the order of the ids, with its state, the number of its events and
 * the hash of the last, followed by those events; then how many there were, and
 * one hash over all chains.
 * @internal
 */
export const dumpLineSchema = z.union([
  headingSchema,
  requestLineSchema,
  chainEventSchema,
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

/** What a line of a dump may be, each with the field only it has. */
const KINDS = [
  { field: 'dump', schema: headingSchema },
  { field: 'request', schema: requestLineSchema },
  { field: 'requestId', schema: chainEventSchema },
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
