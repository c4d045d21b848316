import { runAll } from '../lib/tasks.mjs';

/** Builds every package, the portal's two included. */
export default function build({ args, tools }) {
  return runAll(tools, [
    ['tsc'],
    ['backstage', 'repo', 'build', '--all', ...args],
  ]);
}
