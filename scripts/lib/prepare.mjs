import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withHome, withoutRunner, withPath } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { binFolder, ensureNode } from './nodeRuntime.mjs';
import { inRoot, TOOLS } from './paths.mjs';
import { writeYarnShim } from './yarn.mjs';

/** Scripts of the tools, relative to the checkout. */
const SCRIPTS = {
  backstage: 'node_modules/@backstage/cli/bin/backstage-cli',
  'repo-tools': 'node_modules/@backstage/repo-tools/bin/backstage-repo-tools',
  changeset: 'node_modules/@changesets/cli/bin.js',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin-prettier.js',
  tsc: 'node_modules/typescript/bin/tsc',
};

/**
 * Makes sure of a fitting Node, a `yarn` on PATH and installed dependencies.
 * Gives that Node, the environment to run things in, and `script(name)`, the
 * path of a tool to run with it.
 */
export async function prepare() {
  const spareHome = join(TOOLS, 'home');
  const home = withHome(process.env, spareHome);
  if (home.HOME === spareHome) mkdirSync(spareHome, { recursive: true });
  const { node, version } = await ensureNode(home);
  const env = withPath(withoutRunner(home), [
    writeYarnShim(node),
    binFolder(node),
  ]);
  await ensureInstalled({ node, version, env });
  return { node, env, script: name => inRoot(SCRIPTS[name]) };
}
