import { guideProblems } from '@ringfence/advice';
import { Policy, policyVersionOf, runPolicyTests } from '@ringfence/engine';
import { oneOf, textOf } from '../args';
import { readPolicyTests } from '../input/readPolicyTests';
import { loadPolicy } from '../judge/policy';
import { askingGuideText } from '../output/askingGuide';
import { landingZoneText } from '../output/landingZone';
import { policyText } from '../output/policy';
import { policyTestsText } from '../output/policyTests';
import { print } from '../output/print';
import { Problem } from '../problem';
import { readGuide } from '../written/askingGuide';
import { readLandingZone } from '../written/landingZone';
import type { CliCommand } from './command';
import { jsonText } from '../output/clean';

const FORMATS = ['text', 'json'] as const;
type Format = (typeof FORMATS)[number];

const json = (value: unknown) => `${jsonText(value, 2)}\n`;

/** What else is shown and checked with a policy. */
interface Beside {
  zone: string | undefined;
  asking: string | undefined;
}

/** The asking guide of a file, and what of it leads nowhere under a policy. */
function guideOf(file: string | undefined, { tiers }: Policy) {
  if (file === undefined) return undefined;
  const guide = readGuide(file);
  const day = new Date().toISOString().slice(0, 10);
  const problems = guideProblems(guide, { tiers: Object.keys(tiers), day });
  return { ...guide, problems };
}

function show(named: string, format: Format, { zone, asking }: Beside): number {
  const policy = loadPolicy(named);
  const version = policyVersionOf(policy);
  const landingZone = zone === undefined ? undefined : readLandingZone(zone);
  const guide = guideOf(asking, policy);
  print(
    format === 'json'
      ? json({ version, policy, landingZone, asking: guide })
      : policyText(policy, version) +
          (landingZone ? landingZoneText(landingZone) : '') +
          (guide ? askingGuideText(guide, guide.problems) : ''),
  );
  return guide?.problems.length ? 1 : 0;
}

async function test(
  file: string,
  format: Format,
  { zone, asking }: Beside,
): Promise<number> {
  const { policy, cases } = await readPolicyTests(file);
  const results = runPolicyTests(policy, cases);
  if (zone !== undefined) readLandingZone(zone);
  const problems = guideOf(asking, policy)?.problems;
  print(
    format === 'json'
      ? json({
          policy: policy.name,
          revision: policy.revision,
          version: policyVersionOf(policy),
          results,
          asking: problems && { problems },
        })
      : policyTestsText(policy, results) +
          (problems ?? [])
            .map(({ pointer, message }) => `${pointer}: ${message}\n`)
            .join(''),
  );
  const passed = results.every(result => result.passed) && !problems?.length;
  return passed ? 0 : 1;
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
  --landing-zone FILE  check a landing zone, too, and show it (YAML or JSON)
  --asking FILE        check sets of destinations and presets, too, and show them
  --format FORMAT      text (default) or json
  -h, --help           this text

Exit code:
  0  the policy can be used, and every case comes out as expected
  1  a case does not, or a set or preset leads nowhere
  2  something could not be read, or the command line is wrong

Examples:
  ml-workspace policy show regulated
  ml-workspace policy show house-rules.yml --format json
  ml-workspace policy show --landing-zone landing-zone.yml
  ml-workspace policy show house-rules.yml --asking asking.yml
  ml-workspace policy test house-rules.test.yml
`,
  options: {
    'landing-zone': { type: 'string' },
    asking: { type: 'string' },
    format: { type: 'string' },
  },
  async run({ positionals: [action, named, ...more], flags }) {
    const format = oneOf(flags, 'format', FORMATS) ?? 'text';
    if (more.length) throw Problem.create('policy takes one policy or file');
    const beside = {
      zone: textOf(flags, 'landing-zone'),
      asking: textOf(flags, 'asking'),
    };
    if (action === 'show') return show(named ?? 'baseline', format, beside);
    if (action !== 'test') {
      throw Problem.create(
        action === undefined
          ? 'policy takes show or test'
          : `policy takes show or test, and not "${action}"`,
      );
    }
    if (named === undefined) throw Problem.create('policy test takes a FILE');
    return test(named, format, beside);
  },
};
