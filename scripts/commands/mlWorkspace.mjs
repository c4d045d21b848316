import { runCli } from '../lib/cli.mjs';

/** Runs the command line, as `ml-workspace` does where it is installed. */
export default function mlWorkspace({ args, tools }) {
  return runCli(tools, 'ml-workspace', args);
}
