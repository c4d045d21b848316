import { writeSync } from 'node:fs';

const STDOUT = 1;
const STDERR = 2;
/** How long it waits for a reader that is behind, in milliseconds. */
const WAIT = 5;

const closed = new Set<number>();
const clock = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes a text as a whole before it goes on, from any thread: what only waits to
 * be written takes memory. A reader that stops reading, as `head` does, is no error.
 */
function write(descriptor: number, text: string): void {
  if (closed.has(descriptor)) return;
  const bytes = Buffer.from(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') Atomics.wait(clock, 0, 0, WAIT);
      else if (code === 'EPIPE') {
        closed.add(descriptor);
        return;
      } else throw error;
    }
  }
}

/** Writes what was asked for. */
export const print = (text: string): void => write(STDOUT, text);

/** Writes what people are to know beside it. */
export const printError = (text: string): void => write(STDERR, text);
