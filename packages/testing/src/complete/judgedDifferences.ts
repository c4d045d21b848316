import {
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';

type Json = Record<string, unknown>;

const partsOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));

/** A value without what stands at some pointers; later entries of a list move up. */
function without(value: unknown, pointers: readonly string[][]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const below = (key: string) =>
    pointers.filter(([first]) => first === key).map(([, ...rest]) => rest);
  const kept = Object.entries(value).flatMap(([key, entry]) => {
    const inside = below(key);
    return inside.some(rest => rest.length === 0)
      ? []
      : [[key, without(entry, inside)] as const];
  });
  return Array.isArray(value)
    ? kept.map(([, entry]) => entry)
    : Object.fromEntries(kept);
}

/** An isolation without what stands at some pointers. */
export const withoutPointers = (
  isolation: WorkspaceIsolation,
  pointers: readonly string[],
): WorkspaceIsolation =>
  without(isolation, pointers.map(partsOf)) as WorkspaceIsolation;

function judged(isolation: WorkspaceIsolation): Json {
  const { verdict, sentence, lanes, results } = evaluate(
    isolation,
    baselinePolicy,
  );
  return {
    verdict,
    sentence,
    ...Object.fromEntries(
      Object.entries(lanes).map(([boundary, { state, worst, best }]) => [
        `lane ${boundary}`,
        `${state} (${worst} to ${best})`,
      ]),
    ),
    ...Object.fromEntries(
      results.map(({ check, status }) => [`check ${check}`, status]),
    ),
  };
}

/**
 * How the judgement of what was read back differs from that of what was written,
 * without what the files do not say: nothing where they are the same.
 *
 * @param unsaid - pointers of what the files do not say
 */
export function judgedDifferences(
  written: WorkspaceIsolation,
  unsaid: readonly string[],
  read: WorkspaceIsolation,
): string[] {
  const before = judged(withoutPointers(written, unsaid));
  const after = judged(read);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(
    key =>
      before[key] === after[key]
        ? []
        : `${key}: ${before[key]} written, ${after[key]} read`,
  );
}
