import {
  FIX_VERDICTS,
  FixGoal,
  SmallestFix,
  smallestFix,
} from '@ringfence/advice';
import { Policy, baselinePolicy, completeRequest } from '@ringfence/engine';
import { oneOf, textOf, textsOf } from '../args';
import { parseFile, readInputs } from '../input/readInputs';
import { workspacesIn } from '../input/workspacesIn';
import { loadPolicy } from '../judge/policy';
import { POLICY_HELP } from '../judge/policyHelp';
import { clean, jsonText } from '../output/clean';
import { FixedWorkspace, fixJson, fixText, patchOf } from '../output/fix';
import { print, printError } from '../output/print';
import { Problem } from '../problem';
import type { CliCommand, FlagValues } from './command';

const FORMATS = ['text', 'json', 'patch'] as const;
const GOALS = ['compliance', ...FIX_VERDICTS] as const;

function goalOf(flags: FlagValues): FixGoal {
  const wanted = oneOf(flags, 'to', GOALS) ?? 'compliance';
  return wanted === 'compliance' ? { compliance: true } : { verdict: wanted };
}

interface Settings {
  policy: Policy;
  dataClassification?: string;
  parameters?: unknown;
  variableFiles: string[];
}

function settingsOf(flags: FlagValues): Settings {
  const policy = textOf(flags, 'policy');
  const parameters = textOf(flags, 'parameters');
  return {
    policy: policy === undefined ? baselinePolicy : loadPolicy(policy),
    dataClassification: textOf(flags, 'data-classification'),
    parameters:
      parameters === undefined
        ? undefined
        : parseFile(parameters, parameters)[0]?.value,
    variableFiles: textsOf(flags, 'var-file'),
  };
}

/** Every workspace in the files, with the smallest fix of each. */
async function findFixes(
  files: readonly string[],
  goal: FixGoal,
  { policy, dataClassification, parameters, variableFiles }: Settings,
): Promise<{ found: FixedWorkspace[]; problems: Problem[] }> {
  const found: FixedWorkspace[] = [];
  const problems: Problem[] = [];
  await readInputs(
    files,
    {
      document(document) {
        for (const each of workspacesIn(document, parameters)) {
          const said = each.isolation.dataClassification ?? dataClassification;
          const told = {
            ...each.isolation,
            ...(said && { dataClassification: said }),
          };
          const isolation = each.requested ? completeRequest(told) : told;
          const answer = smallestFix(isolation, goal, policy, {
            basis: each.requested ? 'requested' : 'declared',
          });
          found.push({
            name: each.name,
            isolation,
            spot: document.locate(each.at),
            spotOf: pointer => document.locate(each.placeOf(pointer)),
            goal,
            answer,
          });
        }
      },
      problem: problem => problems.push(problem),
    },
    variableFiles,
  );
  if (!found.length && !problems.length) {
    problems.push(
      Problem.create(
        'nothing to fix: no file holds a workspace; compute, endpoints and rules are fixed with theirs',
      ),
    );
  }
  return { found, problems };
}

function printed(
  found: readonly FixedWorkspace[],
  format: (typeof FORMATS)[number],
): string {
  if (format === 'text') return found.map(fixText).join('\n');
  if (format === 'json') return fixJson(found);
  const [only, ...others] = found;
  if (others.length) {
    throw Problem.create(
      `--format patch takes one workspace, and there are ${found.length}; name one file, or use --format json`,
    );
  }
  return `${jsonText(only ? patchOf(only.answer) : [], 2)}\n`;
}

/** Whether nothing is left to do or to read but to apply the changes. */
const isWhole = (answer: SmallestFix): boolean =>
  answer.outcome === 'already' ||
  (answer.outcome === 'fix' && !answer.mustBeRead.length);

/** `ml-workspace fix FILE...`. */
export const fixCommand: CliCommand = {
  usage: `Finds the smallest set of changes that brings each workspace to a goal.

Usage:
  ml-workspace fix FILE... [options]

A FILE is anything that check reads, or an isolation in our own words (JSON or
YAML), alone or as the isolation of a request. Only in a request does a change
state what nobody said.

Options:
  --to GOAL                compliance (default), ${FIX_VERDICTS.join(', ')}
  --policy POLICY          ${POLICY_HELP}
  --parameters FILE        parameters of an ARM template
  --var-file FILE          a file of Terraform variables; may be given more than once
  --data-classification C  for workspaces that do not say theirs
  --format FORMAT          text (default), json, or patch: one JSON Patch (RFC 6902)
                           on the isolation that json shows

Exit code:
  0  every workspace is there already, or the changes bring it there as they are
  1  for one of them it is impossible, a fact has to be read first (also where the
     changes reach the goal, but leave something out for want of it), or the search
     stopped
  2  something could not be read, or the command line is wrong

Examples:
  ml-workspace fix workspace.yml --data-classification confidential
  ml-workspace fix main.json --to exfiltration-protected --format patch
`,
  options: {
    to: { type: 'string' },
    policy: { type: 'string' },
    parameters: { type: 'string' },
    'var-file': { type: 'string', multiple: true },
    'data-classification': { type: 'string' },
    format: { type: 'string' },
  },
  async run({ positionals, flags }) {
    if (!positionals.length) throw Problem.create('fix takes a FILE');
    const format = oneOf(flags, 'format', FORMATS) ?? 'text';
    const goal = goalOf(flags);
    const { found, problems } = await findFixes(
      positionals,
      goal,
      settingsOf(flags),
    );
    print(printed(found, format));
    for (const problem of problems) {
      printError(`error: ${clean(problem.describe())}\n`);
    }
    if (problems.length) return 2;
    return found.every(({ answer }) => isWhole(answer)) ? 0 : 1;
  },
};
