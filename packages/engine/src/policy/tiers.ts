import { Policy, Tier, WrittenPolicy } from './policy';

/** The name a tier has among others, which differ in more than upper and lower case. @internal */
export const plainTier = (name: string): string => name.trim().toLowerCase();

/** The key in a record of tiers that a name means, compared without regard to case. @internal */
export function tierKey(
  tiers: Record<string, unknown>,
  name: string,
): string | undefined {
  const wanted = plainTier(name);
  return Object.keys(tiers).find(key => plainTier(key) === wanted);
}

/** The tier of a data classification, compared without regard to case. @public */
export function tierOf(
  policy: Policy,
  classification: string | undefined,
): { name: string; tier: Tier } | undefined {
  if (!classification) return undefined;
  const name = tierKey(policy.tiers, classification);
  return name === undefined ? undefined : { name, tier: policy.tiers[name] };
}

/**
 * A tier and those it takes from, nearest first. It ends before a tier that is
 * not there, and with the first one that comes twice.
 * @internal
 */
export function lineageOf(
  tiers: WrittenPolicy['tiers'],
  name: string,
): string[] {
  const line = [name];
  for (;;) {
    const { inherits } = tiers[line[line.length - 1]];
    const next = inherits === undefined ? undefined : tierKey(tiers, inherits);
    if (next === undefined) return line;
    const isCircle = line.includes(next);
    line.push(next);
    if (isCircle) return line;
  }
}

/**
 * A policy with every tier complete. What a tier says itself wins over what it
 * takes; enforcement is taken check by check. The tiers have to be sound.
 * @internal
 */
export function completeTiers(policy: WrittenPolicy): Policy {
  const { tiers } = policy;
  const complete = (name: string): Tier => {
    const line = lineageOf(tiers, name).map(key => tiers[key]);
    const enforcement = Object.assign(
      {},
      ...line.map(tier => tier.enforcement).reverse(),
    );
    const { inherits } = tiers[name];
    return {
      minimumVerdict: line.find(tier => tier.minimumVerdict)!.minimumVerdict!,
      approval: line.find(tier => tier.approval)?.approval ?? 'automatic',
      ...(inherits !== undefined && { inherits }),
      ...(line.some(tier => tier.enforcement) && { enforcement }),
    };
  };
  return {
    ...policy,
    tiers: Object.fromEntries(
      Object.keys(tiers).map(name => [name, complete(name)]),
    ),
  };
}
