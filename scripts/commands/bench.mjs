import { buildApp } from '../lib/builtApp.mjs';
import { findChromium } from '../lib/chromium.mjs';
import { inRoot } from '../lib/paths.mjs';
import { startPortal } from '../lib/portal.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { run } from '../lib/processes.mjs';
import { PlainError, say } from '../lib/say.mjs';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** Whether the arguments ask for a section. */
const withSection = (args, name) =>
  !args.some(arg => arg.startsWith('--only')) ||
  args.some(arg => arg === name || arg === `--only=${name}`);

/** A PostgreSQL for the store, which is measured on one too. */
async function postgresFor(args, { env }) {
  if (!withSection(args, 'store') || env[POSTGRES] !== undefined) {
    return undefined;
  }
  say('Starting PostgreSQL for the benchmark');
  const { connectionString, stop } = await startPostgres({ env });
  return { env: { [POSTGRES]: connectionString }, stop };
}

/** A portal to open in Chromium. */
async function portalFor(args, tools) {
  if (!withSection(args, 'browser')) return undefined;
  const chromium = findChromium(tools.env);
  if ((await buildApp(tools)) !== 0) {
    throw new PlainError('The app was not built; the lines above say why.');
  }
  say('Starting a portal for the benchmark');
  const { url, stop } = await startPortal(tools);
  return {
    env: { RINGFENCE_CHROMIUM: chromium, RINGFENCE_BENCH_PORTAL: url },
    stop,
  };
}

/**
 * Measures the engine, the command line and the store beside others, and the
 * portal in a browser, and prints what it found; `--only NAME` measures one of
 * them, `--json FILE` also writes the figures for machines.
 */
export default async function bench({ args, tools }) {
  const { node, env } = tools;
  const started = [];
  try {
    for (const start of [postgresFor, portalFor]) {
      const service = await start(args, tools);
      if (service) started.push(service);
    }
    return await run(
      node,
      ['--expose-gc', inRoot('packages', 'lab', 'bench.mjs'), ...args],
      { env: Object.assign({}, env, ...started.map(service => service.env)) },
    );
  } finally {
    for (const { stop } of started) await stop();
  }
}
