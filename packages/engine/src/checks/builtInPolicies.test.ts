import {
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
  isolation,
  noVirtualNetwork,
  publicWorkspace,
} from '@ringfence/testing';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  BuiltInPolicy,
  builtInPolicies,
} from '../__testUtils__/builtInPolicies';
import { notCompared } from '../__testUtils__/notComparedPolicies';
import { cases } from '../__testUtils__/checkCases';
import { Facts, Known, readFacts } from '../facts';
import { WorkspaceIsolation } from '../model';
import { getCheck } from './registry';

const page = readFileSync(
  resolve(__dirname, '../../../../docs/azure-policy.md'),
  'utf8',
).replace(/\s+/g, ' ');

/** A registry open by itself and shut by its perimeter. */
const inPerimeter = (): WorkspaceIsolation => ({
  resources: {
    containerRegistry: [
      {
        publicNetworkAccess: 'Enabled',
        perimeters: [
          { accessMode: 'Enforced', ipRules: [], subscriptions: [] },
        ],
      },
    ],
  },
});

const SCENARIOS = [
  inPerimeter,
  approvedOnly,
  customExfiltrationPrevention,
  internetOutbound,
  noVirtualNetwork,
  publicWorkspace,
];

const asked: Facts[] = [
  ...SCENARIOS.map(make => make()),
  ...Object.values(cases).flatMap(each => Object.values(each).flat()),
  ...fc.sample(isolation, { seed: 20261130, numRuns: 500 }),
].map(readFacts);

const NOTHING = {
  storage: [],
  keyVault: [],
  containerRegistry: [],
  monitoring: [],
};

/** The same, with resources of no kind but the one that a policy is about. */
const onlyOf = (
  { kind }: BuiltInPolicy,
  { isolation: value, resources }: Facts,
): Facts =>
  readFacts({
    ...value,
    resources: {
      ...NOTHING,
      ...(resources?.[kind!] && { [kind!]: value.resources![kind!] }),
    },
  });

/** Whether a check fails of what a policy is about; `undefined` where that is not known. */
function fails(policy: BuiltInPolicy, facts: Facts): Known {
  const { status } = getCheck(policy.check)!.evaluate(
    policy.kind ? onlyOf(policy, facts) : facts,
    { writeCapableDestinations: [] },
  );
  return status === 'unknown' ? undefined : status === 'fail';
}

describe.each(builtInPolicies.map(policy => [policy.id, policy] as const))(
  'the built-in policy %s',
  (_id, policy) => {
    const different = asked.filter(facts => {
      const [found, failing] = [policy.flags(facts), fails(policy, facts)];
      return found !== undefined && failing !== undefined && failing !== found;
    });

    it('says the same as its check, but for named reasons', () => {
      const unnamed = different.filter(
        facts => !policy.disagreements.some(({ when }) => when(facts)),
      );
      expect(unnamed.map(facts => facts.isolation)).toEqual([]);
    });

    it('has no reason that nothing shows', () => {
      const idle = policy.disagreements.filter(
        ({ when }) => !different.some(when),
      );
      expect(idle.map(({ why }) => why)).toEqual([]);
    });

    it('agrees with its check somewhere', () => {
      expect(
        asked.some(facts => fails(policy, facts) === policy.flags(facts)),
      ).toBe(true);
    });

    it('stands on its page with every reason', () => {
      expect(page).toContain(policy.id);
      expect(page).toContain(policy.name);
      for (const { why } of policy.disagreements) expect(page).toContain(why);
    });
  },
);

it('has those that are not compared on its page, with why', () => {
  for (const { id, name, why } of notCompared) {
    expect(page).toContain(id);
    expect(page).toContain(name);
    expect(page).toContain(why);
  }
});
