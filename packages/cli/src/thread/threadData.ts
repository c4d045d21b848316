import { isMainThread, workerData } from 'node:worker_threads';

/** What the thread of a command is given. */
export interface ThreadData {
  argv: readonly string[];
  screen: Screen;
  /** Where the name of the file stands that is being read. */
  current: SharedArrayBuffer;
}

/** How the terminal is that is written to. */
export interface Screen {
  /** Characters in a line of the terminal; none where it is none. */
  columns?: number;
  /** Without colours. */
  isPlain: boolean;
}

/** What the thread of a command was given; nothing in the main thread. */
export const threadData: ThreadData | undefined = isMainThread
  ? undefined
  : (workerData as ThreadData);
