import { WorkspaceIsolation } from '../model/isolation';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const partsOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'));

const joined = (above: string, key: string) =>
  `${above}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;

/** The lists and values at and below a place, each by its pointer. */
function below(node: unknown, at: string): string[] {
  if (node === undefined) return [];
  return isObject(node)
    ? Object.entries(node).flatMap(([key, value]) =>
        below(value, joined(at, key)),
      )
    : [at];
}

/** The lists and values of an isolation that lie at a pointer; that of the list where the pointer is to an entry that is none of its objects. */
function touchedAt(isolation: WorkspaceIsolation, pointer: string): string[] {
  let node: unknown = isolation;
  let at = '';
  for (const part of partsOf(pointer)) {
    const next = (node as Record<string, unknown>)[part];
    if (Array.isArray(node) && !isObject(next)) return [at];
    if (next === undefined) return [];
    at = joined(at, part);
    if (!isObject(next) && !Array.isArray(next)) return [at];
    node = next;
  }
  return below(node, at);
}

/** The lists and values that parts which were not read may touch. @internal */
export const touchedBy = (isolation: WorkspaceIsolation): string[] => [
  ...new Set(
    (isolation.unread ?? []).flatMap(({ pointers }) =>
      pointers.flatMap(pointer => touchedAt(isolation, pointer)),
    ),
  ),
];

function without(node: unknown, [key, ...rest]: string[]): unknown {
  if (Array.isArray(node)) {
    return node.map((entry, index) =>
      String(index) === key ? without(entry, rest) : entry,
    );
  }
  if (!isObject(node) || !(key in node)) return node;
  const { [key]: value, ...others } = node;
  return rest.length ? { ...others, [key]: without(value, rest) } : others;
}

/** An isolation of which these lists and values are not known. @internal */
export const withoutTouched = (
  { unread, ...isolation }: WorkspaceIsolation,
  pointers: readonly string[],
): WorkspaceIsolation =>
  pointers.reduce<unknown>(
    (node, pointer) => without(node, partsOf(pointer)),
    isolation,
  ) as WorkspaceIsolation;

/**
 * An isolation of which no value is taken for stated, and no list for empty, that
 * parts which were not read may touch. What entries a list has, it has.
 * @internal
 */
export function atLeast(isolation: WorkspaceIsolation): WorkspaceIsolation {
  const valueAt = (pointer: string) =>
    partsOf(pointer).reduce<unknown>(
      (node, part) => (node as Record<string, unknown>)[part],
      isolation,
    );
  return withoutTouched(
    isolation,
    touchedBy(isolation).filter(pointer => {
      const value = valueAt(pointer);
      return !Array.isArray(value) || value.length === 0;
    }),
  );
}
