import { readCommandLine } from './args';
import { COMMANDS } from './commands';
import { clean } from './output/clean';
import { messageOf, Problem } from './problem';
import { USAGE } from './usage';

const print = (text: string): number => {
  process.stdout.write(text);
  return 0;
};

/** Runs one command line and gives its exit code. What a command needs is loaded for it alone. */
async function run([name, ...rest]: string[]): Promise<number> {
  if (name === undefined || ['help', '--help', '-h'].includes(name)) {
    return print(USAGE);
  }
  if (['--version', '-V'].includes(name)) {
    return print(`${process.env.ML_WORKSPACE_VERSION}\n`);
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    const known = Object.keys(COMMANDS).join(', ');
    throw Problem.create(
      name.startsWith('-')
        ? `Say what to do before ${name}: ${known}`
        : `There is no command "${name}"; use one of ${known}`,
    );
  }
  const command = await COMMANDS[name].load();
  const line = readCommandLine(rest, command);
  return line.flags.help ? print(command.usage) : command.run(line);
}

// A reader that stops reading, as `head` does, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const argv = process.argv.slice(2);
run(argv).then(
  code => {
    process.exitCode = code;
  },
  error => {
    const [name] = argv;
    const about = Object.hasOwn(COMMANDS, name ?? '') ? ` ${name}` : '';
    const hint =
      error instanceof Problem && error.file === undefined
        ? `\nSee ml-workspace${about} --help.`
        : '';
    const text = error instanceof Problem ? error.describe() : messageOf(error);
    process.stderr.write(`ml-workspace: ${clean(text)}${hint}\n`);
    process.exitCode = 2;
  },
);
