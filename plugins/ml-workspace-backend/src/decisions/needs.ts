import { Approvals, Policy, tierOf } from '@ringfence/engine';
import { refOf } from '../permissions/refs';

/** What decides how many people approve, and of which groups. @internal */
export interface Asked {
  policy: Policy;
  /** How sensitive the data is, that is there and that shall be. */
  classifications: readonly (string | undefined)[];
  /** Owner whose workspace it would take over; empty where it takes none. */
  takesFrom: string;
  /** Who decides on that beside that owner. */
  platform: readonly string[];
}

/** Approvals with their groups as they are compared. @internal */
export const plainApprovals = ({ count, groups }: Approvals): Approvals => ({
  count,
  groups: [...new Set(groups.map(refOf))].sort(),
});

const sameGroups = (one: Approvals, other: Approvals) =>
  one.groups.join() === other.groups.join();

/** Anybody who has the permission. */
const ANYBODY: Approvals = { count: 1, groups: [] };

/**
 * The approvals that a request takes: those of each tier its data is in, and one of
 * the owner whose workspace it would take over. Where policy would ask nobody, it
 * takes one all the same, since the request waits.
 * @internal
 */
export function needsOf(asked: Asked): Approvals[] {
  const { policy, classifications, takesFrom, platform } = asked;
  const needs: Approvals[] = [];
  const add = (need: Approvals) => {
    const same = needs.find(other => sameGroups(need, other));
    if (same) same.count = Math.max(same.count, need.count);
    else needs.push(need);
  };
  if (takesFrom)
    add(plainApprovals({ count: 1, groups: [takesFrom, ...platform] }));
  for (const classification of classifications) {
    const approval = tierOf(policy, classification)?.tier.approval;
    if (approval === 'manual') add({ ...ANYBODY });
    if (typeof approval === 'object') add(plainApprovals(approval));
  }
  return needs.length ? needs : [ANYBODY];
}

/**
 * The approvals that a transfer takes: one of each side that its asker does not
 * stand for. Who asks for both sides is not the one who approves, so that somebody
 * else of either does.
 *
 * @param standsFor - the owners that its asker belonged to when it was asked
 * @internal
 */
export function transferNeeds(
  sides: readonly [from: string, to: string],
  standsFor: readonly string[],
): Approvals[] {
  const open = sides.filter(side => !standsFor.includes(side));
  return open.length
    ? open.map(side => ({ count: 1, groups: [side] }))
    : [{ count: 1, groups: [...sides].sort() }];
}

/**
 * The same approvals, where nobody stands behind a group any more: of the groups
 * that are left and, where none is, of those who take care then. Where nobody does,
 * they stay as they are, and what waits for them expires.
 * @internal
 */
export const escalated = (
  needs: readonly Approvals[],
  gone: ReadonlySet<string>,
  caretakers: readonly string[],
): Approvals[] =>
  needs.map(({ count, groups }) => {
    const left = groups.filter(group => !gone.has(group));
    const isLost = groups.length > 0 && !left.length && caretakers.length > 0;
    if (isLost) return plainApprovals({ count, groups: [...caretakers] });
    return { count, groups: left.length ? left : groups };
  });

/** Whether somebody who owns things by these refs is among those whom a need names. @internal */
export const isNamed = ({ groups }: Approvals, refs: readonly string[]) =>
  !groups.length || groups.some(group => refs.includes(group));

/**
 * Whether enough people approved: for each approval another person, whom the need
 * names. People who are named twice go where they are needed.
 *
 * @param approvers - the refs that each person owned things by when they approved
 * @internal
 */
export function areMet(
  needs: readonly Approvals[],
  approvers: readonly (readonly string[])[],
): boolean {
  const places = needs.flatMap(need => Array(need.count).fill(need));
  const taken = new Map<number, number>();
  const seat = (place: number, tried: Set<number>): boolean =>
    approvers.some((refs, person) => {
      if (tried.has(person) || !isNamed(places[place], refs)) return false;
      tried.add(person);
      const other = taken.get(person);
      if (other !== undefined && !seat(other, tried)) return false;
      taken.set(person, place);
      return true;
    });
  return places.every((_, place) => seat(place, new Set()));
}
