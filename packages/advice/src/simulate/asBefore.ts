import { WorkspaceIsolation } from '@ringfence/engine';
import { same } from './effects';
import { pairsOf } from './pairs';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = ({ name, id }: Fields): string | undefined =>
  [name, id].find((value): value is string => typeof value === 'string');

/** Entries of different types share a name and nothing else. */
const sameType = (before: Fields, after: Fields) =>
  before.type === undefined ||
  after.type === undefined ||
  same(before.type, after.type);

function merge(before: unknown, after: unknown): unknown {
  if (isFields(before) && isFields(after)) {
    const merged: Fields = { ...before };
    for (const [field, value] of Object.entries(after)) {
      if (value !== undefined) merged[field] = merge(before[field], value);
    }
    return merged;
  }
  if (!Array.isArray(before) || !Array.isArray(after)) return after;
  if (![...before, ...after].every(isFields)) return after;
  const [only] = after;
  if (before.length === 1 && after.length === 1 && keyOf(only) === undefined) {
    return sameType(before[0], only) ? [merge(before[0], only)] : after;
  }
  const list = [...after];
  const { kept } = pairsOf<Fields>(before, after, keyOf);
  for (const { before: was, after: shall } of kept) {
    if (sameType(was.value, shall.value)) {
      list[shall.index] = merge(was.value, shall.value);
    }
  }
  return list;
}

/**
 * The wanted isolation with every field it leaves out taken from what is today.
 * A list says what there shall be; only the fields of entries that are there
 * before, by name or id, are filled in; an only entry without either is taken
 * for the only one before.
 * @internal
 */
export const unsaidAsBefore = (
  before: WorkspaceIsolation,
  after: WorkspaceIsolation,
): WorkspaceIsolation => merge(before, after) as WorkspaceIsolation;
