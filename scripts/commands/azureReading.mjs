import { runProgram } from '../lib/tasks.mjs';

/**
 * Reads many workspaces from a double of Azure and prints calls, bytes, memory and
 * seconds of the double's clock: `npm run azure-reading -- --workspaces 10000
 * --subscriptions 100`. It fails where not every workspace was read.
 */
export default function azureReading({ args, tools }) {
  return runProgram(tools, 'packages/lab/src/azureReading/main.ts', args);
}
