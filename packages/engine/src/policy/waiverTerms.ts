import { Approvals, Policy } from './policy';
import { tierOf } from './tiers';

/** How many days a waiver may last at most where policy says nothing. @public */
export const DEFAULT_WAIVER_DAYS = 90;

/** On which terms policy lets a check be waived; `never` where it does not. @public */
export type TermsOfWaiver = {
  /** It is not waived at all. */
  never: boolean;
  /** Days from its approval. */
  maximumDays: number;
  /** Who approves it: as policy says of waivers, and else as the tier says of changes. */
  approval: Approvals;
};

/** Anybody who has the permission. */
const ANYBODY: Approvals = { count: 1, groups: [] };

/**
 * On which terms a check is waived for data of a classification. What is said of
 * the check wins over what is said of every check, and that over the tier.
 * @public
 */
export function waiverTermsOf(
  policy: Policy,
  check: string,
  classification: string | undefined,
): TermsOfWaiver {
  const { checks = {}, ...every }: Policy['waivers'] = policy.waivers ?? {};
  const own = Object.hasOwn(checks, check) ? checks[check] : {};
  const tier = tierOf(policy, classification)?.tier.approval;
  return {
    never: own.never ?? false,
    maximumDays: own.maximumDays ?? every.maximumDays ?? DEFAULT_WAIVER_DAYS,
    approval:
      own.approval ??
      every.approval ??
      (typeof tier === 'object' ? tier : ANYBODY),
  };
}
