import { Fix, PatchOperation, WorkspaceIsolation } from '@ringfence/engine';
import { Draft } from '@ringfence/engine/internal';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a pointer, and whether nothing does because nobody knows. */
function find(
  isolation: WorkspaceIsolation,
  path: string,
): { isUnknown: boolean; value?: unknown } {
  let node: unknown = isolation;
  for (const part of path.split('/').slice(1)) {
    if (Array.isArray(node)) {
      if (part === '-' || Number(part) === node.length) {
        return { isUnknown: false };
      }
      node = node[Number(part)];
    } else node = isObject(node) ? node[part] : undefined;
    if (node === undefined) return { isUnknown: true };
  }
  return { isUnknown: false, value: node };
}

/**
 * Whether an operation would say something of a fact that is not known. A new
 * entry of a known list says nothing of the others.
 * @internal
 */
export const statesUnknown = (
  isolation: WorkspaceIsolation,
  { path }: Pick<PatchOperation, 'path'>,
): boolean => find(isolation, path).isUnknown;

/**
 * A pointer that stays the same when a list gets shorter: entries are called by
 * their name where they have one.
 * @internal
 */
export function stablePointer(
  isolation: WorkspaceIsolation,
  path: string,
): string {
  let node: unknown = isolation;
  let stable = '';
  for (const part of path.split('/').slice(1)) {
    const isEntry = Array.isArray(node);
    node = isEntry
      ? (node as unknown[])[Number(part)]
      : isObject(node) && node[part];
    const name = isEntry && isObject(node) ? node.name : undefined;
    stable += `/${typeof name === 'string' ? `@${name}` : part}`;
  }
  return stable;
}

/**
 * Whether more could be known of what stands at a pointer: it is absent, or has
 * parts that may lack something. A plain value is all there is to know.
 * @internal
 */
export function isReadable(
  isolation: WorkspaceIsolation,
  path: string,
): boolean {
  const { isUnknown, value } = find(isolation, path);
  return (
    isUnknown ||
    isObject(value) ||
    (Array.isArray(value) && value.some(isObject))
  );
}

/** Whether an operation can be applied (RFC 6902): what is above it is there, and what it replaces or removes. @internal */
export function canApply(
  isolation: WorkspaceIsolation,
  { op, path }: PatchOperation,
): boolean {
  const at = path.lastIndexOf('/');
  const key = path.slice(at + 1);
  const { value: above } = find(isolation, path.slice(0, at));
  if (Array.isArray(above)) {
    const end = op === 'add' ? above.length : above.length - 1;
    return key === '-' ? op === 'add' : Number(key) <= end;
  }
  return isObject(above) && (op === 'add' || above[key] !== undefined);
}

/** The part of a fix that says nothing of facts that are not known, and the pointers of those it leaves out. @internal */
export function onlyKnown(
  isolation: WorkspaceIsolation,
  { patch }: Fix,
): { patch: PatchOperation[]; leavesOut: string[] } {
  const kept: PatchOperation[] = [];
  const leavesOut: string[] = [];
  const draft = Draft.create(isolation);
  for (const operation of patch) {
    if (statesUnknown(draft.isolation, operation)) {
      leavesOut.push(operation.path);
    } else {
      kept.push(operation);
      draft.apply(operation);
    }
  }
  return { patch: kept, leavesOut };
}
