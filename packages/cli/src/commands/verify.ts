import { DumpVerifier } from '@ringfence/backstage-plugin-ml-workspace-common';
import type { DumpVerdict } from '@ringfence/backstage-plugin-ml-workspace-common';
import { oneOf } from '../args';
import { readLines } from '../input/readLines';
import { verifyText } from '../output/verify';
import { print } from '../output/print';
import { Problem } from '../problem';
import type { CliCommand } from './command';
import { jsonText } from '../output/clean';

const FORMATS = ['text', 'json'] as const;

/** Reads a dump up to its end, or up to where it is broken. */
async function verify(path: string, file: string): Promise<DumpVerdict> {
  const verifier = DumpVerifier.create();
  for await (const line of readLines(path, file)) {
    if (!verifier.add(line)) break;
  }
  const verdict = verifier.end();
  if (!verifier.isDump && !verdict.intact) {
    const { line, expected, found } = verdict;
    throw Problem.create(
      `is no dump of the chain of events: expected ${expected}, found ${found}`,
      { file, line },
    );
  }
  return verdict;
}

/** `ml-workspace verify DUMP`. */
export const verifyCommand: CliCommand = {
  usage: `Checks a dump of the chain of events, with nothing but the dump: that each event
says what its hash was made over, follows the one before it, and that none was
changed, taken out, put in or put elsewhere. Names the first broken link.

Usage:
  ml-workspace verify DUMP [options]

DUMP is what GET /api/ml-workspace/v1/audit/events answers, as a file or - for
standard input. It may be of any size.

Options:
  --format FORMAT  text (default) or json
  -h, --help       this text

Exit code:
  0  unbroken
  1  broken
  2  it could not be read, is no dump, or the command line is wrong

Examples:
  ml-workspace verify events.jsonl
  curl -fsS -H "Authorization: Bearer $TOKEN" \\
    https://portal.example.com/api/ml-workspace/v1/audit/events | ml-workspace verify -
`,
  options: { format: { type: 'string' } },
  async run({ positionals: [path, ...more], flags }) {
    const format = oneOf(flags, 'format', FORMATS) ?? 'text';
    if (path === undefined || more.length) {
      throw Problem.create('verify takes one DUMP');
    }
    const file = path === '-' ? 'standard input' : path;
    const verdict = await verify(path, file);
    print(
      format === 'json'
        ? `${jsonText(verdict, 2)}\n`
        : verifyText(file, verdict),
    );
    return verdict.intact ? 0 : 1;
  },
};
