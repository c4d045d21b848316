import { Facts } from '../../facts/facts';
import { EGRESS_RULES, keepingEgressRules } from '../../facts/rulesInForce';
import { Place } from '../../model/posture';
import { Check } from '../check';
import { entryOf } from '../patches';
import { indispensableEgress } from './closeEgress';

const CONTEXT = { writeCapableDestinations: [] };

type RulePlace = Pick<Place, 'pointer'>;

/**
 * The rules of a custom network that it can do without, the last of them first
 * where it is one or another: each rule is left out that no check of what has to
 * be let out fails without.
 *
 * @remarks
 * Less that is let out never lets out more, so it is halved how many of the last
 * rules can go together before one has to stay. A thousand rules then take a
 * dozen looks for each rule that stays, and not one for each that goes.
 * @internal
 */
export function dispensable(
  facts: Facts,
  places: readonly RulePlace[],
): RulePlace[] {
  const rules = places.flatMap(({ pointer }) => {
    const entry = entryOf({ pointer }, EGRESS_RULES);
    return entry ? { pointer, index: entry.index } : [];
  });
  const removed = new Set<number>();
  const holds = (check: Check, from: number, to: number) => {
    const more = new Set(rules.slice(from, to).map(({ index }) => index));
    const left = keepingEgressRules(
      facts,
      index => !removed.has(index) && !more.has(index),
    );
    return check.evaluate(left, CONTEXT).status !== 'fail';
  };
  /** Where the longest run of rules before `to` begins that a check does without; it does without those from `from` on if it says so. */
  const startOfRun = (check: Check, from: number, to: number) => {
    if (holds(check, from, to)) return from;
    let low = from + 1;
    let high = to;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (holds(check, middle, to)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  let asked = indispensableEgress.filter(
    check => check.evaluate(facts, CONTEXT).status !== 'fail',
  );
  let end = rules.length;
  while (end > 0) {
    const to = end;
    // What does without all that are left, does so whatever else stays.
    asked = asked.filter(check => !holds(check, 0, to));
    const start = asked.reduce(
      (first, check) => Math.max(first, startOfRun(check, first, to)),
      0,
    );
    rules.slice(start, to).forEach(({ index }) => removed.add(index));
    end = start - 1;
  }
  return rules.filter(({ index }) => removed.has(index));
}
