import { spawn } from 'node:child_process';
import { globSync, isNewerThan } from './files.mjs';
import { inRoot } from './paths.mjs';

/** What the command line is built from. */
const SOURCES = [
  'packages/cli/src',
  'packages/engine/src',
  'packages/advice/src',
  'packages/dialects/src',
  'plugins/ml-workspace-common/src',
];

/** Runs a program whose output is the answer, with standard input as it is. */
function runPlain(node, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, options);
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

/**
 * Runs a program of `packages/cli` where the person stands, built anew when its
 * sources changed. Nothing but its own output goes to standard output.
 */
export async function runCli({ node, env }, name, args) {
  const built = inRoot('packages', 'cli', 'dist', `${name}.cjs`);
  const sources = [
    ...SOURCES.flatMap(folder => globSync(inRoot(folder))),
    inRoot('packages', 'cli', 'build.mjs'),
    inRoot('packages', 'cli', 'package.json'),
  ];
  if (!isNewerThan(built, sources)) {
    const build = [inRoot('packages', 'cli', 'build.mjs')];
    const code = await runPlain(node, build, { env, stdio: ['ignore', 2, 2] });
    if (code !== 0) return code;
  }
  return runPlain(node, [built, ...args], {
    env,
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
}
