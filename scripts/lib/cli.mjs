import { isNewerThan } from './isNewerThan.mjs';
import { inRoot } from './paths.mjs';
import { runPlain } from './runPlain.mjs';

/** What the command line is built from. */
const SOURCES = [
  'packages/cli/src',
  'packages/engine/src',
  'packages/advice/src',
  'packages/dialects/src',
  'plugins/ml-workspace-common/src',
  'packages/cli/build.mjs',
  'packages/cli/package.json',
];

/**
 * Runs a program of `packages/cli` where the person stands, built anew when its
 * sources changed. Nothing but its own output goes to standard output.
 */
export async function runCli({ node, env }, name, args) {
  const built = inRoot('packages', 'cli', 'dist', `${name}.cjs`);
  if (!isNewerThan(built, SOURCES)) {
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
