import { globSync } from 'tinyglobby';
import { inRoot } from '../lib/paths.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { run } from '../lib/processes.mjs';
import { reportPath } from '../lib/reports.mjs';
import { say } from '../lib/say.mjs';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Node gives up an address of `localhost` after a quarter of a second, and then
 * has none left: on a busy machine a test backend takes longer to answer.
 */
const PATIENT = '--network-family-autoselection-attempt-timeout=5000';

/**
 * Runs the unit and integration tests: those of these scripts, then those of
 * all packages, on SQLite and on a real PostgreSQL. Arguments go to Jest, which
 * then runs alone: `npm test -- plugins/ml-workspace-common`.
 */
export default async function test({ args, tools }) {
  const ownCode = args.length === 0 ? await testScripts(tools) : 0;
  return (await testPackages(args, tools)) || ownCode;
}

function testScripts({ node, env }) {
  return run(
    node,
    [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${reportPath('scripts')}`,
      ...globSync('scripts/**/*.test.mjs', { cwd: inRoot() }).sort(),
    ],
    { env },
  );
}

async function testPackages(args, { node, env, script }) {
  const own = env[POSTGRES] === undefined;
  if (own) say('Starting PostgreSQL for the tests');
  const postgres = own ? await startPostgres({ env }) : undefined;
  try {
    return await run(
      node,
      [
        script('backstage'),
        'repo',
        'test',
        '--watchAll=false',
        '--maxWorkers=2',
        '--json',
        `--outputFile=${reportPath('jest')}`,
        ...args,
      ],
      {
        env: {
          ...env,
          NODE_OPTIONS: [env.NODE_OPTIONS, PATIENT].filter(Boolean).join(' '),
          ...(own && { [POSTGRES]: postgres.connectionString }),
        },
      },
    );
  } finally {
    await postgres?.stop();
  }
}
