import { decides, Effect, same } from './effects';

/** How the fields of an entry are compared; those left out are not looked at. @internal */
export type Comparators<T> = {
  readonly [K in keyof T]?: (
    a: NonNullable<T[K]>,
    b: NonNullable<T[K]>,
  ) => boolean;
};

/** What differs between an entry before and after a change. @internal */
export interface FieldChanges<T> {
  /** Fields that are said after the change and were not said before. */
  unsaid: (keyof T & string)[];
  /** Fields whose values are known and differ. */
  differing: (keyof T & string)[];
  /** For each field that is no longer said: that it is not known. */
  open: Effect[];
}

/**
 * Compares two entries field by field.
 *
 * @param at - pointer of a field
 * @param title - what to call the entry
 * @internal
 */
export function fieldChanges<T extends object>(
  before: T,
  after: T,
  comparators: Comparators<T>,
  at: (field: string) => string,
  title: string,
): FieldChanges<T> {
  const changes: FieldChanges<T> = { unsaid: [], differing: [], open: [] };
  for (const field of Object.keys(comparators) as (keyof T & string)[]) {
    const [was, shall] = [before[field], after[field]];
    const equal = comparators[field] ?? same;
    if (shall === undefined) {
      if (was !== undefined) {
        changes.open.push(
          decides(at(field), `${field} of ${title} after the change`),
        );
      }
    } else if (was === undefined) changes.unsaid.push(field);
    else if (!equal(was as NonNullable<T[typeof field]>, shall!)) {
      changes.differing.push(field);
    }
  }
  return changes;
}
