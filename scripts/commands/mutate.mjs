import { runProgram } from '../lib/tasks.mjs';

/**
 * Lets each check in turn stop judging, and each rule on changes stop telling,
 * and runs the engine's tests; fails where none notices. Arguments are ids of
 * either: `npm run mutate -- locked-out`.
 */
export default function mutate({ args, tools }) {
  return runProgram(tools, 'packages/bench/src/mutations/main.ts', args);
}
