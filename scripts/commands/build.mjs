import { runAll, runProgram } from '../lib/tasks.mjs';

/** Builds every package, the portal's two included. */
export default async function build({ args, tools }) {
  const code = await runAll(tools, [
    ['tsc'],
    ['backstage', 'repo', 'build', '--all', ...args],
  ]);
  return (await runProgram(tools, 'packages/cli/build.mjs')) || code;
}
