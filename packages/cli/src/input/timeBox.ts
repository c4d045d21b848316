import { createContext, Script } from 'node:vm';
import { Problem } from '../problem';
import { noteFile } from '../thread/currentFile';

/** How many seconds one file may take. Tests wait for less. */
const SECONDS = Number(process.env.ML_WORKSPACE_SECONDS_PER_FILE) || 10;
const seconds = SECONDS === 1 ? '1 second' : `${SECONDS} seconds`;

/** How many milliseconds one file may take. */
export const MOST_MILLISECONDS = SECONDS * 1_000;
/**
 * After how many milliseconds no further file is put into a box. Files share one: its
 * clock is a thread, and on a busy machine starting that costs more than a small file.
 */
const FULL = MOST_MILLISECONDS / 40;

/** A file that took longer than one may. */
export const tookTooLong = (file: string): Problem =>
  Problem.create(
    `took longer than ${seconds} to be read and judged, which is the most for one file`,
    { file },
  );

let box: { room: { action?: () => unknown }; script: Script } | undefined;

/**
 * Runs code that cannot be asked to stop, and stops it. Only `node:vm` interrupts
 * the thread it runs in, whatever a loop or a regular expression is up to; nothing
 * of the code that is stopped goes on, no `catch` and no `finally` either.
 */
function runFor(milliseconds: number, action: () => void): 'done' | 'stopped' {
  box ??= { room: createContext({}), script: new Script('action()') };
  box.room.action = action;
  try {
    box.script.runInContext(box.room, { timeout: Math.ceil(milliseconds) });
    return 'done';
  } catch (error) {
    const { code } = (error ?? {}) as NodeJS.ErrnoException;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'stopped';
    throw error;
  } finally {
    box.room.action = undefined;
  }
}

/**
 * Does something with one file in the time that a file may take. It must not wait
 * for anybody: a pipe that nobody reads or writes would count as the file's doing.
 *
 * @throws Problem that names the file and the limit
 */
export function inTime<T>(file: string, action: () => T): T {
  noteFile(file);
  let result: T | undefined;
  const end = runFor(MOST_MILLISECONDS, () => {
    result = action();
  });
  if (end === 'stopped') throw tookTooLong(file);
  return result as T;
}

/** How each of many things is done in its time. */
export interface EachInTime<Item> {
  fileOf(item: Item): string;
  action(item: Item): void;
  /** It took too long, and was stopped wherever it was. */
  late(problem: Problem): void;
  /** Nothing is timed: now is when output may wait for its reader. */
  between?(done: number): void;
  /** So much output waits that a time in between is due. */
  isFull?(): boolean;
}

/** Does something with each of many files; none of them takes longer than a file may. */
export function eachInTime<Item>(
  items: readonly Item[],
  { fileOf, action, late, between, isFull }: EachInTime<Item>,
): void {
  let at = 0;
  // Whatever file is the last in the box still has all of its time.
  const fillBox = () => {
    const full = performance.now() + FULL;
    do {
      noteFile(fileOf(items[at]));
      action(items[at]);
      at += 1;
    } while (at < items.length && performance.now() < full && !isFull?.());
  };
  while (at < items.length) {
    between?.(at);
    const end = runFor(MOST_MILLISECONDS + FULL, fillBox);
    if (end === 'stopped' && at < items.length) {
      late(tookTooLong(fileOf(items[at])));
      at += 1;
    }
  }
  between?.(at);
}
