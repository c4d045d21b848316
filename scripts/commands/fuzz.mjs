import { runProgram } from '../lib/tasks.mjs';

/**
 * Reads mutated documents of every dialect and holds that no reader throws, hangs or
 * calls better what hides something:
 * `npm run fuzz -- --count 1000000 --seed 1 --minutes 60`, with the files of a folder
 * by `--from`. It goes on from the file of `--state`, and fails where it found anything.
 */
export default function fuzz({ args, tools }) {
  return runProgram(tools, 'packages/lab/src/fuzz/main.ts', args);
}
