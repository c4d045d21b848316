import {
  isReachFault,
  REACH_PROTOCOLS,
  reachOf,
  readFacts,
} from '@ringfence/engine';
import { oneOf, textOf, textsOf } from '../args';
import { parseFile } from '../input/readInputs';
import { findWorkspace } from '../input/readWorkspace';
import { reachJson, reachText } from '../output/reach';
import { print } from '../output/print';
import { Problem } from '../problem';
import type { CliCommand, FlagValues } from './command';

const FORMATS = ['text', 'json'] as const;
const EXPECTED = ['allowed', 'refused'] as const;

async function reach(file: string, flags: FlagValues): Promise<number> {
  const format = oneOf(flags, 'format', FORMATS) ?? 'text';
  const expected = oneOf(flags, 'expect', EXPECTED) ?? 'allowed';
  const from = textOf(flags, 'from');
  const to = textOf(flags, 'to');
  if (from === undefined) throw Problem.create('reach takes --from PLACE');
  if (to === undefined) throw Problem.create('reach takes --to DESTINATION');
  const named = textOf(flags, 'parameters');
  const found = await findWorkspace(file, {
    parameters:
      named === undefined ? undefined : parseFile(named, named)[0]?.value,
    variableFiles: textsOf(flags, 'var-file'),
  });
  const protocol = textOf(flags, 'protocol');
  const answer = reachOf(readFacts(found.isolation), { from, to, protocol });
  if (isReachFault(answer)) {
    throw Problem.create(
      `--${answer.field}: ${answer.message}; expected ${answer.expected}`,
    );
  }
  print(
    format === 'json'
      ? reachJson(answer, found.spotOf)
      : reachText(answer, found.spotOf),
  );
  return answer.status === expected ? 0 : 1;
}

/** `ml-workspace reach FILE --from PLACE --to DESTINATION`. */
export const reachCommand: CliCommand = {
  usage: `Says whether a place where code runs reaches a destination: allowed, refused or not
known; by which route, security rule, appliance rule or endpoint, what refuses it, or
which fact is missing. It asks files, not the network: no name is resolved.

Usage:
  ml-workspace reach FILE --from PLACE --to DESTINATION [options]

FILE has one workspace, in any form that check reads or in our own words; FILE#NAME
takes one of several. What a request leaves out of its lists is not there.

PLACE is the name of a compute, an endpoint or a subnet, or "the managed network".

DESTINATION is one of
  pypi.org:443              a host
  20.1.2.3:443, 10.2.0.0/16 an address or a range; [2001:db8::1]:443 in IPv6
  Storage.westeurope        a service tag
with or without a port, which is 443 where none is said.

Options:
  --from PLACE       where from
  --to DESTINATION   where to
  --protocol NAME    ${REACH_PROTOCOLS.join(', ')} (default: tcp)
  --expect STATUS    what is well: ${EXPECTED.join(', ')} (default: allowed)
  --parameters FILE  parameters of an ARM template
  --var-file FILE    a file of Terraform variables; may be given more than once
  --format FORMAT    text (default) or json
  -h, --help         this text

Exit code:
  0  it is as expected
  1  it is not, or it is not known
  2  something could not be read, or the command line is wrong

Examples:
  ml-workspace reach workspace.json --from cpu-cluster --to pypi.org:443
  ml-workspace reach main.json --from snet-training --to Storage --expect refused
`,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    protocol: { type: 'string' },
    expect: { type: 'string' },
    parameters: { type: 'string' },
    'var-file': { type: 'string', multiple: true },
    format: { type: 'string' },
  },
  run({ positionals, flags }) {
    if (positionals.length !== 1) {
      throw Problem.create(
        positionals.length ? 'reach takes one FILE' : 'reach takes a FILE',
      );
    }
    return reach(positionals[0], flags);
  },
};
