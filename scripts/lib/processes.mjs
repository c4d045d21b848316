import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRoot, ROOT } from './paths.mjs';

const KEEPER = inRoot('scripts', 'lib', 'keeper.mjs');
const CALLER_CHECK_MS = 1000;

const running = new Set();
let stopping = false;

/**
 * Starts a script under the Node at hand, in a process group of its own, with
 * standard input as its lifeline: it must end when that closes. `stop()` closes
 * it and waits.
 */
export function startWithLifeline(script, args, { env, cwd, stdout } = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: cwd ?? ROOT,
    env: env ?? process.env,
    stdio: ['pipe', stdout ?? 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  child.stdin.on('error', () => {});
  const ended = new Promise(resolve => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
  const kept = {
    child,
    ended,
    stop: () => {
      child.stdin.end();
      return ended;
    },
  };
  running.add(kept);
  ended.then(() => running.delete(kept));
  return kept;
}

/** Starts a command that ends with this program, however this program ends. */
export function keep(command, args, options) {
  return startWithLifeline(KEEPER, [command, ...args], options);
}

/** Runs a command to its end and gives its exit code. */
export async function run(command, args, options) {
  if (stopping) return 1;
  return keep(command, args, options).ended;
}

/** Stops all that was started and waits for it. */
export async function stopAll() {
  await Promise.all([...running].map(kept => kept.stop()));
}

/**
 * Who called: the parent, a shell as a rule, and where the system tells, the
 * `npm` or `yarn` above it. It changes once one of them is gone.
 */
function callers() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    const [, grandparent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${parent} ${grandparent}`;
  } catch {
    return `${parent}`;
  }
}

/**
 * Stops everything when a person or the system asks to, and when the `npm` or
 * `yarn` that called is gone. Asked a second time, leaves at once.
 */
export function stopOnSignals() {
  const stop = async code => {
    if (stopping) process.exit(code);
    stopping = true;
    await stopAll();
    process.exit(code);
  };
  process.on('SIGINT', () => stop(130));
  process.on('SIGTERM', () => stop(143));
  process.on('SIGHUP', () => stop(129));
  if (process.env.npm_lifecycle_event) {
    const called = callers();
    setInterval(() => {
      if (callers() !== called && !stopping) stop(143);
    }, CALLER_CHECK_MS).unref();
  }
}
