import { inRoot } from './paths.mjs';
import { run } from './processes.mjs';

const TRANSFORM = 'node_modules/@backstage/cli/config/nodeTransform.cjs';

/** Runs tools one after the other and gives the first exit code that is not 0. */
export async function runAll({ node, env, script }, tasks) {
  let failed = 0;
  for (const [name, ...args] of tasks) {
    const code = await run(node, [script(name), ...args], { env });
    failed ||= code;
  }
  return failed;
}

/** Runs one of the checkout's own programs, which may be or load TypeScript. */
export function runProgram({ node, env }, program, args = []) {
  return run(node, ['--require', inRoot(TRANSFORM), inRoot(program), ...args], {
    env,
  });
}
