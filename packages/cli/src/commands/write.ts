import { partsOf } from '../input/readWorkspace';
import { Problem } from '../problem';
import { WRITE_FLAGS, WRITE_FLAGS_HELP, runWriting } from '../written/run';
import type { WholeWorkspace } from '../written/wholeWorkspaces';
import type { CliCommand } from './command';

/** The one workspace of a file that is meant. */
const theOne =
  (file: string, name: string | undefined) =>
  (found: WholeWorkspace[]): WholeWorkspace[] => {
    const wanted =
      name === undefined ? found : found.filter(one => one.name === name);
    const names = found.map(one => one.name).join(', ');
    if (!found.length) throw Problem.create('holds no workspace', { file });
    if (!wanted.length) {
      throw Problem.create(`holds no workspace "${name}", but ${names}`, {
        file,
      });
    }
    if (wanted.length > 1) {
      throw Problem.create(
        `holds ${wanted.length} workspaces (${names}); say which one, as ${file}#NAME, or use convert`,
        { file },
      );
    }
    return wanted;
  };

/** `ml-workspace write FILE`. */
export const writeCommand: CliCommand = {
  usage: `Writes the files that make a workspace, complete: with its network, the resources it
leans on, private endpoints, computes and endpoints.

Usage:
  ml-workspace write FILE --dialect DIALECT --out DIR [options]

FILE is a request or an isolation in our own words, a catalog entity, or anything
else that check reads; FILE#NAME takes one of several workspaces. What is missing for
files is named, and nothing is written then. What the dialect cannot say is named,
too, with what stands in its place.

Options:
  --dialect DIALECT    bicep, arm, terraform or azml-yaml
${WRITE_FLAGS_HELP}

Exit code:
  0  written, or with --check: DIR is as it would be written
  1  with --check: it is not
  2  something is missing or was not read, DIR holds other files, or the command
     line is wrong; nothing was written

Examples:
  ml-workspace write request.json --dialect bicep --out infra
  ml-workspace write isolation.json --dialect terraform --out infra --check
`,
  options: { dialect: { type: 'string' }, ...WRITE_FLAGS },
  run({ positionals, flags }) {
    if (positionals.length !== 1) {
      throw Problem.create(
        positionals.length
          ? 'write takes one FILE; convert takes several'
          : 'write takes a FILE',
      );
    }
    const { file, name } = partsOf(positionals[0]);
    return runWriting([file], flags, 'dialect', theOne(file, name));
  },
};
