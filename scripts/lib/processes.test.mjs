import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';
import { waitFor } from './waitFor.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const POSIX_ONLY = { skip: process.platform === 'win32' };

const isAlive = pid => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const gone = pid =>
  waitFor(async () => !isAlive(pid) || undefined, {
    timeoutMs: 10_000,
    everyMs: 50,
  });

/**
 * A program, and its arguments, that keeps a process with a child of its own and
 * prints the pids of both.
 */
function keeping() {
  const child =
    "const { pid } = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); console.log(process.pid, pid); setInterval(() => {}, 1000)";
  const program = `
    import { keep, stopOnSignals } from ${JSON.stringify(
      join(HERE, 'processes.mjs'),
    )};
    stopOnSignals();
    keep(process.execPath, ['-e', ${JSON.stringify(child)}]);
  `;
  return [process.execPath, '--input-type=module', '-e', program];
}

/** Starts a program and gives it with the pids that it prints. */
async function start([command, ...args], env = process.env) {
  const parent = spawn(command, args, {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(parent.stdout, 'data');
  return { parent, pids: String(line).trim().split(' ').map(Number) };
}

describe('a command that was started', () => {
  it('gives its exit code', async () => {
    assert.equal(await run(process.execPath, ['-e', 'process.exit(0)']), 0);
    assert.equal(await run(process.execPath, ['-e', 'process.exit(7)']), 7);
  });

  it('that cannot start fails', async () => {
    assert.equal(await run('/there/is/no/such/program', []), 127);
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL']) {
    it(
      `ends with all its children when its caller gets ${signal}`,
      POSIX_ONLY,
      async () => {
        const { parent, pids } = await start(keeping());
        parent.kill(signal);
        for (const pid of pids) assert.ok(await gone(pid), `${pid} is alive`);
      },
    );
  }

  it(
    'ends when the npm that called it through a shell is killed',
    { skip: process.platform !== 'linux' },
    async () => {
      const npm = `
        require('child_process').spawn('sh', ['-c', '"$@"; :', 'sh', ...${JSON.stringify(
          keeping(),
        )}], { stdio: 'inherit' });
      `;
      const env = { ...process.env, npm_lifecycle_event: 'test' };
      const { parent, pids } = await start([process.execPath, '-e', npm], env);
      parent.kill('SIGKILL');
      for (const pid of pids) assert.ok(await gone(pid), `${pid} is alive`);
    },
  );
});
