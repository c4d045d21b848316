import { memoise } from './memoise';

const squeeze = memoise((value: string) =>
  value
    .trim()
    .replace(/[\s_-]+/g, '')
    .toLowerCase(),
);

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
  for (const candidate of allowed) if (candidate === value) return candidate;
  const wanted = squeeze(value);
  for (const candidate of allowed) {
    if (squeeze(candidate) === wanted) return candidate;
  }
  return undefined;
}
