import { inRoot } from '../lib/paths.mjs';
import { run } from '../lib/processes.mjs';

/**
 * Measures the engine beside others and prints what it found; `--json FILE`
 * also writes the figures for machines.
 */
export default function bench({ args, tools: { node, env } }) {
  return run(
    node,
    ['--expose-gc', inRoot('packages', 'bench', 'bench.mjs'), ...args],
    { env },
  );
}
