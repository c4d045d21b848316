import { runAll } from '../lib/tasks.mjs';

/** Checks the types of all packages, and writes their declarations to `dist-types`. */
export default function tsc({ args, tools }) {
  return runAll(tools, [['tsc', ...args]]);
}
