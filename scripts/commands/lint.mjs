import { runAll } from '../lib/tasks.mjs';

/** Checks style and common mistakes, and that every file is formatted. */
export default function lint({ args, tools }) {
  return runAll(tools, [
    ['backstage', 'repo', 'lint', ...args],
    ['eslint', '--ext', '.mjs', 'scripts'],
    ['prettier', '--check', '.'],
  ]);
}
