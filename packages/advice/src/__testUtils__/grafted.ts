import { WorkspaceIsolation } from '@ringfence/engine';
import { isWithin, overlap } from '@ringfence/engine/internal';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function grafted(
  own: unknown,
  other: unknown,
  kept: readonly string[],
  path: string,
): unknown {
  if (kept.some(pattern => isWithin(path, pattern))) return own;
  if (path && !kept.some(pattern => overlap(path, pattern))) return other;
  if (!isFields(own) && !isFields(other)) return own;
  const [a, b] = [own, other].map(value => (isFields(value) ? value : {}));
  return Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap(field => {
      const value = grafted(a[field], b[field], kept, `${path}/${field}`);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** An isolation with everything of another but what stands at some pointers, which it keeps. */
export const withAllElseOf = (
  own: WorkspaceIsolation,
  other: WorkspaceIsolation,
  kept: readonly string[],
): WorkspaceIsolation => grafted(own, other, kept, '') as WorkspaceIsolation;
