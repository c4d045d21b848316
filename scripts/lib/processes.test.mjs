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

/** Starts a program that keeps a process with a child of its own, and gives the pids of all three. */
async function startKeeping() {
  const child =
    "const { pid } = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']); console.log(process.pid, pid); setInterval(() => {}, 1000)";
  const program = `
    import { keep, stopOnSignals } from ${JSON.stringify(
      join(HERE, 'processes.mjs'),
    )};
    stopOnSignals();
    keep(process.execPath, ['-e', ${JSON.stringify(child)}]);
  `;
  const parent = spawn(
    process.execPath,
    ['--input-type=module', '-e', program],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
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
        const { parent, pids } = await startKeeping();
        parent.kill(signal);
        for (const pid of pids) assert.ok(await gone(pid), `${pid} is alive`);
      },
    );
  }
});
