import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JSON_LINES } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Response } from 'express';

/** Whether the caller went away before the end, which is no error of ours. */
const isGone = (error: unknown) =>
  (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';

/**
 * Sends an answer of lines as they come. When they fail on the way the connection
 * breaks, so that nobody takes half an answer for the whole.
 * @internal
 */
export async function sendLines(
  response: Response,
  text: AsyncIterable<string>,
): Promise<void> {
  response.type(JSON_LINES);
  try {
    await pipeline(Readable.from(text), response);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
