import { run } from './processes.mjs';

/** Runs tools one after the other and gives the first exit code that is not 0. */
export async function runAll({ node, env, script }, tasks) {
  let failed = 0;
  for (const [name, ...args] of tasks) {
    const code = await run(node, [script(name), ...args], { env });
    failed ||= code;
  }
  return failed;
}
