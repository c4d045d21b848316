import { runProgram } from '../lib/tasks.mjs';

/**
 * Writes what comes from the code: `docs/checks.md`, `docs/choosing.md`, the JSON
 * schema of what the command line prints, and the OpenAPI document of the backend
 * with the types of its client.
 */
export default async function docs({ tools }) {
  const code = await runProgram(tools, 'scripts/lib/checkReference.mjs');
  const choosing = await runProgram(tools, 'scripts/lib/choosingPage.mjs');
  const schema = await runProgram(tools, 'scripts/lib/checkResultSchema.mjs');
  const contract = await runProgram(tools, 'scripts/lib/openApiDocument.mjs');
  return code || choosing || schema || contract;
}
