const squeeze = (value: string) =>
  value
    .trim()
    .replace(/[\s_-]+/g, '')
    .toLowerCase();

/** Squeezed spellings of the code's own closed values, of which there are few. */
const squeezed = new Map<string, string>();

function squeezedSpelling(candidate: string): string {
  let spelling = squeezed.get(candidate);
  if (spelling === undefined) {
    spelling = squeeze(candidate);
    squeezed.set(candidate, spelling);
  }
  return spelling;
}

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
    if (squeezedSpelling(candidate) === wanted) return candidate;
  }
  return undefined;
}
