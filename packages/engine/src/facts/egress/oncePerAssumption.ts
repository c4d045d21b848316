import { KeptWith } from '../keptWith';
import { UnknownFact } from '../reach/range';
import { Assumption } from './assumption';

/**
 * Something that is found of what is written and of what is taken of unknown
 * facts, once for each way of taking them: many places ask the same. Whoever asks
 * again has taken the same facts.
 * @internal
 */
export function oncePerAssumption<Of extends object, T>(
  find: (of: Of, assume: Assumption, at: string) => T,
): (of: Of, assume: Assumption, at?: string) => T {
  const kept = new KeptWith<
    Of,
    Map<string, { found: T; taken: readonly UnknownFact[] }>
  >();
  return (of, assume, at = '') => {
    let known = kept.get(of);
    if (!known) kept.set(of, (known = new Map()));
    const key = `${at} ${assume.key}`;
    let answer = known.get(key);
    if (!answer) {
      const own = assume.alike();
      answer = { found: find(of, own, at), taken: own.taken };
      known.set(key, answer);
    }
    assume.take(answer.taken);
    return answer.found;
  };
}
