import { findChromium } from '../lib/chromium.mjs';
import { globSync, isNewerThan } from '../lib/files.mjs';
import { inRoot } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';
import { reportPath } from '../lib/reports.mjs';
import { say } from '../lib/say.mjs';

/** What the built app is made of. */
const SOURCES = [
  'packages/app/src',
  'packages/app/public',
  'plugins/ml-workspace/src',
  'plugins/ml-workspace-common/src',
];

/**
 * Runs the browser tests in Chromium, against the built app served by the
 * backend. `--screenshots` also takes pictures of form and card into
 * `test-results/screenshots`; other arguments go to Playwright.
 */
export default async function e2e({ args, tools: { node, env, script } }) {
  const chromium = findChromium(env);
  const sources = [
    ...SOURCES.flatMap(folder => globSync(inRoot(folder))),
    inRoot('packages/app/package.json'),
    inRoot('yarn.lock'),
  ];
  if (!isNewerThan(inRoot('packages/app/dist/index.html'), sources)) {
    say('Building the app (about a minute)');
    const code = await run(node, [script('backstage'), 'package', 'build'], {
      env,
      cwd: inRoot('packages/app'),
    });
    if (code !== 0) return code;
  }
  return run(
    node,
    [
      script('playwright'),
      'test',
      ...args.filter(arg => arg !== '--screenshots'),
    ],
    {
      env: {
        ...env,
        RINGFENCE_CHROMIUM: chromium,
        RINGFENCE_BROWSER_REPORT: reportPath('browser'),
        ...(args.includes('--screenshots') && { RINGFENCE_SCREENSHOTS: '1' }),
      },
    },
  );
}
