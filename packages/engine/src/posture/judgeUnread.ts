import { Check, CheckContext, Outcome } from '../checks/check';
import { fail } from '../checks/outcome';
import { Facts } from '../facts/facts';
import { readFacts } from '../facts/readFacts';
import { touchedBy, withoutTouched } from '../facts/withoutTouched';

/** What one check finds. @internal */
export type Judge = (check: Check) => Outcome;

const isEntryOf = (list: string, pointer: string) =>
  pointer.startsWith(`${list}/`);

/**
 * Judges facts of which parts of the source were not read. The lists and values
 * that these may touch are at least what is written: what rests on their being
 * all there is not known, while an entry that is there and fails does fail.
 */
function judgeAtLeast(facts: Facts, context: CheckContext): Judge {
  const touched = touchedBy(facts.isolation);
  const known = new Map<string, Facts>();
  const factsWithout = (pointers: readonly string[]) => {
    const key = pointers.join();
    let found = known.get(key);
    if (!found) {
      found = readFacts(withoutTouched(facts.isolation, pointers));
      known.set(key, found);
    }
    return found;
  };

  /** The entries that fail whatever else the lists hold. */
  function standing(check: Check, { places }: Outcome): Outcome | undefined {
    const kept = touched.filter(list =>
      places.some(({ pointer }) => isEntryOf(list, pointer)),
    );
    if (!kept.length) return undefined;
    const others = touched.filter(pointer => !kept.includes(pointer));
    const outcome = check.evaluate(factsWithout(others), context);
    const entries = outcome.places.filter(({ pointer }) =>
      kept.some(list => isEntryOf(list, pointer)),
    );
    return outcome.status === 'fail' && entries.length
      ? fail(...entries)
      : undefined;
  }

  return check => {
    const outcome = check.evaluate(facts, context);
    const { status } = outcome;
    if (status === 'unknown' || !touched.length) return outcome;
    const less = check.evaluate(factsWithout(touched), context);
    if (status === 'fail') {
      if (less.status === 'fail') return outcome;
      const stands = standing(check, outcome);
      if (stands) return stands;
      return less.status === 'unknown'
        ? less
        : { ...outcome, status: 'unknown' };
    }
    return less.status === 'unknown' || less.status === 'fail'
      ? { ...less, status: 'unknown' }
      : outcome;
  };
}

/** What judges facts, see {@link judgeAtLeast} where parts were not read. @internal */
export const judgeOf = (facts: Facts, context: CheckContext): Judge =>
  facts.unread?.length
    ? judgeAtLeast(facts, context)
    : check => check.evaluate(facts, context);
