import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { globSync } from 'tinyglobby';
import { sameApi } from '../lib/apiReport.mjs';
import { inRoot } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { runAll } from '../lib/tasks.mjs';

/**
 * Remarks that are left out: one about each import from another package of this
 * checkout, which has a path of the machine in it, one about each member whose
 * name says all there is to say, and those on how internal names are written and
 * which types stand behind what the engine's inner door hands on.
 */
const OMITTED =
  'ae-wrong-input-file-type,ae-undocumented,ae-internal-missing-underscore,ae-forgotten-export';

/** Packages whose interface others build on; the command line has none but its command. */
const LIBRARIES = ['engine', 'advice', 'dialects'].map(
  name => `packages/${name}`,
);

/** What the engine's inner door hands on is no interface to keep tidy. */
const UNTIDY = 'packages/engine';

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
      ...LIBRARIES,
      ...globSync('plugins/*/package.json', { cwd: inRoot() })
        .map(dirname)
        .sort(),
      '--allow-warnings',
      UNTIDY,
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
