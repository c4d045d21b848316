import { simulateChange } from '@ringfence/advice';
import { WorkspaceIsolation, baselinePolicy } from '@ringfence/engine';
import { oneOf, textOf, textsOf } from '../args';
import { findWorkspace } from '../input/readWorkspace';
import { loadPolicy } from '../judge/policy';
import { POLICY_HELP } from '../judge/policyHelp';
import { whatIfJson, whatIfText } from '../output/whatIf';
import { print } from '../output/print';
import { Problem } from '../problem';
import type { CliCommand, FlagValues } from './command';

const FORMATS = ['text', 'json'] as const;
const DISPUTED = { allow: 'allow-with-warning', refuse: 'refuse' } as const;
const UNSAID = ['not-known', 'as-before'] as const;

async function whatIf(
  files: readonly string[],
  flags: FlagValues,
): Promise<number> {
  const format = oneOf(flags, 'format', FORMATS) ?? 'text';
  const disputed = oneOf(flags, 'disputed', ['allow', 'refuse'] as const);
  const policy = textOf(flags, 'policy');
  const options = {
    policy: policy === undefined ? baselinePolicy : loadPolicy(policy),
    disputed: disputed && DISPUTED[disputed],
    unsaid: oneOf(flags, 'unsaid', UNSAID),
  };
  const isolations: WorkspaceIsolation[] = [];
  const variableFiles = textsOf(flags, 'var-file');
  for (const file of files) {
    const { isolation } = await findWorkspace(file, { variableFiles });
    isolations.push(isolation);
  }
  const [to, from] = isolations.reverse();
  const answer = simulateChange(from, to, options);
  print(format === 'json' ? whatIfJson(answer) : whatIfText(answer));
  return answer.outcome === 'refused' || answer.outcome === 'unknown' ? 1 : 0;
}

/** `ml-workspace what-if [FROM] TO`. */
export const whatIfCommand: CliCommand = {
  usage: `Tells what a change of a workspace would do: whether Azure takes it, what must be
deleted first, what Azure creates and bills, how long it takes, what cannot be
undone, and the az commands in order. It changes nothing.

Usage:
  ml-workspace what-if FROM TO [options]   the workspace is as FROM, and shall be as TO
  ml-workspace what-if TO [options]        the workspace is yet to be created

FROM and TO are files with one workspace each, in any form that check reads or in
our own words; FILE#NAME takes one of several. A field that only FROM says is not
known afterwards, and nothing is promised. What a request leaves out of its lists is
not there.

Options:
  --unsaid HOW      a field that only FROM says: not-known (default) or as-before
  --disputed HOW    from internet outbound to approved outbound only, on which
                    Microsoft's pages disagree: allow (default) or refuse
  --var-file FILE   a file of Terraform variables; may be given more than once
  --policy POLICY   ${POLICY_HELP}
  --format FORMAT   text (default) or json
  -h, --help        this text

Exit code:
  0  it can be done, or nothing changes
  1  it is refused, or not known to be possible
  2  something could not be read, or the command line is wrong

Examples:
  ml-workspace what-if today.yml tomorrow.yml
  ml-workspace what-if main.tf#mlw-fraud wanted.json --unsaid as-before
`,
  options: {
    unsaid: { type: 'string' },
    disputed: { type: 'string' },
    'var-file': { type: 'string', multiple: true },
    policy: { type: 'string' },
    format: { type: 'string' },
  },
  async run({ positionals, flags }) {
    if (positionals.length < 1 || positionals.length > 2) {
      throw Problem.create('what-if takes FROM and TO, or TO alone');
    }
    return whatIf(positionals, flags);
  },
};
