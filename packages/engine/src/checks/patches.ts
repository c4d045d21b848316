import { WorkspaceIsolation } from '../model/isolation';
import { Fix, PatchOperation, Place } from '../model/posture';
import { Facts } from '../facts/facts';
import { readFactsAfter } from '../facts/readFacts';
import { Check } from './check';
import { Draft, parts } from './draft';

/**
 * A patch that puts a value at a pointer, adding the objects above it where
 * they are absent.
 * @internal
 */
export function setFact(
  isolation: WorkspaceIsolation,
  pointer: string,
  value: unknown,
): PatchOperation {
  const path = parts(pointer);
  let parent: unknown = isolation;
  for (let depth = 0; depth < path.length; depth++) {
    const next = (parent as Record<string, unknown>)[path[depth]];
    const last = depth === path.length - 1;
    if (last) {
      return {
        op: next === undefined ? 'add' : 'replace',
        path: pointer,
        value,
      };
    }
    if (next === undefined) {
      const above = path.slice(0, depth + 1);
      const below = path.slice(depth + 1);
      return {
        op: 'add',
        path: pointer
          .split('/')
          .slice(0, above.length + 1)
          .join('/'),
        value: below.reduceRight<unknown>(
          (inner, key) => ({ [key]: inner }),
          value,
        ),
      };
    }
    parent = next;
  }
  return { op: 'replace', path: pointer, value };
}

/** A patch that takes list entries out, last first so that indices stay true. @internal */
export function removeEntries(pointers: readonly string[]): PatchOperation[] {
  const index = (pointer: string) => Number(pointer.split('/').pop());
  return [...new Set(pointers)]
    .sort((a, b) => index(b) - index(a))
    .map(path => ({ op: 'remove', path }));
}

/** The entry of a list that a pointer lies in: `/outbound/rules/3/name` is in entry 3. @internal */
export function entryOf(
  place: Pick<Place, 'pointer'>,
  list: string,
): { pointer: string; index: number } | undefined {
  if (!place.pointer.startsWith(`${list}/`)) return undefined;
  const index = Number(place.pointer.slice(list.length + 1).split('/')[0]);
  return Number.isInteger(index)
    ? { pointer: `${list}/${index}`, index }
    : undefined;
}

/** Proposes to take out the outbound rules that fail, by name. @internal */
export function removeRules(
  isolation: WorkspaceIsolation,
  places: readonly Pick<Place, 'pointer'>[],
  note = '',
  list: '/outbound/rules' | '/customNetwork/egress/rules' = '/outbound/rules',
): Fix[] {
  const rules =
    list === '/outbound/rules'
      ? isolation.outbound?.rules
      : isolation.customNetwork?.egress?.rules;
  const entries = places.flatMap(place => entryOf(place, list) ?? []);
  const indices = [...new Set(entries.map(entry => entry.index))];
  if (!indices.length) return [];
  const names = indices.map(
    index => rules?.[index]?.name || `number ${index + 1}`,
  );
  const shown =
    names.length > 3 ? `${names.length} rules` : `rule ${names.join(', ')}`;
  return [
    {
      title: `Remove ${shown}${note}`,
      patch: removeEntries(entries.map(entry => entry.pointer)),
    },
  ];
}

/** What an isolation becomes under a patch; the isolation itself stays as it is. @internal */
export function patched(
  isolation: WorkspaceIsolation,
  patch: readonly PatchOperation[],
): WorkspaceIsolation {
  const draft = Draft.create(isolation);
  patch.forEach(operation => draft.apply(operation));
  return draft.isolation;
}

/** What is known of what an isolation becomes under a patch. @internal */
export const readPatched = (
  facts: Facts,
  patch: readonly PatchOperation[],
): Facts => readFactsAfter(facts, patched(facts.isolation, patch));

/** Patches that put values at pointers, one after the other, so that they may share what is above them. @internal */
export function setFacts(
  isolation: WorkspaceIsolation,
  facts: readonly (readonly [pointer: string, value: unknown])[],
): PatchOperation[] {
  const draft = Draft.create(isolation);
  return facts.map(([pointer, value]) => {
    const operation = setFact(draft.isolation, pointer, value);
    draft.apply(operation);
    return operation;
  });
}

/** Leaves out the fixes that would make one of these other checks fail. @internal */
export function sparing(
  facts: Facts,
  others: readonly Check[],
  fixes: Fix[],
): Fix[] {
  const context = { writeCapableDestinations: [] };
  const failing = (on: Facts) =>
    others.filter(check => check.evaluate(on, context).status === 'fail');
  const before = failing(facts);
  return fixes.filter(({ patch }) =>
    failing(readPatched(facts, patch)).every(check => before.includes(check)),
  );
}
