import { runProgram } from '../lib/tasks.mjs';

/**
 * Writes what comes from the code: `docs/checks.md`, and the JSON schema of what
 * the command line prints.
 */
export default async function docs({ tools }) {
  const code = await runProgram(tools, 'scripts/lib/checkReference.mjs');
  const schema = await runProgram(tools, 'scripts/lib/checkResultSchema.mjs');
  return code || schema;
}
