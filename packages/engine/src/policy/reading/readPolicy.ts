import { contentHash } from '../../identity/canonical';
import { Policy, WrittenPolicy } from '../policy';
import { writtenPolicySchema } from '../policySchema';
import { completeTiers } from '../tiers';
import { approvers } from './approverRules';
import { knownChecks, mandatoryConstraints } from './checkRules';
import {
  destinationForms,
  destinationPorts,
  destinationTiers,
  noInternetInRegulatedTiers,
} from './destinationRules';
import { foreignKeys } from './foreignKeys';
import { PolicyProblem, PolicyRule } from './problem';
import { shapeProblems } from './shapeProblems';
import { readReference } from './shippedReference';
import {
  distinctTiers,
  knownParents,
  leastVerdicts,
  noCircularTiers,
} from './tierRules';
import { plainRefusals, waivableChecks } from './waiverRules';

/** Everything that a policy of the right shape has to hold to. @internal */
export const policyRules: readonly PolicyRule[] = [
  knownChecks,
  mandatoryConstraints,
  distinctTiers,
  knownParents,
  noCircularTiers,
  leastVerdicts,
  approvers,
  destinationForms,
  destinationPorts,
  destinationTiers,
  noInternetInRegulatedTiers,
  waivableChecks,
  plainRefusals,
];

/** A policy that can be used, or everything that is wrong with it. @public */
export type PolicyReading =
  | { policy: Policy; problems?: undefined }
  | { policy?: undefined; problems: PolicyProblem[] };

/** What is wrong with a policy of the right shape; nothing when it can be used. @internal */
export const policyProblems = (policy: WrittenPolicy): PolicyProblem[] =>
  policyRules.flatMap(rule => rule.find(policy));

/**
 * Reads a policy as people write it: its shape, then what it means. Every surface
 * that takes a policy reads it with this. Tiers that inherit come out complete;
 * reading what came out gives the same. A shipped policy may stand by its name, as
 * `regulated` or as `{ shipped: regulated, revision: 4 }`.
 *
 * @param value - a parsed YAML or JSON document
 * @public
 */
export function readPolicy(value: unknown): PolicyReading {
  const foreign = foreignKeys(value);
  if (foreign.length) return { problems: foreign };
  const reference = readReference(value);
  if (reference) return reference;
  const parsed = writtenPolicySchema.safeParse(value);
  if (!parsed.success) {
    return { problems: shapeProblems(parsed.error.issues, value) };
  }
  const problems = policyProblems(parsed.data);
  return problems.length
    ? { problems }
    : { policy: completeTiers(parsed.data) };
}

/**
 * The version of a policy: SHA-256 over its canonical JSON, in lower-case hex. Two
 * policies have the same exactly when they say the same.
 * @public
 */
export const policyVersionOf = (policy: Policy): string => contentHash(policy);
