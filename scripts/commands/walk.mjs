import { runProgram } from '../lib/tasks.mjs';

/**
 * Walks packets out of many isolations and compares what gets out with the
 * engine's lanes: `npm run walk -- --count 1000000 --seed 1 --minutes 60`. It goes
 * on from the file of `--state`, and fails where the two differ.
 */
export default function walk({ args, tools }) {
  return runProgram(tools, 'packages/lab/src/walk/main.ts', args);
}
