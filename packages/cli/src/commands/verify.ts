import { oneOf, textOf } from '../args';
import { readAgainst } from '../input/readAgainst';
import { readDump } from '../input/readDump';
import { readRecordKeys } from '../input/readRecordKeys';
import { isArchive, verifyPacks } from '../input/verifyPacks';
import { evidenceText, evidenceValue } from '../output/evidence';
import { verifyText } from '../output/verify';
import { print } from '../output/print';
import { Problem } from '../problem';
import type { CliCommand } from './command';
import { jsonText } from '../output/clean';

const FORMATS = ['text', 'json'] as const;

/** `ml-workspace verify DUMP` or `PACK`. */
export const verifyCommand: CliCommand = {
  usage: `Checks a dump of the record, with nothing but the dump: that each event says what
its hash was made over and follows the one before it; that requests, workspaces and
what is kept under hashes are what the log holds; and that nothing was changed, taken
out, put in or put elsewhere. Names the first place that is broken.

Of a pack of evidence: that it is signed, that each file is what was signed, that
what happened stands in the log, and that facts and policy give the posture, which
is judged again here. Says what the pack proves, and what it does not.

Usage:
  ml-workspace verify DUMP|PACK [options]

DUMP is what GET /api/ml-workspace/v1/audit/events answers, as a file or - for
standard input. It may be of any size.
PACK is what GET /api/ml-workspace/v1/workspaces/ID/evidence.zip answers, or
/evidence.zip with many of them, as a file.

Options:
  --against FILE   a checkpoint, dump or pack that was kept elsewhere: without one it
                   is not excluded that the end was cut off, or an older state restored
  --key FILE       public keys of the record, one a line, as GET /record/key answers:
                   without them signatures of a dump are not checked, and a pack
                   is held to the key that it names itself
  --format FORMAT  text (default) or json
  -h, --help       this text

Exit code:
  0  unbroken
  1  broken
  2  it could not be read, is neither dump nor pack, or the command line is wrong

Examples:
  ml-workspace verify events.jsonl --key record-key.txt --against checkpoint.txt
  ml-workspace verify evidence.zip --key record-key.txt
  curl -fsS -H "Authorization: Bearer $TOKEN" \\
    https://portal.example.com/api/ml-workspace/v1/audit/events | ml-workspace verify -
`,
  options: {
    against: { type: 'string' },
    key: { type: 'string' },
    format: { type: 'string' },
  },
  async run({ positionals: [path, ...more], flags }) {
    const format = oneOf(flags, 'format', FORMATS) ?? 'text';
    if (path === undefined || more.length) {
      throw Problem.create('verify takes one DUMP or PACK');
    }
    const keyFile = textOf(flags, 'key');
    const keptIn = textOf(flags, 'against');
    const keys =
      keyFile === undefined ? undefined : await readRecordKeys(keyFile);
    const against =
      keptIn === undefined ? undefined : await readAgainst(keptIn, keys);
    if (path !== '-' && isArchive(path)) {
      const verdicts = verifyPacks(path, { keys, against });
      print(
        format === 'json'
          ? `${jsonText(evidenceValue(verdicts), 2)}\n`
          : evidenceText(verdicts, { keptIn }),
      );
      return verdicts.every(({ verdict }) => verdict.intact) ? 0 : 1;
    }
    const file = path === '-' ? 'standard input' : path;
    const verdict = await readDump(path, file, { keys, against });
    print(
      format === 'json'
        ? `${jsonText(verdict, 2)}\n`
        : verifyText(file, verdict, { keys, against, keptIn }),
    );
    return verdict.intact ? 0 : 1;
  },
};
