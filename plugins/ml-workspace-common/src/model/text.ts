import { z } from 'zod';

/** Longest string the model takes anywhere, in UTF-16 code units. */
export const MAX_TEXT = 2048;

/** Most entries the model takes in any list; rules beyond it are refused, not cut. */
export const MAX_LIST = 1000;

/** A string as its source wrote it. Closed values are judged by checks, never by the schema. */
export const text = z.string().max(MAX_TEXT);

/** A bounded list. `[]` claims "there are none"; leave it out when that is not known. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item).max(MAX_LIST);

const squeeze = (value: string) =>
  value
    .trim()
    .replace(/[\s_-]+/g, '')
    .toLowerCase();

/**
 * Finds Azure's spelling for a value that may be written in any case, with or
 * without underscores (`allow_internet_outbound`, `AllowInternetOutBound`).
 *
 * @returns the spelling from `allowed`, or `undefined` when the value is absent
 * or is none of them.
 * @public
 */
export function azureValue<T extends string>(
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const wanted = squeeze(value);
  return allowed.find(candidate => squeeze(candidate) === wanted);
}
