import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  allChecks,
  baselinePolicy,
  getCheck,
  Policy,
  policySchema,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { describeIssue } from './describeIssue';

/** Where the policy stands in the configuration. @internal */
export const POLICY_KEY = 'mlWorkspace.policy';

/** A policy, and whether an organisation wrote it or it came with the package. @internal */
export interface ConfiguredPolicy {
  policy: Policy;
  origin: 'shipped' | 'configured';
}

/** What is wrong with a policy of the right shape. */
function problemsOf(policy: Policy): string[] {
  const problems: string[] = [];
  for (const [id, enforcement] of Object.entries(policy.enforcement)) {
    const key = `${POLICY_KEY}.enforcement.${id}`;
    const check = getCheck(id);
    if (!check) {
      const known = allChecks.map(each => each.id).join(', ');
      problems.push(`${key}: there is no such check; expected one of ${known}`);
    } else if (check.nature === 'constraint' && enforcement !== 'mandatory') {
      problems.push(
        `${key}: expected mandatory, got "${enforcement}". It is a constraint: what it refuses cannot work in Azure, so it always blocks; remove the line`,
      );
    }
  }
  const seen = new Set<string>();
  for (const tier of Object.keys(policy.tiers)) {
    const name = tier.toLowerCase();
    if (seen.has(name)) {
      problems.push(
        `${POLICY_KEY}.tiers.${tier}: expected tier names that differ in more than upper and lower case; remove one`,
      );
    }
    seen.add(name);
  }
  return problems;
}

/**
 * Reads `mlWorkspace.policy`; without it, the baseline that comes with the model.
 *
 * @throws InputError that names each wrong key, what was expected and what was found
 * @internal
 */
export function readPolicy(config: Config): ConfiguredPolicy {
  const value = config.getOptional(POLICY_KEY);
  if (value === undefined) return { policy: baselinePolicy, origin: 'shipped' };
  const parsed = policySchema.safeParse(value);
  const problems = parsed.success
    ? problemsOf(parsed.data)
    : parsed.error.issues.flatMap(issue =>
        describeIssue(issue, POLICY_KEY, value),
      );
  if (parsed.success && !problems.length) {
    return { policy: parsed.data, origin: 'configured' };
  }
  throw new InputError(
    `The policy cannot be used. ${problems.join(
      '; ',
    )}. Correct it in app-config and start again`,
  );
}
