import { readArguments } from './args';
import { clean } from './output/clean';
import { messageOf, Problem } from './problem';
import { USAGE } from './usage';

/** Runs one command line and gives its exit code. What a command needs is loaded for it alone. */
async function run(argv: string[]): Promise<number> {
  const command = readArguments(argv);
  switch (command.name) {
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'version':
      process.stdout.write(`${process.env.ML_WORKSPACE_VERSION}\n`);
      return 0;
    case 'explain': {
      const { explain } = await import('./explain');
      process.stdout.write(explain(command.check));
      return 0;
    }
    default: {
      const { check } = await import('./check');
      return check(command.files, command.options);
    }
  }
}

// A reader that stops reading, as `head` does, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    const hint =
      error instanceof Problem && error.file === undefined
        ? '\nSee ml-workspace --help.'
        : '';
    const text = error instanceof Problem ? error.describe() : messageOf(error);
    process.stderr.write(`ml-workspace: ${clean(text)}${hint}\n`);
    process.exitCode = 2;
  },
);
