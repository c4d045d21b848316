import { fixingChecks } from '../checks/fixingChecks';
import { WorkspaceIsolation } from '../model/isolation';
import { Posture } from '../model/posture';
import { Policy } from '../policy/policy';
import { EvaluateOptions, judge } from './judge';

/**
 * Judges one isolation. Pure, and never throws on what `workspaceIsolationSchema`
 * accepts. Verdict and lanes depend on the isolation alone; `policy` decides only
 * `compliance` and may widen what counts as write-capable. A live waiver turns a
 * failing risk into `waived`, which `compliance` does not hold against it.
 * @public
 */
export function evaluate(
  isolation: WorkspaceIsolation,
  policy: Policy,
  options: EvaluateOptions = {},
): Posture {
  const { checks = fixingChecks } = options;
  return judge(isolation, policy, { ...options, checks });
}
