import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { readCommandLine } from '../args';
import { isCommand } from '../commands';
import { loadCommand } from '../commands/load';
import { print, printError } from '../output/print';
import { tellProblem } from '../tellProblem';
import type { ThreadData } from './threadData';

/** Runs a command and gives its exit code. What it needs is loaded for it alone. */
async function runCommand([name, ...rest]: readonly string[]): Promise<number> {
  if (!isCommand(name)) throw new Error(`No command ${name}`);
  const command = await loadCommand(name);
  const line = readCommandLine(rest, command);
  if (!line.flags.help) return command.run(line);
  print(command.usage);
  return 0;
}

async function codeOf(argv: readonly string[]): Promise<number> {
  try {
    return await runCommand(argv);
  } catch (error) {
    printError(tellProblem(error, argv[0]));
    return 2;
  }
}

// The program of every command, in a thread of its own or, to ask on the terminal, in the main one.
if (isMainThread) {
  void codeOf(process.argv.slice(2)).then(code => {
    process.exitCode = code;
  });
} else {
  const { argv } = workerData as ThreadData;
  void codeOf(argv).then(code => parentPort?.postMessage(code));
}
