import {
  AVOIDABLE,
  CLIENTS,
  Comparison,
  Needs,
  PACKAGES,
  compareOptions,
} from '@ringfence/advice';
import { Policy } from '@ringfence/engine';
import { oneOf, textOf } from '../args';
import { readNeeds } from '../input/readNeeds';
import { loadPolicy } from '../judge/policy';
import { POLICY_HELP } from '../judge/policyHelp';
import { compareJson, compareText } from '../output/compare';
import { print } from '../output/print';
import { Problem } from '../problem';
import type { CliCommand } from './command';

const FORMATS = ['text', 'json', 'markdown'] as const;
const DISPUTED = { allow: 'allow-with-warning', refuse: 'refuse' } as const;

async function printed(
  answer: Comparison,
  format: (typeof FORMATS)[number] = 'text',
): Promise<string> {
  if (format === 'text') return compareText(answer);
  if (format === 'json') return compareJson(answer);
  return (await import('../output/compareMarkdown')).compareMarkdown(answer);
}

async function askedNeeds(policy: Policy): Promise<Needs> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw Problem.create(
      'there is no terminal to ask questions on; name a NEEDS file',
    );
  }
  return (await import('../input/terminal')).askOnTerminal(policy);
}

/** `ml-workspace compare [NEEDS]`. */
export const compareCommand: CliCommand = {
  usage: `Holds six ways to isolate a workspace against what a team needs: what fits, what
is lost, the verdict, policy, costs and addresses of each, and the one to choose.

Usage:
  ml-workspace compare NEEDS [options]
  ml-workspace compare [options]           asks questions on the terminal

NEEDS is a YAML or JSON file. Every field may be left out, and is then not said:

  dataClassification: internal             a tier of the policy
  region: westeurope
  cloud: AzureCloud                        or AzureUSGovernment, AzureChinaCloud
  clients: [on-premises]                   ${CLIENTS.join(', ')}
  clientAddresses: [203.0.113.0/24]        of listed-addresses
  packages: [PythonPackages]               ${PACKAGES.slice(0, 3).join(', ')},
                                           ${PACKAGES.slice(3).join(', ')}
  hosts: [files.example.org]               other hosts that compute reaches
  anyHost: false                           hosts that nobody can list beforehand
  nodes: 20                                nodes of compute at most
  avoid: [firewall-cost]                   ${AVOIDABLE.join(', ')}
  nothingElse: true                        what is not said is not needed

and, each true or false: onPremisesHttps, onPremisesOther, nonAzure,
managedOnlineEndpoints, serverlessSpark, foundationModels, noCodeMlflow, aks,
networkLogs, ownAppliance, existingNetwork.

Options:
  --policy POLICY   ${POLICY_HELP}
  --disputed HOW    from internet outbound to approved outbound only, on which
                    Microsoft's pages disagree: allow (default) or refuse
  --format FORMAT   text (default), json or markdown
  -h, --help        this text

Exit code:
  0  one is recommended: it fits and complies
  1  none does, or what is not said could change the answer
  2  something could not be read, or the command line is wrong

Example:
  ml-workspace compare needs.yaml --policy regulated
`,
  options: {
    policy: { type: 'string' },
    disputed: { type: 'string' },
    format: { type: 'string' },
  },
  async run({ positionals, flags }) {
    if (positionals.length > 1) {
      throw Problem.create('compare takes one NEEDS file, or none');
    }
    const format = oneOf(flags, 'format', FORMATS);
    const disputed = oneOf(flags, 'disputed', ['allow', 'refuse'] as const);
    const policy = loadPolicy(textOf(flags, 'policy') ?? 'baseline');
    const [file] = positionals;
    const needs =
      file === undefined ? await askedNeeds(policy) : readNeeds(file);
    const answer = compareOptions(needs, policy, {
      disputed: disputed && DISPUTED[disputed],
    });
    print(await printed(answer, format));
    return answer.recommendation.outcome === 'recommended' ? 0 : 1;
  },
};
