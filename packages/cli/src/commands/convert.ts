import { Problem } from '../problem';
import { WRITE_FLAGS, WRITE_FLAGS_HELP, runWriting } from '../written/run';
import type { CliCommand } from './command';

/** `ml-workspace convert FILE...`. */
export const convertCommand: CliCommand = {
  usage: `Writes workspaces of one dialect in another, with all that belongs to them.

Usage:
  ml-workspace convert FILE... --to DIALECT --out DIR [options]

A FILE is anything that check reads, also a folder. One workspace is written into
DIR itself, several into a folder each. Where a part was not read, or belongs to no
workspace of the files, it is named and nothing is written.

Options:
  --to DIALECT         bicep, arm, terraform or azml-yaml
${WRITE_FLAGS_HELP}

Exit code:
  0  written, or with --check: DIR is as it would be written
  1  with --check: it is not
  2  something is missing or was not read, DIR holds other files, or the command
     line is wrong; nothing was written

Examples:
  ml-workspace convert main.json --parameters main.parameters.json --to bicep --out bicep
  ml-workspace convert infra --to terraform --out terraform
`,
  options: { to: { type: 'string' }, ...WRITE_FLAGS },
  run({ positionals, flags }) {
    if (!positionals.length) throw Problem.create('convert takes a FILE');
    return runWriting(positionals, flags, 'to', found => {
      if (!found.length) {
        throw Problem.create('nothing to convert: no file holds a workspace');
      }
      return found;
    });
  },
};
