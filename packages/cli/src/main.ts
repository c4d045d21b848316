import { COMMANDS, isCommand } from './commands';
import { print, printError } from './output/print';
import { Problem } from './problem';
import { tellProblem } from './tellProblem';
import { runInThread } from './thread/runInThread';
import { USAGE } from './usage';

/**
 * Runs one command line and gives its exit code. This program is small, so that it
 * starts at once; what commands need is another, loaded for them alone.
 */
async function run(argv: readonly string[]): Promise<number | undefined> {
  const [name] = argv;
  if (name === undefined || ['help', '--help', '-h'].includes(name)) {
    print(USAGE);
    return 0;
  }
  if (['--version', '-V'].includes(name)) {
    print(`${process.env.ML_WORKSPACE_VERSION}\n`);
    return 0;
  }
  if (!isCommand(name)) {
    const known = Object.keys(COMMANDS).join(', ');
    throw Problem.create(
      name.startsWith('-')
        ? `Say what to do before ${name}: ${known}`
        : `There is no command "${name}"; use one of ${known}`,
    );
  }
  return runInThread(name, argv);
}

const argv = process.argv.slice(2);
run(argv).then(
  code => {
    if (code !== undefined) process.exitCode = code;
  },
  error => {
    printError(tellProblem(error, argv[0]));
    process.exitCode = 2;
  },
);
