import { planAddresses } from '@ringfence/advice';
import { fieldsOfZodError } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  AddressOptions,
  NETWORK_PLUGINS,
  addressOptionsSchema,
} from '@ringfence/engine';
import { oneOf, textOf, textsOf } from '../args';
import { parseFile, readInputs } from '../input/readInputs';
import { workspacesIn } from '../input/workspacesIn';
import {
  addressesJson,
  addressesText,
  flagOf,
  PlannedWorkspace,
} from '../output/addresses';
import { clean } from '../output/clean';
import { print, printError } from '../output/print';
import { Problem } from '../problem';
import type { CliCommand, FlagValues } from './command';

const FORMATS = ['text', 'json'] as const;

/** Options that are numbers, by the names they have in the engine. */
const NUMBERS = [
  'podsPerNode',
  'aksNodes',
  'upgradeSurge',
  'registryRegions',
  'monitorAddresses',
] as const;

function numberOf(flags: FlagValues, option: string): number | undefined {
  const name = flagOf(option).slice(2);
  const value = textOf(flags, name);
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw Problem.create(`--${name} takes a whole number, and not "${value}"`);
}

function optionsOf(flags: FlagValues): AddressOptions {
  const occupied = textOf(flags, 'occupied');
  const given = {
    networkPlugin: oneOf(flags, 'network-plugin', NETWORK_PLUGINS),
    ...Object.fromEntries(
      NUMBERS.map(option => [option, numberOf(flags, option)]),
    ),
    occupied: occupied?.split(',').map(range => range.trim()),
    space: textOf(flags, 'space'),
  };
  const parsed = addressOptionsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [{ pointer, message, expected }] = fieldsOfZodError(parsed.error);
  throw Problem.create(
    `${flagOf(pointer.split('/')[1])}: ${message}; expected ${expected}`,
  );
}

/** `ml-workspace addresses FILE...`. */
export const addressesCommand: CliCommand = {
  usage: `Counts the private addresses that a workspace takes of your networks.

Usage:
  ml-workspace addresses FILE... [options]

A FILE is anything that check reads, or an isolation in our own words (JSON or
YAML), alone or as the isolation of a request: only those describe networks and
their subnets.

Options:
  --space CIDR             propose subnets in this range where there is none that fits
  --occupied CIDR,CIDR     ranges that others use, such as those on premises
  --network-plugin PLUGIN  of AKS: ${NETWORK_PLUGINS.join(', ')}
  --pods-per-node N        pods of an AKS node at most (default: 30)
  --aks-nodes N            nodes of an AKS cluster whose number is not known
  --upgrade-surge N        nodes that an upgrade of AKS adds (default: 1)
  --registry-regions N     regions of the container registry (default: 1)
  --monitor-addresses N    addresses of Azure Monitor's private endpoint
  --parameters FILE        parameters of an ARM template
  --var-file FILE          a file of Terraform variables; may be given more than once
  --format FORMAT          text (default) or json
  -h, --help               this text

Exit code:
  0  every address has its place: subnets fit, and nothing overlaps
  1  something is too small, overlaps or has no room, or is not known
  2  something could not be read, or the command line is wrong

Example:
  ml-workspace addresses workspace.json --space 10.20.0.0/22
`,
  options: {
    space: { type: 'string' },
    occupied: { type: 'string' },
    'network-plugin': { type: 'string' },
    'pods-per-node': { type: 'string' },
    'aks-nodes': { type: 'string' },
    'upgrade-surge': { type: 'string' },
    'registry-regions': { type: 'string' },
    'monitor-addresses': { type: 'string' },
    parameters: { type: 'string' },
    'var-file': { type: 'string', multiple: true },
    format: { type: 'string' },
  },
  async run({ positionals, flags }) {
    if (!positionals.length) throw Problem.create('addresses takes a FILE');
    const format = oneOf(flags, 'format', FORMATS) ?? 'text';
    const options = optionsOf(flags);
    const named = textOf(flags, 'parameters');
    const parameters =
      named === undefined ? undefined : parseFile(named, named)[0]?.value;
    const planned: PlannedWorkspace[] = [];
    const problems: Problem[] = [];
    await readInputs(
      positionals,
      {
        document(document) {
          for (const found of workspacesIn(document, parameters)) {
            planned.push({
              name: found.name,
              plan: planAddresses(found.isolation, options),
              spot: document.locate(found.at),
              spotOf: pointer => document.locate(found.placeOf(pointer)),
            });
          }
        },
        problem: problem => problems.push(problem),
      },
      textsOf(flags, 'var-file'),
    );
    if (!planned.length && !problems.length) {
      problems.push(
        Problem.create('nothing to count: no file holds a workspace'),
      );
    }
    print(
      format === 'json'
        ? addressesJson(planned)
        : planned.map(addressesText).join('\n'),
    );
    for (const problem of problems) {
      printError(`error: ${clean(problem.describe())}\n`);
    }
    if (problems.length) return 2;
    return planned.every(({ plan }) => plan.fits === 'yes') ? 0 : 1;
  },
};
