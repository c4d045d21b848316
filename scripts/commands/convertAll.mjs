import { runProgram } from '../lib/tasks.mjs';

/**
 * Converts every file of a folder that a reader reads into every dialect, reads that
 * again and compares how both are judged: `npm run convert-all -- DIR --minutes 60`.
 * It goes on from the file of `--state`, and fails where the two differ.
 */
export default function convertAll({ args, tools }) {
  return runProgram(tools, 'packages/lab/src/convert/main.ts', args);
}
