import { isAddedCheckId } from '../checks/addedCheck';
import { Check } from '../checks/check';
import { VERDICT_LABELS } from '../model/labels';
import { CheckResult, ComplianceReason } from '../model/posture';
import { Verdict } from '../model/words';
import { Facts } from '../facts/facts';
import { sameRegion } from '../facts/modes';
import { StateRange } from '../facts/reach/range';
import { unreadTouching } from '../facts/unread';
import { VERDICT_LEVELS } from '../facts/verdict';
import { unapprovedRules } from './destinations/judgeDestinations';
import { isEverything } from './destinations/forms';
import { Enforcement, Policy, Tier } from './policy';
import { plainTier } from './tiers';

/** What policy is asked about. @internal */
export interface Judged {
  /** The isolation, read. */
  facts: Facts;
  /** The verdict. */
  verdict: Verdict;
  /** Level if every unknown fact took its best value. */
  bestLevel: number;
  /** How far data could get out. */
  outbound: StateRange;
  /** What each check says. */
  results: readonly CheckResult[];
}

/** A tier and its name. @internal */
export interface NamedTier {
  /** Its name. */
  name: string;
  /** What it asks for. */
  tier: Tier;
}

/** One thing that policy asks for. @internal */
export interface ComplianceRule {
  /** What its reasons are about. */
  id: ComplianceReason['reason'];
  /** Why policy is not met. */
  find(
    policy: Policy,
    judged: Judged,
    tier: NamedTier | undefined,
  ): ComplianceReason[];
}

/** What policy says of a check: the tier first, then the policy for all tiers. */
function saidOf(
  policy: Policy,
  id: string,
  tier: Tier | undefined,
): Enforcement | undefined {
  const own = tier?.enforcement;
  if (own && Object.hasOwn(own, id)) return own[id];
  return Object.hasOwn(policy.enforcement, id)
    ? policy.enforcement[id]
    : undefined;
}

/**
 * How policy treats a check: what the tier says, else what the policy says, else
 * `mandatory` for a constraint and `advisory` for the rest. A constraint can never
 * be switched off.
 * @public
 */
export function enforcementOf(
  policy: Policy,
  check: Pick<Check, 'id' | 'nature'>,
  tier?: Tier,
): Enforcement {
  if (check.nature === 'constraint') return 'mandatory';
  return saidOf(policy, check.id, tier) ?? 'advisory';
}

const invalid: ComplianceReason = {
  reason: 'verdict',
  status: 'no',
  message: 'It is invalid: a constraint of Azure is not met',
};

/** Azure takes it, and its verdict is good enough for the data. @internal */
export const verdictRule: ComplianceRule = {
  id: 'verdict',
  find(_policy, { verdict, bestLevel }, tier) {
    if (verdict === 'invalid') return [invalid];
    if (!tier) return [];
    const { minimumVerdict } = tier.tier;
    const needed = VERDICT_LEVELS[minimumVerdict];
    if (VERDICT_LEVELS[verdict] >= needed) return [];
    return [
      {
        reason: 'verdict',
        status: bestLevel >= needed ? 'unknown' : 'no',
        message: `${tier.name} data needs ${VERDICT_LABELS[minimumVerdict]} or better, and this is ${VERDICT_LABELS[verdict]}`,
      },
    ];
  },
};

/** The data's classification is known, and policy has a tier for it. @internal */
export const classificationRule: ComplianceRule = {
  id: 'classification',
  find(policy, { facts }, tier) {
    const { dataClassification } = facts;
    const pointer = '/dataClassification';
    const [unread] = unreadTouching(facts, pointer);
    if (unread) {
      return [
        {
          reason: 'classification',
          status: 'unknown',
          pointer,
          message: `The data classification may be another than what was read: ${unread.unread.reason}`,
        },
      ];
    }
    if (tier) return [];
    const tiers = Object.keys(policy.tiers).join(', ');
    return [
      {
        reason: 'classification',
        status: 'unknown',
        pointer,
        message: dataClassification
          ? `Data classification "${dataClassification}" is not one of ${tiers}`
          : `The data classification is missing; say one of ${tiers}`,
      },
    ];
  },
};

/** Mandatory checks of the organisation's own that nobody ran here: only its server knows them. */
const notJudged = (
  policy: Policy,
  results: readonly CheckResult[],
  tier: NamedTier | undefined,
): ComplianceReason[] =>
  [
    ...new Set([
      ...Object.keys(policy.enforcement),
      ...Object.keys(tier?.tier.enforcement ?? {}),
    ]),
  ]
    .filter(
      id =>
        isAddedCheckId(id) &&
        saidOf(policy, id, tier?.tier) === 'mandatory' &&
        !results.some(({ check }) => check === id),
    )
    .map(id => ({
      reason: 'check',
      status: 'unknown',
      check: id,
      message: `${id} is mandatory and was not judged here; only the server has it`,
    }));

/** Mandatory checks do not fail, and those that policy names are known. @internal */
export const checkRule: ComplianceRule = {
  id: 'check',
  find(policy, { results }, tier) {
    const found: ComplianceReason[] = [];
    for (const result of results) {
      const { check: id, nature, status } = result;
      const isBlocking =
        status === 'fail'
          ? enforcementOf(policy, { id, nature }, tier?.tier) === 'mandatory'
          : status === 'unknown' &&
            saidOf(policy, id, tier?.tier) === 'mandatory';
      if (!isBlocking) continue;
      const [place] = result.places;
      found.push({
        reason: 'check',
        status: status === 'fail' ? 'no' : 'unknown',
        check: id,
        message: `${result.title}: ${result.observed}`,
        ...(place && { pointer: place.pointer }),
      });
    }
    return [...found, ...notJudged(policy, results, tier)];
  },
};

/** The workspace is in a region that policy allows. @internal */
export const regionRule: ComplianceRule = {
  id: 'region',
  find({ regions }, { facts }) {
    if (!regions) return [];
    const region = unreadTouching(facts, '/region').length
      ? undefined
      : facts.region;
    if (regions.some(allowed => sameRegion(region, allowed))) return [];
    return [
      {
        reason: 'region',
        status: region ? 'no' : 'unknown',
        pointer: '/region',
        message: region
          ? `Region ${region} is not one of ${regions.join(', ')}`
          : `The region is not known; policy allows ${regions.join(', ')}`,
      },
    ];
  },
};

/** Whether all of the internet is approved for the tier. */
const approvesInternet = (
  { destinations }: Policy,
  tier: NamedTier | undefined,
): boolean | undefined =>
  destinations.approved?.some(
    entry =>
      isEverything(entry) &&
      entry.type !== 'FQDN' &&
      (!entry.tiers ||
        (tier &&
          entry.tiers.some(name => plainTier(name) === plainTier(tier.name)))),
  );

/** Data gets out to approved destinations only. @internal */
export const destinationRule: ComplianceRule = {
  id: 'destination',
  find(policy, { facts, outbound }, tier) {
    if (!policy.destinations.approved) return [];
    if (outbound.worst === 'open' && !approvesInternet(policy, tier)) {
      const isOpen = outbound.best === 'open';
      return [
        {
          reason: 'destination',
          status: isOpen ? 'no' : 'unknown',
          pointer: outbound.unknowns[0]?.pointer ?? '/outbound/isolationMode',
          message: isOpen
            ? `Any destination is let out, and policy ${policy.name} approves only some`
            : 'It is not known whether any destination is let out',
        },
      ];
    }
    return unapprovedRules(facts, policy, tier?.name).map(found => ({
      reason: 'destination',
      ...found,
    }));
  },
};

/** Everything that policy asks for, in the order in which its reasons are told. @internal */
export const complianceRules: readonly ComplianceRule[] = [
  verdictRule,
  classificationRule,
  checkRule,
  regionRule,
  destinationRule,
];
