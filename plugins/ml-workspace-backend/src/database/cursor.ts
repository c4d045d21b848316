import { contentHash } from '@ringfence/engine';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

const MARK_LENGTH = 16;

const cursorSchema = z.strictObject({ of: z.string(), after: z.unknown() });

const markOf = (query: unknown) => contentHash(query).slice(0, MARK_LENGTH);

/** Text of a sort key: PostgreSQL takes no NUL. @internal */
export const keyText = z
  .string()
  .max(1000)
  .refine(text => !text.includes('\0'));

function refused(message: string): InputError {
  const field = {
    pointer: '/cursor',
    message,
    expected: 'nextCursor of the page before, with the query of that page',
  };
  return Object.assign(
    new InputError(`${message}; leave it out to start at the first page`),
    { fields: [field] },
  );
}

/**
 * Writes the place of a page's last row as text that callers hand back without
 * reading it. It holds for this query only.
 *
 * @param query - what was listed, without page size and cursor
 * @internal
 */
export function encodeCursor(query: unknown, after: unknown): string {
  const cursor = { of: markOf(query), after };
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * Reads a cursor that a caller handed back: the sort key of the last row.
 *
 * @throws InputError when it is none of ours, or that of another query
 * @internal
 */
export function decodeCursor<T extends z.ZodType>(
  text: string,
  query: unknown,
  key: T,
): z.infer<T> {
  const decoded = readJson(Buffer.from(text, 'base64url').toString('utf8'));
  const cursor = cursorSchema.safeParse(decoded);
  const after = key.safeParse(cursor.data?.after);
  if (!cursor.success || !after.success) {
    throw refused('The cursor is not one this API gave');
  }
  if (cursor.data.of !== markOf(query)) {
    throw refused('The cursor belongs to another query');
  }
  return after.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
