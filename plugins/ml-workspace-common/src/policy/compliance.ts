import { Check } from '../checks/check';
import { WorkspaceIsolation } from '../model/isolation';
import { VERDICT_LABELS } from '../model/labels';
import { CheckResult, Compliance, ComplianceReason } from '../model/posture';
import { Verdict } from '../model/words';
import { VERDICT_LEVELS } from '../posture/verdict';
import { Enforcement, Policy, Tier } from './policy';

/**
 * How policy treats a check: what it says, else `mandatory` for a constraint
 * and `advisory` for the rest. A constraint can never be switched off.
 * @public
 */
export function enforcementOf(
  policy: Policy,
  check: Pick<Check, 'id' | 'nature'>,
): Enforcement {
  const said = Object.hasOwn(policy.enforcement, check.id)
    ? policy.enforcement[check.id]
    : undefined;
  if (check.nature === 'constraint') return 'mandatory';
  return said ?? 'advisory';
}

/** The tier of a data classification, compared without regard to case. @public */
export function tierOf(
  policy: Policy,
  classification: string | undefined,
): { name: string; tier: Tier } | undefined {
  if (!classification) return undefined;
  const wanted = classification.trim().toLowerCase();
  const name = Object.keys(policy.tiers).find(
    candidate => candidate.toLowerCase() === wanted,
  );
  return name === undefined ? undefined : { name, tier: policy.tiers[name] };
}

interface Judged {
  isolation: WorkspaceIsolation;
  verdict: Verdict;
  /** Level if every unknown fact took its best value. */
  bestLevel: number;
  results: readonly CheckResult[];
}

function ofVerdict(
  { verdict, bestLevel }: Judged,
  tier: string,
  minimum: Verdict,
): ComplianceReason | undefined {
  const needed = VERDICT_LEVELS[minimum];
  if (verdict === 'invalid') {
    return {
      reason: 'verdict',
      status: 'no',
      message: 'It is invalid: a constraint of Azure is not met',
    };
  }
  if (VERDICT_LEVELS[verdict] >= needed) return undefined;
  return {
    reason: 'verdict',
    status: bestLevel >= needed ? 'unknown' : 'no',
    message: `${tier} data needs ${VERDICT_LABELS[minimum]} or better, and this is ${VERDICT_LABELS[verdict]}`,
  };
}

function ofCheck(
  policy: Policy,
  result: CheckResult,
): ComplianceReason | undefined {
  const enforcement = enforcementOf(policy, {
    id: result.check,
    nature: result.nature,
  });
  if (enforcement !== 'mandatory') return undefined;
  const named = Object.hasOwn(policy.enforcement, result.check);
  const blocks =
    result.status === 'fail' ||
    (result.status === 'unknown' &&
      named &&
      policy.enforcement[result.check] === 'mandatory');
  if (!blocks) return undefined;
  return {
    reason: 'check',
    status: result.status === 'fail' ? 'no' : 'unknown',
    check: result.check,
    message: `${result.title}: ${result.observed}`,
    ...(result.places[0] && { pointer: result.places[0].pointer }),
  };
}

function ofRegion(
  policy: Policy,
  region: string | undefined,
): ComplianceReason | undefined {
  if (!policy.regions) return undefined;
  const plain = (name: string) => name.replace(/\s+/g, '').toLowerCase();
  const allowed = policy.regions.map(plain);
  if (region && allowed.includes(plain(region))) return undefined;
  return {
    reason: 'region',
    status: region ? 'no' : 'unknown',
    pointer: '/region',
    message: region
      ? `Region ${region} is not one of ${policy.regions.join(', ')}`
      : `The region is not known; policy allows ${policy.regions.join(', ')}`,
  };
}

/** What policy says of a judged isolation; never better than what is known. @internal */
export function complianceOf(policy: Policy, judged: Judged): Compliance {
  const { dataClassification } = judged.isolation;
  const found = tierOf(policy, dataClassification);
  const failing: ComplianceReason[] = [];
  const add = (reason: ComplianceReason | undefined) =>
    reason && failing.push(reason);
  if (found) {
    add(ofVerdict(judged, found.name, found.tier.minimumVerdict));
  } else {
    const tiers = Object.keys(policy.tiers).join(', ');
    add({
      reason: 'classification',
      status: 'unknown',
      pointer: '/dataClassification',
      message: dataClassification
        ? `Data classification "${dataClassification}" is not one of ${tiers}`
        : `The data classification is missing; say one of ${tiers}`,
    });
    if (judged.verdict === 'invalid') add(ofVerdict(judged, '', 'exposed'));
  }
  for (const result of judged.results) add(ofCheck(policy, result));
  add(ofRegion(policy, judged.isolation.region));
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
