import { runProgram } from '../lib/tasks.mjs';

/**
 * Writes many workspaces as templates and lets others judge them: Bicep by its
 * published grammar, ARM by the official schemas of a folder, where one is given:
 * `npm run written -- --schemas DIR --count 2000 --seed 1`. It fails where they
 * find anything.
 */
export default function written({ args, tools }) {
  return runProgram(tools, 'packages/lab/src/written/main.ts', args);
}
