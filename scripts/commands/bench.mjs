import { inRoot } from '../lib/paths.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { run } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/** Whether the arguments ask for the store, which is measured on a PostgreSQL too. */
const withStore = args =>
  !args.some(arg => arg.startsWith('--only')) ||
  args.some(arg => arg === 'store' || arg === '--only=store');

/**
 * Measures the engine, the command line and the store beside others and prints
 * what it found; `--only NAME` measures one of them, `--json FILE` also writes
 * the figures for machines.
 */
export default async function bench({ args, tools: { node, env } }) {
  const own = withStore(args) && env[POSTGRES] === undefined;
  if (own) say('Starting PostgreSQL for the benchmark');
  const postgres = own ? await startPostgres({ env }) : undefined;
  try {
    return await run(
      node,
      ['--expose-gc', inRoot('packages', 'bench', 'bench.mjs'), ...args],
      {
        env: { ...env, ...(own && { [POSTGRES]: postgres.connectionString }) },
      },
    );
  } finally {
    await postgres?.stop();
  }
}
