import { runProgram } from '../lib/tasks.mjs';

/**
 * Judges what is written for Terraform by the types of azurerm that are published
 * on npm: `npm run provider-types -- --count 2000 --seed 1 --minutes 60`. `--write`
 * makes the extract for the tests anew, `--package DIR` takes an unpacked package.
 */
export default function providerTypes({ args, tools }) {
  return runProgram(tools, 'packages/lab/src/providerTypes/main.ts', args);
}
