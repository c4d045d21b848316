// Runs a command, and ends it with everything it started once the program that
// asked for it is gone: that program holds the other end of this one's standard
// input, which closes however it ends, killed included.
//
//   node keeper.mjs <command> [args...]
import { spawn, spawnSync } from 'node:child_process';

const PATIENCE_MS = 8000;
const [command, ...args] = process.argv.slice(2);

// Both were started in a process group of their own, see processes.mjs; a
// signal to that group reaches all that descends from here.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {});
}
const child = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  windowsHide: true,
});

function signalAll(signal) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  process.kill(-process.pid, signal);
}

process.stdin.on('end', () => {
  signalAll('SIGTERM');
  setTimeout(() => signalAll('SIGKILL'), PATIENCE_MS).unref();
});
process.stdin.resume();

child.once('error', error => {
  process.stderr.write(`${command} could not be started: ${error.message}\n`);
  process.exit(127);
});
child.once('exit', (code, signal) => {
  if (process.platform !== 'win32') signalAll('SIGTERM');
  process.exit(signal ? 1 : code);
});
