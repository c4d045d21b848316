import { Facts } from './facts';
import { KeptWith } from './keptWith';

/**
 * Something derived from facts, once for each: facts do not change once they are
 * read. For what every entry of a list is held against, so that two long lists
 * cost as much as they are long, and not one times the other.
 * @internal
 */
export function oncePerFacts<T>(
  derive: (facts: Facts) => T,
): (facts: Facts) => T {
  const kept = new KeptWith<Facts, { derived: T }>();
  return facts => {
    let known = kept.get(facts);
    if (!known) {
      known = { derived: derive(facts) };
      kept.set(facts, known);
    }
    return known.derived;
  };
}
