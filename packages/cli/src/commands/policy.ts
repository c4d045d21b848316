import { policyVersionOf, runPolicyTests } from '@ringfence/engine';
import { oneOf, textOf } from '../args';
import { readPolicyTests } from '../input/readPolicyTests';
import { loadPolicy } from '../judge/policy';
import { landingZoneText } from '../output/landingZone';
import { policyText } from '../output/policy';
import { policyTestsText } from '../output/policyTests';
import { print } from '../output/print';
import { Problem } from '../problem';
import { readLandingZone } from '../written/landingZone';
import type { CliCommand } from './command';
import { jsonText } from '../output/clean';

const FORMATS = ['text', 'json'] as const;
type Format = (typeof FORMATS)[number];

const json = (value: unknown) => `${jsonText(value, 2)}\n`;

function show(named: string, format: Format, zone: string | undefined): number {
  const policy = loadPolicy(named);
  const version = policyVersionOf(policy);
  const landingZone = zone === undefined ? undefined : readLandingZone(zone);
  print(
    format === 'json'
      ? json({ version, policy, landingZone })
      : policyText(policy, version) +
          (landingZone ? landingZoneText(landingZone) : ''),
  );
  return 0;
}

async function test(file: string, format: Format): Promise<number> {
  const { policy, cases } = await readPolicyTests(file);
  const results = runPolicyTests(policy, cases);
  print(
    format === 'json'
      ? json({
          policy: policy.name,
          revision: policy.revision,
          version: policyVersionOf(policy),
          results,
        })
      : policyTestsText(policy, results),
  );
  return results.every(({ passed }) => passed) ? 0 : 1;
}

/** `ml-workspace policy show` and `ml-workspace policy test`. */
export const policyCommand: CliCommand = {
  usage: `Shows what a policy asks for, and holds it to what its authors expect of it.

Usage:
  ml-workspace policy show [POLICY] [options]
  ml-workspace policy test FILE [options]

POLICY is baseline (default), regulated, sandbox, or a YAML or JSON file; a file
named like a shipped policy is reached by ./NAME. FILE holds the name, path or text
of a policy, and cases: an isolation, and whether it meets the policy.

Options:
  --landing-zone FILE  show: check and show a landing zone, too (YAML or JSON)
  --format FORMAT      text (default) or json
  -h, --help           this text

Exit code:
  0  the policy can be used, and every case comes out as expected
  1  a case does not
  2  something could not be read, or the command line is wrong

Examples:
  ml-workspace policy show regulated
  ml-workspace policy show house-rules.yml --format json
  ml-workspace policy show --landing-zone landing-zone.yml
  ml-workspace policy test house-rules.test.yml
`,
  options: {
    'landing-zone': { type: 'string' },
    format: { type: 'string' },
  },
  async run({ positionals: [action, named, ...more], flags }) {
    const format = oneOf(flags, 'format', FORMATS) ?? 'text';
    if (more.length) throw Problem.create('policy takes one policy or file');
    const zone = textOf(flags, 'landing-zone');
    if (action === 'show') return show(named ?? 'baseline', format, zone);
    if (action !== 'test') {
      throw Problem.create(
        action === undefined
          ? 'policy takes show or test'
          : `policy takes show or test, and not "${action}"`,
      );
    }
    if (named === undefined) throw Problem.create('policy test takes a FILE');
    return test(named, format);
  },
};
