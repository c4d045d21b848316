import type { SubjectType } from '@ringfence/dialects';
import {
  Compliance,
  ComplianceReason,
  Policy,
  WorkspaceIsolation,
  evaluate,
} from '@ringfence/engine';
import { inRulesMode } from './partChecks';

/** What policy asks of a workspace as a whole, which a part cannot say. */
const OF_WORKSPACE: ReadonlySet<ComplianceReason['reason']> = new Set([
  'verdict',
  'region',
  'destination',
]);

/** What a rule alone lets out that policy does not: its verdict and destinations, in the mode that has rules. */
const ofRule = (
  isolation: WorkspaceIsolation,
  policy: Policy,
): ComplianceReason[] =>
  evaluate(inRulesMode(isolation), policy, {
    checks: [],
  }).compliance.failing.filter(
    ({ reason, status }) =>
      reason === 'destination' || (reason === 'verdict' && status === 'no'),
  );

/**
 * What policy says of a part of a workspace that stands alone. What it makes
 * mandatory and fails or is not known does not comply; what only the whole
 * workspace can show is held against it where it is certain whatever the rest.
 */
export function partCompliance(
  type: SubjectType,
  compliance: Compliance,
  { isolation, policy }: { isolation: WorkspaceIsolation; policy: Policy },
): Compliance {
  const isRule = type === 'outbound-rule';
  const own = compliance.failing.filter(({ reason, status }) => {
    if (isRule && (reason === 'verdict' || reason === 'destination')) {
      return false;
    }
    return status === 'no' || !OF_WORKSPACE.has(reason);
  });
  const failing = isRule ? [...ofRule(isolation, policy), ...own] : own;
  const says = (status: 'no' | 'unknown') =>
    failing.some(reason => reason.status === status);
  const short = says('unknown') ? 'unknown' : 'yes';
  return { ...compliance, failing, meets: says('no') ? 'no' : short };
}
