import { createReadStream } from 'node:fs';
import { messageOf, Problem } from '../problem';

/** Longest line that is read, in characters: a line of its own kind is far shorter. */
const MAX_LINE = 64 * 1024;

function tooLong(file: string, line: number): Problem {
  return Problem.create(
    `this line is longer than ${MAX_LINE / 1024} thousand characters`,
    { file, line },
  );
}

async function* chunksOf(path: string, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const bytes: AsyncIterable<Buffer> =
    path === '-'
      ? createReadStream('', { fd: 0, autoClose: false })
      : createReadStream(path);
  try {
    for await (const chunk of bytes) {
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'is a folder, and not a file',
      EACCES: 'no permission to read it',
      EPERM: 'no permission to read it',
      ERR_ENCODING_INVALID_ENCODED_DATA: 'is not a text file in UTF-8',
    };
    throw Problem.create(reasons[code ?? ''] ?? messageOf(error), { file });
  }
}

/**
 * The lines of a file of any length, or of standard input for `-`, one after the
 * other and without their ends.
 *
 * @throws Problem when it cannot be read, or has a line too long to be one
 */
export async function* readLines(
  path: string,
  file: string,
): AsyncGenerator<string> {
  let rest = '';
  let line = 0;
  for await (const chunk of chunksOf(path, file)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      line += 1;
      if (text.length > MAX_LINE) throw tooLong(file, line);
      yield text;
    }
    if (rest.length > MAX_LINE) throw tooLong(file, line + 1);
  }
  if (rest) yield rest;
}
