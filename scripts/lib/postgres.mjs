import { randomUUID } from 'node:crypto';
import getPort from 'get-port';
import { inRoot } from './paths.mjs';
import { startWithLifeline } from './processes.mjs';
import { PlainError } from './say.mjs';

/**
 * Starts a real PostgreSQL 18 on a free port of this machine, for as long as
 * this program lives or until `stop()`.
 */
export async function startPostgres({ env }) {
  const port = await getPort();
  const password = randomUUID();
  const server = startWithLifeline(
    inRoot('scripts', 'lib', 'postgresServer.mjs'),
    [String(port)],
    { env: { ...env, PGPASSWORD: password }, stdout: 'pipe' },
  );
  const ready = new Promise(resolve => {
    server.child.stdout.on('data', chunk => {
      if (String(chunk).includes('ready')) resolve(true);
    });
  });
  if (!(await Promise.race([ready, server.ended.then(() => false)]))) {
    throw new PlainError(
      'PostgreSQL for the tests did not start; the lines above say why. To use one of your own, set BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING and try again.',
    );
  }
  return {
    connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: server.stop,
  };
}
