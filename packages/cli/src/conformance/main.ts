import { parseArgs } from 'node:util';
import { clean } from '../output/clean';
import { messageOf, Problem } from '../problem';
import { compareFolder } from './compareFolder';
import { comparePairs } from './pairs/comparePairs';
import { readPairs } from './pairs/pair';
import { rewriteFolder } from './rewriteFolder';
import { tableOf } from './tableOf';

const USAGE = `Usage:
  npm run conformance -- DIR                 what was expected of each file, by DIR/manifest.json, and what was read;
                                             where the manifest lists pairs, whether each Bicep file and its
                                             compiled template come to the same
  npm run conformance -- DIR --metamorphic   whether what is read of each file stays the same when it is written differently
  npm run conformance -- --table DIR...      a table in Markdown: what was read of whole folders, what is unread, the verdicts

Exit code:
  0  everything agrees: of files whose tier is core, where there are any
  1  something does not
  2  the folder or its manifest cannot be read, or the command line is wrong
`;

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        metamorphic: { type: 'boolean' },
        table: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw Problem.create(`${messageOf(error)}\n${USAGE}`);
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args);
  const print = (text: string) => process.stdout.write(`${text}\n`);
  if (values.help) {
    print(USAGE.trimEnd());
    return 0;
  }
  if (values.table && positionals.length) {
    await tableOf(positionals, print);
    return 0;
  }
  const [folder] = positionals;
  if (positionals.length !== 1) {
    throw Problem.create(`Name one folder.\n${USAGE}`);
  }
  if (values.metamorphic) return (await rewriteFolder(folder, print)) ? 0 : 1;
  const pairs = readPairs(folder);
  const agrees = pairs
    ? comparePairs(folder, pairs, print)
    : await compareFolder(folder, print);
  return agrees ? 0 : 1;
}

run(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    const text = error instanceof Problem ? error.describe() : messageOf(error);
    process.stderr.write(`conformance: ${clean(text).trimEnd()}\n`);
    process.exitCode = 2;
  },
);
