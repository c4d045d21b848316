import { isNewerThan } from './isNewerThan.mjs';
import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';
import { say } from './say.mjs';

/** What the built app is made of. */
const SOURCES = [
  'packages/app/src',
  'packages/app/public',
  'plugins/ml-workspace/src',
  'plugins/ml-workspace-common/src',
  'packages/engine/src',
  'packages/advice/src',
  'packages/app/package.json',
  'yarn.lock',
];

/** Builds the app unless the built one is newer than all it is made of; gives the exit code. */
export async function buildApp({ node, env, script }) {
  if (isNewerThan(inRoot('packages/app/dist/index.html'), SOURCES)) return 0;
  say('Building the app (about a minute)');
  return run(node, [script('backstage'), 'package', 'build'], {
    env,
    cwd: inRoot('packages/app'),
  });
}
