import type { Scope } from './context';
import { Answer, Unresolved, Value } from './value';

/**
 * What `reference(resource, version, 'full')` quotes: without the last word, only
 * the properties of the resource, which it may name by id or by symbolic name.
 * @internal
 */
export function answerOf(
  [resource, , full, ...more]: readonly Value[],
  scope: Scope,
): Answer | undefined {
  const isFull = typeof full === 'string' && full.toLowerCase() === 'full';
  if (resource === undefined || more.length) return undefined;
  if (full !== undefined && !isFull) return undefined;
  return {
    resource: () => {
      const own =
        typeof resource === 'string' ? scope.resource(resource) : undefined;
      return own === undefined
        ? { id: resource, isOfDocument: false }
        : { id: own, isOfDocument: true };
    },
    path: isFull ? [] : ['properties'],
  };
}

/** What a member of a quoted answer quotes. @internal */
export function memberOfAnswer(of: Value, key: Value): Answer | undefined {
  const answer = of instanceof Unresolved ? of.answer : undefined;
  const isKey = typeof key === 'string' || typeof key === 'number';
  return answer && isKey
    ? { ...answer, path: [...answer.path, key] }
    : undefined;
}
