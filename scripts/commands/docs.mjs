import { runProgram } from '../lib/tasks.mjs';

/** Writes the pages that come from the code: `docs/checks.md`. */
export default function docs({ tools }) {
  return runProgram(tools, 'scripts/lib/checkReference.mjs');
}
