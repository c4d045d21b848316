import { inRoot } from '../lib/paths.mjs';
import { runPlain } from '../lib/runPlain.mjs';

/**
 * Asks what a change means to those who use the packages, and writes it into
 * `.changeset`. Arguments go to changesets: `status`, `version`.
 */
export default function changeset({ args, tools: { node, env, script } }) {
  return runPlain(node, [script('changeset'), ...args], {
    env,
    cwd: inRoot(),
    stdio: 'inherit',
  });
}
