/** Where a pack is not what was written: in which of its files, and what should stand there. @public */
export interface EvidenceFault {
  /** The file, and the place in it where that is known. */
  where: string;
  expected: string;
  found: string;
}

const told = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};

/** The difference between what should be and what is; nothing where they are the same. @internal */
export function unlike(
  where: string,
  what: string,
  expected: unknown,
  found: unknown,
): EvidenceFault | undefined {
  if (expected === found) return undefined;
  return {
    where,
    expected: `${what} ${told(expected)}`,
    found: told(found),
  };
}

/** The first of the faults that checks find. @internal */
export function firstOf(
  checks: Iterable<EvidenceFault | undefined>,
): EvidenceFault | undefined {
  for (const fault of checks) if (fault) return fault;
  return undefined;
}
