import { WorkspaceIsolation } from '../model/isolation';
import { PatchOperation } from '../model/posture';

const partsOf = (pattern: string) => pattern.split('/').slice(1);

const fits = (a: string | undefined, b: string | undefined) =>
  a === b || a === '*' || b === '*';

/** Whether a pointer, or a pattern of pointers, lies at or below a pattern. @internal */
export function isWithin(pointer: string, pattern: string): boolean {
  const inner = partsOf(pointer);
  return partsOf(pattern).every(
    (part, depth) => depth < inner.length && fits(part, inner[depth]),
  );
}

/** Whether something that one pattern stands for lies at, above or below something of the other. @internal */
export function overlap(a: string, b: string): boolean {
  const others = partsOf(b);
  return partsOf(a).every(
    (part, depth) => depth >= others.length || fits(part, others[depth]),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const leavesOf = (path: string, value: unknown): string[] =>
  isObject(value) && Object.keys(value).length
    ? Object.entries(value).flatMap(([field, inner]) =>
        leavesOf(`${path}/${field}`, inner),
      )
    : [path];

/**
 * The pointers that an operation writes. Where it adds a field with what stands
 * above it, which was absent, it writes that field alone.
 * @internal
 */
export function writtenBy(
  isolation: WorkspaceIsolation,
  { op, path, value }: PatchOperation,
): string[] {
  if (op !== 'add' || !isObject(value)) return [path];
  let above: unknown = isolation;
  for (const part of partsOf(path).slice(0, -1)) {
    above = (above as Record<string, unknown>)[part];
  }
  return Array.isArray(above) ? [path] : leavesOf(path, value);
}
