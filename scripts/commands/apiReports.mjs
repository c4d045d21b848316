import { runAll } from '../lib/tasks.mjs';

/** Writes the API report of every plugin package; with `--ci`, fails where one is stale instead. */
export default function apiReports({ args, tools }) {
  return runAll(tools, [
    ['tsc'],
    ['repo-tools', 'api-reports', '--exclude', 'packages/*', ...args],
  ]);
}
