import { runProgram } from '../lib/tasks.mjs';

/**
 * Writes many whole isolations as files, reads them again and compares how both are
 * judged: `npm run round-trip -- --count 100000 --dialect arm --seed 1 --minutes 60`.
 * It goes on from the file of `--state`, and fails where the two differ.
 */
export default function roundTrip({ args, tools }) {
  return runProgram(tools, 'packages/lab/src/roundTrip/main.ts', args);
}
