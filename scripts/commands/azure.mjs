import { runPlain } from '../lib/runPlain.mjs';
import { inRoot } from '../lib/paths.mjs';

const TRANSFORM = 'node_modules/@backstage/cli/config/nodeTransform.cjs';
const PROGRAMS = {
  shapes: 'packages/azure-double/src/shapes/main.ts',
  command: 'packages/azure-double/src/command/main.ts',
};

/**
 * Runs a double of Azure, or changes one that runs: `npm run azure -- drift NAME
 * --public-access Enabled`. `npm run azure -- shapes DIR` compares what the double
 * holds with a folder of official examples.
 */
export default function azure({ args, tools: { node, env } }) {
  const isShapes = args[0] === 'shapes';
  const program = inRoot(isShapes ? PROGRAMS.shapes : PROGRAMS.command);
  return runPlain(
    node,
    [
      '--require',
      inRoot(TRANSFORM),
      program,
      ...(isShapes ? args.slice(1) : args),
    ],
    { env, stdio: 'inherit' },
  );
}
