import { getCheck } from '../checks/registry';
import { WorkspaceIsolation } from '../model/isolation';
import { ComplianceReason, Posture } from '../model/posture';
import { evaluate } from '../posture/evaluate';
import { Policy } from '../policy/policy';
import { PolicyExpectation, REASON_KINDS } from './policyTest';

/** One test of a policy: an isolation, and what the policy is to say of it. @public */
export interface PolicyTestCase {
  /** What it is called. */
  name: string;
  /** What is judged. */
  isolation: WorkspaceIsolation;
  /** What should come of it. */
  expect: PolicyExpectation;
}

/** What became of one test. `differences` are plain sentences; none when it passes. @public */
export interface PolicyTestResult {
  /** What the case is called. */
  name: string;
  /** It came as expected. */
  passed: boolean;
  /** What came otherwise, in words. */
  differences: string[];
  /** What came. */
  posture: Posture;
}

const nameOf = ({ reason, check }: ComplianceReason) => check ?? reason;

function differencesOf(
  { compliance, verdict }: Posture,
  expected: PolicyExpectation,
): string[] {
  const found: string[] = [];
  if (compliance.meets !== expected.meets) {
    found.push(`meets is ${compliance.meets} and should be ${expected.meets}`);
  }
  if (expected.verdict && verdict !== expected.verdict) {
    found.push(`the verdict is ${verdict} and should be ${expected.verdict}`);
  }
  if (!expected.failing) return found;
  const names = new Set(compliance.failing.map(nameOf));
  for (const reason of compliance.failing) {
    if (
      names.delete(nameOf(reason)) &&
      !expected.failing.includes(nameOf(reason))
    ) {
      found.push(`${nameOf(reason)} stands against it: ${reason.message}`);
    }
  }
  const said = new Set(compliance.failing.map(nameOf));
  for (const name of expected.failing) {
    if (!said.has(name)) found.push(`${name} should stand against it`);
  }
  return found;
}

/**
 * The names that cases expect to fail and that no check and no kind of reason has:
 * a case with one could only fail, for the wrong reason.
 * @public
 */
export const unknownReasons = (
  cases: readonly { expect: PolicyExpectation }[],
): string[] => [
  ...new Set(
    cases
      .flatMap(({ expect }) => expect.failing ?? [])
      .filter(
        name => !getCheck(name) && !REASON_KINDS.some(kind => kind === name),
      ),
  ),
];

/**
 * Holds a policy to what its authors expect of it: judges each isolation, and says
 * where policy decides otherwise than expected.
 * @public
 */
export function runPolicyTests(
  policy: Policy,
  cases: readonly PolicyTestCase[],
): PolicyTestResult[] {
  return cases.map(({ name, isolation, expect }) => {
    const posture = evaluate(isolation, policy);
    const differences = differencesOf(posture, expect);
    return { name, passed: !differences.length, differences, posture };
  });
}
