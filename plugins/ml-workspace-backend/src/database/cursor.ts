import { InputError } from '@backstage/errors';
import { z } from 'zod';

const cursorSchema = z.strictObject({
  createdAt: z.iso.datetime({ precision: 3 }),
  id: z.uuid(),
});

/** The last row of a page, from which the next one goes on. @internal */
export type Cursor = z.infer<typeof cursorSchema>;

/** Writes a cursor as text that callers hand back without reading it. @internal */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * Reads a cursor that a caller handed back.
 *
 * @throws InputError when it is none of ours
 * @internal
 */
export function decodeCursor(text: string): Cursor {
  try {
    const decoded = Buffer.from(text, 'base64url').toString('utf8');
    return cursorSchema.parse(JSON.parse(decoded));
  } catch {
    throw Object.assign(
      new InputError(
        'The cursor is not one this API gave; leave it out to start at the first page',
      ),
      {
        fields: [
          {
            pointer: '/cursor',
            message: 'Not a cursor of this API',
            expected: 'nextCursor of the page before',
          },
        ],
      },
    );
  }
}
