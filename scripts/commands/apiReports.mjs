import { runAll } from '../lib/tasks.mjs';

/**
 * Remarks that are left out: one about each import from another package of this
 * checkout, which has a path of the machine in it, and one about each member
 * whose name says all there is to say.
 */
const OMITTED = 'ae-wrong-input-file-type,ae-undocumented';

/** Writes the API report of every plugin package; with `--ci`, fails where one is stale instead. */
export default function apiReports({ args, tools }) {
  return runAll(tools, [
    ['tsc'],
    [
      'repo-tools',
      'api-reports',
      '--exclude',
      'packages/*',
      '--omit-messages',
      OMITTED,
      ...args,
    ],
  ]);
}
