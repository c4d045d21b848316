import { Policy, Tier, VERDICT_LEVELS } from '@ringfence/engine';

/** What many organisations call their tiers, from what everybody may see. */
const USUAL = ['public', 'internal', 'confidential', 'restricted'];

const placeOf = (name: string) => {
  const at = USUAL.indexOf(name.toLowerCase());
  return at < 0 ? USUAL.length : at;
};

/** The data classifications of a policy, from the one that asks least to the one that asks most. @internal */
export const tiersInOrder = ({ tiers }: Policy): [string, Tier][] =>
  Object.entries(tiers).sort(
    ([a, one], [b, other]) =>
      VERDICT_LEVELS[one.minimumVerdict] -
        VERDICT_LEVELS[other.minimumVerdict] ||
      placeOf(a) - placeOf(b) ||
      a.localeCompare(b),
  );
