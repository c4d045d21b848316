import { runProgram } from '../lib/tasks.mjs';

/**
 * Lets each check in turn stop judging, each rule on changes stop telling, and
 * each rule of policy, linter, addresses and comparison go, and runs the engine's tests;
 * fails where none notices. Arguments are ids of these, or what stands before the
 * slash of many: `npm run mutate -- locked-out compare`.
 */
export default function mutate({ args, tools }) {
  return runProgram(tools, 'packages/lab/src/mutations/main.ts', args);
}
