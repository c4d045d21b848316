import { Policy, Tier, VERDICT_LEVELS } from '@ringfence/engine';

/** The data classifications of a policy, from the one that asks least to the one that asks most. @internal */
export const tiersInOrder = ({ tiers }: Policy): [string, Tier][] =>
  Object.entries(tiers).sort(
    ([a, one], [b, other]) =>
      VERDICT_LEVELS[one.minimumVerdict] -
        VERDICT_LEVELS[other.minimumVerdict] || a.localeCompare(b),
  );
