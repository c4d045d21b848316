import { WRITTEN_DIALECTS } from '@ringfence/dialects';
import { oneOf, textOf, textsOf } from '../args';
import type { FlagValues } from '../commands/command';
import { parseFile } from '../input/readInputs';
import { clean } from '../output/clean';
import { print, printError } from '../output/print';
import {
  WrittenRun,
  refusalText,
  writtenJson,
  writtenText,
} from '../output/written';
import { Problem } from '../problem';
import { readLandingZone } from './landingZone';
import { OutputFolder } from './outputFolder';
import { WholeWorkspace, readWhole } from './wholeWorkspaces';
import { filesTogether, writeWorkspaces } from './writeWorkspaces';

const FORMATS = ['text', 'json'] as const;

/** The flags that `write` and `convert` have in common. */
export const WRITE_FLAGS = {
  out: { type: 'string' },
  'landing-zone': { type: 'string' },
  check: { type: 'boolean' },
  parameters: { type: 'string' },
  'var-file': { type: 'string', multiple: true },
  format: { type: 'string' },
} as const;

/** What the help of both says of them. */
export const WRITE_FLAGS_HELP = `  --out DIR            the folder to write to; it is replaced as a whole
  --check              write nothing, and name each file of DIR that differs
  --landing-zone FILE  where workspaces live: networks, zones, groups, names (YAML or
                       JSON; ml-workspace policy show --landing-zone FILE shows one)
  --parameters FILE    parameters of an ARM template
  --var-file FILE      a file of Terraform variables; may be given more than once
  --format FORMAT      text (default), or json with the files themselves; without
                       --out it only prints them
  -h, --help           this text

The subscription and group of the landing zone are where templates are deployed:
without them the ids that a template refers by are not known.

DIR may hold what an earlier run wrote there and nobody changed since, which the
file .ml-workspace.json in it tells, and what Terraform keeps there. With anything
else in it, it is left as it is. Files are written beside it and moved there, so
that nobody finds a half of them.`;

function failed(problems: readonly Problem[]): number {
  for (const problem of problems) {
    printError(`error: ${clean(problem.describe())}\n`);
  }
  return problems.length ? 2 : 0;
}

/**
 * Reads files, writes their workspaces and gives the exit code. All are written,
 * or none is.
 *
 * @param dialectFlag - the flag that names the dialect
 * @param choose - which of the workspaces are meant
 */
export async function runWriting(
  files: readonly string[],
  flags: FlagValues,
  dialectFlag: string,
  choose: (found: WholeWorkspace[]) => WholeWorkspace[],
): Promise<number> {
  const format = oneOf(flags, 'format', FORMATS) ?? 'text';
  const dialect = oneOf(flags, dialectFlag, WRITTEN_DIALECTS);
  if (!dialect) {
    throw Problem.create(
      `say with --${dialectFlag} how to write: ${WRITTEN_DIALECTS.join(', ')}`,
    );
  }
  const out = textOf(flags, 'out');
  if (out === undefined && (flags.check || format === 'text')) {
    throw Problem.create('say with --out which folder is meant');
  }
  const target = out === undefined ? undefined : OutputFolder.at(out);
  const zone = textOf(flags, 'landing-zone');
  const landingZone = zone === undefined ? undefined : readLandingZone(zone);
  const parameters = textOf(flags, 'parameters');
  const { workspaces, problems } = await readWhole(files, {
    parameters:
      parameters === undefined
        ? undefined
        : parseFile(parameters, parameters)[0]?.value,
    deployedTo: landingZone && {
      subscriptionId: landingZone.subscriptionId,
      resourceGroup: landingZone.resourceGroup,
    },
    variableFiles: textsOf(flags, 'var-file'),
  });
  if (problems.length) return failed(problems);
  const written = writeWorkspaces(choose(workspaces), dialect, landingZone);
  const refused = written.filter(one => one.refused.length > 0);
  const run: WrittenRun = { dialect, out };
  if (!refused.length && target) {
    const all = filesTogether(written);
    if (flags.check) run.differences = target.differences(all);
    else target.replace(all);
  }
  if (format === 'json') print(writtenJson(written, run));
  else if (!refused.length) print(writtenText(written, run));
  if (refused.length) {
    return failed(
      refused.map(one => Problem.create(refusalText(one), one.spot)),
    );
  }
  return run.differences?.length ? 1 : 0;
}
