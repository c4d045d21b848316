import { runCli } from '../lib/cli.mjs';

/**
 * Prints, per file of a folder with a manifest, what was expected and what the
 * readers made of it: `npm run conformance -- DIR`. With `--metamorphic`, whether
 * they make the same of each file when it is written differently.
 */
export default function conformance({ args, tools }) {
  return runCli(tools, 'conformance', args);
}
