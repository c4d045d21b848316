import { runProgram } from '../lib/tasks.mjs';

/**
 * Lets each check in turn stop judging, each rule on changes stop telling, and
 * each rule of policy, linter, addresses and comparison go, and runs the engine's tests;
 * fails where none notices. Arguments are ids of these, or what stands before the
 * slash of many: `npm run mutate -- locked-out compare`. The word `reach` breaks
 * every rule of how far data gets, in every way: `npm run mutate -- reach --minutes 30`,
 * and `lanes` those alone that make lanes and verdict of it.
 */
export default function mutate({ args, tools }) {
  const [word, ...rest] = args;
  const reach = 'packages/lab/reach/main.mjs';
  if (word === 'reach') return runProgram(tools, reach, rest);
  if (word === 'lanes') {
    return runProgram(tools, reach, ['--part', 'lanes', ...rest]);
  }
  return runProgram(tools, 'packages/lab/src/mutations/main.ts', args);
}
