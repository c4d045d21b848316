import { Compliance } from '../model/posture';
import { complianceRules, Judged } from './complianceRules';
import { Policy } from './policy';
import { tierOf } from './tiers';

/** What policy says of a judged isolation; never better than what is known. @internal */
export function complianceOf(policy: Policy, judged: Judged): Compliance {
  const found = tierOf(policy, judged.facts.dataClassification);
  const failing = complianceRules.flatMap(rule =>
    rule.find(policy, judged, found),
  );
  const says = (status: 'no' | 'unknown') =>
    failing.some(reason => reason.status === status);
  const short = says('unknown') ? 'unknown' : 'yes';
  return {
    policy: policy.name,
    policyVersion: policy.revision,
    ...(found && {
      tier: found.name,
      minimumVerdict: found.tier.minimumVerdict,
    }),
    meets: says('no') ? 'no' : short,
    failing,
  };
}
