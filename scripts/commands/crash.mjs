import { startPostgres } from '../lib/postgres.mjs';
import { say } from '../lib/say.mjs';
import { runProgram } from '../lib/tasks.mjs';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Kills backends at every step of what they write, and claims the same
 * workspaces from many sides at once, on SQLite and PostgreSQL; prints what came
 * of it, and fails where something was left broken; then kills the portal in the
 * middle of its tasks. `writes`, `rejudging`, `claims` and `tasks` run parts of it,
 * `--write` puts the result into docs/recovery.md.
 */
export default async function crash({ args, tools }) {
  const { env } = tools;
  const own = env[POSTGRES] === undefined;
  if (own) say('Starting PostgreSQL for the crashes');
  const postgres = own ? await startPostgres({ env }) : undefined;
  try {
    return await runProgram(
      {
        ...tools,
        env: { ...env, ...(own && { [POSTGRES]: postgres.connectionString }) },
      },
      'plugins/ml-workspace-backend/src/crash/__testUtils__/main.ts',
      args,
    );
  } finally {
    await postgres?.stop();
  }
}
