import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem } from '../problem';
import { tookTooLong } from './timeBox';

/** What the parser makes of a text: its value, or why it is no HCL. */
export type HclAnswer = { value: Record<string, unknown> } | { reason: string };

// It is bundled beside the program, and what is in pieces says where from there; as it
// stands in its folder it is the source.
const PROGRAM = join(
  // eslint-disable-next-line no-restricted-syntax
  __dirname,
  process.env.ML_WORKSPACE_HCL_PARSER ?? 'hclThread.ts',
);

/**
 * After so many texts a thread makes way for another. The runtime of the parser breaks
 * by itself once in many thousand texts, and then never answers again.
 */
const MOST_TEXTS = 2_000;

let thread: Promise<Worker> | undefined;
let texts = 0;

/** The thread that is to parse the next text. */
async function threadFor(file: string): Promise<Worker> {
  if (texts >= MOST_TEXTS) {
    const spent = thread;
    thread = undefined;
    await (await spent)?.terminate();
  }
  if (!thread) texts = 0;
  texts += 1;
  thread ??= start(file);
  return thread;
}

/** What a thread says next, or why it says nothing any more. */
function nextOf<T>(worker: Worker, file: string, most?: number): Promise<T> {
  return new Promise((resolve, reject) => {
    let clock: NodeJS.Timeout | undefined;
    const onMessage = (said: T) => end(() => resolve(said));
    const onError = ({ message }: Error) => onEnd(message);
    const onExit = () => onEnd('its parser came to an end');
    function end(tell: () => void) {
      clearTimeout(clock);
      worker.off('message', onMessage).off('error', onError);
      worker.off('exit', onExit).unref();
      tell();
    }
    /** What was stopped in the midst of a file reads no other: the next one gets a new thread. */
    function drop(problem: Problem) {
      thread = undefined;
      worker.on('error', () => {});
      void worker.terminate();
      end(() => reject(problem));
    }
    function onEnd(reason: string) {
      drop(Problem.create(`could not be parsed: ${reason}`, { file }));
    }
    worker.on('message', onMessage).on('error', onError);
    worker.on('exit', onExit).ref();
    if (most !== undefined) {
      clock = setTimeout(() => drop(tookTooLong(file)), Math.max(most, 0));
    }
  });
}

async function start(file: string): Promise<Worker> {
  const worker = new Worker(PROGRAM);
  await nextOf(worker, file);
  return worker;
}

/**
 * Parses one text of HCL. The parser is WebAssembly, which is broken once it was
 * stopped; so it has a thread of its own, that can be thrown away.
 *
 * @param most - how many milliseconds it may take
 * @throws Problem that names the file when it takes longer
 */
export async function askHclParser(
  text: string,
  file: string,
  most: number,
): Promise<HclAnswer> {
  const worker = await threadFor(file);
  const answer = nextOf<HclAnswer>(worker, file, most);
  worker.postMessage(text);
  return answer;
}
