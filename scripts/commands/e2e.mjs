import { buildApp } from '../lib/builtApp.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { run } from '../lib/processes.mjs';
import { reportPath } from '../lib/reports.mjs';

/**
 * Runs the browser tests in Chromium, against the built app served by the
 * backend. `--screenshots` also takes pictures: those that documents have into
 * `docs/images`, the others into `test-results/screenshots`. Other arguments go to
 * Playwright.
 */
export default async function e2e({ args, tools }) {
  const { node, env, script } = tools;
  const chromium = findChromium(env);
  const code = await buildApp(tools);
  if (code !== 0) return code;
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
