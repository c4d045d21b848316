import { runProgram } from '../lib/tasks.mjs';

const PROGRAMS = [
  'engineVersion',
  'checkReference',
  'choosingPage',
  'verdictsPage',
  'faultsPage',
  'requestLifePage',
  'configPage',
  'writersPage',
  'architectureExamples',
  'resultSchemas',
  'openApiDocument',
  'architecturePage',
];

/**
 * Writes what comes from the code: the engine's version, `docs/checks.md`, `docs/choosing.md`,
 * `docs/verdicts.md`, `docs/request-life.md`, `docs/writers.md`, `examples/architectures`, the table of `docs/configure.md`,
 * the JSON schemas of what the command line prints, and the OpenAPI document of the backend.
 */
export default async function docs({ tools }) {
  let first = 0;
  for (const name of PROGRAMS) {
    const code = await runProgram(tools, `scripts/lib/${name}.mjs`);
    first = first || code;
  }
  return first;
}
