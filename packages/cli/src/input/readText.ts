import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { messageOf, Problem } from '../problem';

const KILOBYTES_64 = 64 * 1024;
const MEGABYTE = 1024 * 1024;

/** Most that is read of one file, by what parsing it costs. */
export const MAX_BYTES = {
  json: 16 * MEGABYTE,
  yaml: 4 * MEGABYTE,
  hcl: 4 * MEGABYTE,
};

/** Reads on until the end, or past the limit; `expected` bytes fit into the first read. */
function readUpTo(descriptor: number, limit: number, expected: number): Buffer {
  const chunks: Buffer[] = [];
  let size = 0;
  while (size <= limit) {
    const room = size === 0 ? expected + 1 : KILOBYTES_64;
    const chunk = Buffer.allocUnsafe(Math.min(room, limit + 1 - size));
    const read = readSync(descriptor, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    size += read;
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer, file: string): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isWide && bytes.subarray(0, 8192).includes(0)) {
    throw Problem.create('is not a text file', { file });
  }
  try {
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', {
      fatal: true,
    }).decode(bytes);
  } catch {
    throw Problem.create('is not a text file in UTF-8', { file });
  }
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
    descriptor = path === '-' ? 0 : openSync(path, 'r');
    const stat = fstatSync(descriptor);
    if (path !== '-' && !stat.isFile()) {
      throw Problem.create('is not a regular file', { file });
    }
    if (stat.isFile() && stat.size > limit) {
      throw tooLarge(`${(stat.size / MEGABYTE).toFixed(1)} MB`);
    }
    const bytes = readUpTo(
      descriptor,
      limit,
      stat.isFile() ? stat.size : KILOBYTES_64,
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
