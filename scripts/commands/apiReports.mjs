import { readFileSync, writeFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { sameApi } from '../lib/apiReport.mjs';
import { inRoot } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { runAll } from '../lib/tasks.mjs';

/**
 * Remarks that are left out: one about each import from another package of this
 * checkout, which has a path of the machine in it, and one about each member
 * whose name says all there is to say.
 */
const OMITTED = 'ae-wrong-input-file-type,ae-undocumented';

/** What is not published, or has no interface but its command. */
const PRIVATE = ['app', 'backend', 'cli', 'lab', 'testing']
  .map(name => `packages/${name}`)
  .join(',');

const readReports = () =>
  new Map(
    globSync('{packages,plugins}/*/*.api.md', {
      cwd: inRoot(),
      absolute: true,
    }).map(file => [file, readFileSync(file, 'utf8')]),
  );

/**
 * Writes the API report of every published package, and leaves one alone that says
 * the same as before. With `--ci`, fails where one was stale.
 */
export default async function apiReports({ args, tools }) {
  const before = readReports();
  const code = await runAll(tools, [
    ['tsc'],
    [
      'repo-tools',
      'api-reports',
      '--exclude',
      PRIVATE,
      '--omit-messages',
      OMITTED,
      ...args.filter(arg => arg !== '--ci'),
    ],
  ]);
  const stale = [];
  for (const [file, report] of readReports()) {
    const old = before.get(file);
    if (old === report) continue;
    if (old !== undefined && sameApi(old, report)) writeFileSync(file, old);
    else stale.push(file);
  }
  if (code !== 0 || !args.includes('--ci') || !stale.length) return code;
  say(
    `These API reports were stale; run npm run api-reports and commit them:\n${stale.join(
      '\n',
    )}`,
  );
  return 1;
}
