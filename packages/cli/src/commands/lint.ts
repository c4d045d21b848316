import { lintOutbound, lintedRules } from '@ringfence/advice';
import { completeRequest } from '@ringfence/engine';
import { oneOf, textOf, textsOf } from '../args';
import { parseFile, readInputs } from '../input/readInputs';
import { workspacesIn } from '../input/workspacesIn';
import { loadPolicy } from '../judge/policy';
import { POLICY_HELP } from '../judge/policyHelp';
import { clean } from '../output/clean';
import { LintedWorkspace, lintJson, lintText } from '../output/lint';
import { print, printError } from '../output/print';
import { Problem } from '../problem';
import type { CliCommand, FlagValues } from './command';

const FORMATS = ['text', 'json'] as const;

/** Every workspace in the files, with what is to be said of its outbound rules. */
async function lintFiles(
  files: readonly string[],
  flags: FlagValues,
): Promise<{ linted: LintedWorkspace[]; problems: Problem[] }> {
  const policy = loadPolicy(textOf(flags, 'policy') ?? 'baseline');
  const dataClassification = textOf(flags, 'data-classification');
  const named = textOf(flags, 'parameters');
  const parameters =
    named === undefined ? undefined : parseFile(named, named)[0]?.value;
  const linted: LintedWorkspace[] = [];
  const problems: Problem[] = [];
  await readInputs(
    files,
    {
      document(document) {
        for (const found of workspacesIn(document, parameters)) {
          const said = found.requested
            ? completeRequest(found.isolation)
            : found.isolation;
          const isolation = {
            ...said,
            dataClassification: said.dataClassification ?? dataClassification,
          };
          linted.push({
            name: found.name,
            isolation,
            findings: lintOutbound(isolation, policy),
            rules: lintedRules(isolation)?.length,
            spot: document.locate(found.at),
            spotOf: pointer => document.locate(found.placeOf(pointer)),
          });
        }
      },
      problem: problem => problems.push(problem),
    },
    textsOf(flags, 'var-file'),
  );
  if (!linted.length && !problems.length) {
    problems.push(
      Problem.create(
        'nothing to lint: no file holds a workspace; rules are looked over with theirs',
      ),
    );
  }
  return { linted, problems };
}

/** `ml-workspace lint FILE...`. */
export const lintCommand: CliCommand = {
  usage: `Looks over the outbound rules of each workspace: what repeats, stands in the shadow
of a broader rule, opens too much, lets data be written out, is not approved, hides
a firewall, or serves nothing that is needed. Each finding comes with a fix.

Usage:
  ml-workspace lint FILE... [options]

Options:
  --policy POLICY          ${POLICY_HELP}
  --parameters FILE        parameters of an ARM template
  --var-file FILE          a file of Terraform variables; may be given more than once
  --data-classification C  for workspaces that do not say theirs
  --format FORMAT          text (default) or json
  -h, --help               this text

Exit code:
  0  nothing was found, or only what is of low severity
  1  something of medium or high severity was found
  2  something could not be read, or the command line is wrong

Examples:
  ml-workspace lint workspace.yml
  ml-workspace lint infra --policy house-rules.yml --format json
`,
  options: {
    policy: { type: 'string' },
    parameters: { type: 'string' },
    'var-file': { type: 'string', multiple: true },
    'data-classification': { type: 'string' },
    format: { type: 'string' },
  },
  async run({ positionals, flags }) {
    if (!positionals.length) throw Problem.create('lint takes a FILE');
    const format = oneOf(flags, 'format', FORMATS) ?? 'text';
    const { linted, problems } = await lintFiles(positionals, flags);
    print(
      format === 'json' ? lintJson(linted) : linted.map(lintText).join('\n'),
    );
    for (const problem of problems) {
      printError(`error: ${clean(problem.describe())}\n`);
    }
    if (problems.length) return 2;
    return linted.some(({ findings }) =>
      findings.some(({ severity }) => severity !== 'low'),
    )
      ? 1
      : 0;
  },
};
