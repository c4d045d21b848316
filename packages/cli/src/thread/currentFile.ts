import { threadData } from './threadData';

/** Longest name that is kept, in bytes. */
const MAX_NAME = 4_096;
const LENGTH = 4;

/** Room for the name of one file, which both threads see. */
export const roomForFile = (): SharedArrayBuffer =>
  new SharedArrayBuffer(LENGTH + MAX_NAME);

const encoder = new TextEncoder();

/** Says which file is read and judged from now on, for the case that it ends everything. */
export function noteFile(file: string): void {
  if (!threadData) return;
  const name = new Uint8Array(threadData.current, LENGTH);
  const { written } = encoder.encodeInto(file, name);
  new Uint32Array(threadData.current, 0, 1)[0] = written;
}

/** Which file was read last; none where none was. */
export function fileNoted(room: SharedArrayBuffer): string | undefined {
  const [length] = new Uint32Array(room, 0, 1);
  if (!length) return undefined;
  return Buffer.from(new Uint8Array(room, LENGTH, length)).toString('utf8');
}
