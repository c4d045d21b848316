import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { COMMANDS, CommandEntry, CommandName } from '../commands';
import { lookAtScreen } from '../output/screen';
import { messageOf, Problem } from '../problem';
import { fileNoted, roomForFile } from './currentFile';
import type { ThreadData } from './threadData';

// It is bundled beside the program.
// eslint-disable-next-line no-restricted-syntax
const PROGRAM = join(__dirname, 'commands', 'program.cjs');

const MEGABYTE = 1024 * 1024;

/** Why the thread of a command, with so much memory, ended before it was through. */
function endOf(
  error: unknown,
  file: string | undefined,
  megabytes: number,
): Problem {
  const { code } = error as NodeJS.ErrnoException;
  const reason =
    code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `takes more than the ${Math.round(
          megabytes,
        )} MB of memory that there are; neither it nor what comes after it was judged`
      : messageOf(error);
  return Problem.create(reason, { file });
}

/**
 * Runs a command in a thread of its own and gives its exit code. A thread that
 * takes all memory ends alone, so that there is somebody left to say of which file.
 * A command that may ask runs in the main thread, and says itself how it ended.
 *
 * @throws Problem that names the file, where one ended it
 */
export async function runInThread(
  name: CommandName,
  argv: readonly string[],
): Promise<number | undefined> {
  const { asks }: CommandEntry = COMMANDS[name];
  if (asks) {
    await import(PROGRAM);
    return undefined;
  }
  const current = roomForFile();
  const data: ThreadData = { argv, screen: lookAtScreen(), current };
  const megabytes = getHeapStatistics().heap_size_limit / MEGABYTE;
  return new Promise((resolve, reject) => {
    const worker = new Worker(PROGRAM, {
      workerData: data,
      resourceLimits: {
        maxOldGenerationSizeMb: megabytes,
        // As the main thread has: what nests deeper is refused in its own words.
        stackSizeMb: 1,
      },
    });
    worker.on('message', resolve);
    worker.on('error', error =>
      reject(endOf(error, fileNoted(current), megabytes)),
    );
    worker.on('exit', () =>
      reject(Problem.create('ended before it was through')),
    );
  });
}
