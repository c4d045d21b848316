import { runProgram } from '../lib/tasks.mjs';

/**
 * Lets each check in turn stop judging and runs the engine's tests; fails where
 * none notices. Arguments are ids of checks: `npm run mutate -- locked-out`.
 */
export default function mutate({ args, tools }) {
  return runProgram(tools, 'packages/bench/src/mutations/main.ts', args);
}
