import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { messageOf, Problem } from '../problem';

const KILOBYTES_64 = 64 * 1024;
const MEGABYTE = 1024 * 1024;

const UTF_8 = new TextDecoder('utf-8', { fatal: true });
const UTF_16 = new TextDecoder('utf-16le', { fatal: true });

/** Most that is read of one file, by what parsing it costs. */
export const MAX_BYTES = {
  json: 16 * MEGABYTE,
  yaml: MEGABYTE,
  hcl: MEGABYTE,
  bicep: MEGABYTE,
};

/** Reads on until the end, or past the limit; a file is `expected` bytes long, and a pipe does not say. */
function readUpTo(
  descriptor: number,
  limit: number,
  expected: number | undefined,
): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  while (size <= limit) {
    const room = size === 0 && expected ? expected : KILOBYTES_64;
    const chunk = Buffer.allocUnsafe(Math.min(room, limit + 1 - size));
    const read = readSync(descriptor, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    size += read;
    // The end of a file is where it says; only a pipe has to be asked again.
    if (read === expected) break;
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer, file: string): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isWide && bytes.subarray(0, 8192).includes(0)) {
    throw Problem.create('is not a text file', { file });
  }
  try {
    return (isWide ? UTF_16 : UTF_8).decode(bytes);
  } catch {
    throw Problem.create('is not a text file in UTF-8', { file });
  }
}

/**
 * The text of a plain file in UTF-8, which most are; `undefined` for what needs a
 * closer look. What is no file at all is not even opened: a pipe could keep it waiting.
 */
function readPlain(
  path: string,
  file: string,
  limit: number,
): string | undefined {
  if (path === '-') return undefined;
  const stat = statSync(path);
  if (!stat.isFile()) throw Problem.create('is not a regular file', { file });
  if (!stat.size || stat.size > limit) return undefined;
  const text = readFileSync(path, 'utf8');
  const isDoubtful = text.includes('\0') || text.includes('\ufffd');
  return isDoubtful ? undefined : text.replace(/^\ufeff/, '');
}

/** The text of a file, or of standard input for `-`; never more than `limit` bytes. */
export function readText(path: string, file: string, limit: number): string {
  const tooLarge = (size: string) =>
    Problem.create(
      `is ${size}; at most ${limit / MEGABYTE} MB of such a file can be read`,
      { file },
    );
  let descriptor: number | undefined;
  try {
    const plain = readPlain(path, file, limit);
    if (plain !== undefined) return plain;
    descriptor = path === '-' ? 0 : openSync(path, 'r');
    const stat = fstatSync(descriptor);
    if (stat.isFile() && stat.size > limit) {
      throw tooLarge(`${(stat.size / MEGABYTE).toFixed(1)} MB`);
    }
    const bytes = readUpTo(
      descriptor,
      limit,
      stat.isFile() && stat.size ? stat.size : undefined,
    );
    if (bytes.length > limit) throw tooLarge('too large');
    return decode(bytes, file);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw Problem.create(
      code === 'EACCES' || code === 'EPERM'
        ? 'no permission to read it'
        : messageOf(error),
      { file },
    );
  } finally {
    if (descriptor !== undefined && descriptor !== 0) closeSync(descriptor);
  }
}
