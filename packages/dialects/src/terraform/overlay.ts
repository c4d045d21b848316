import { Unresolved } from '../arm/expressions/value';
import { isRecord, SourceNode } from '../shared/sourceNode';
import { isOpenNode } from './lower/source';
import { isBranch, Tree } from './tree';

type Branch = { [key: string]: Tree | undefined };

const MAX_DEPTH = 100;

/** The keys of a part, also where it is a piece of the document as it stands. */
function branchOf(tree: Tree | undefined): Branch | undefined {
  if (isBranch(tree)) return tree;
  return tree instanceof SourceNode && isRecord(tree.value)
    ? Object.fromEntries(tree.entries())
    : undefined;
}

const isOpen = (tree: Tree | undefined) =>
  tree instanceof Unresolved ||
  (tree instanceof SourceNode && isOpenNode(tree));

const plain = (tree: Tree | undefined): unknown =>
  JSON.stringify(tree, (_, value) =>
    value instanceof SourceNode ? value.value : value,
  );

/**
 * Lays one writing over another, key by key; keys are compared without regard to
 * case, as Azure does. Nothing is known below what is open.
 *
 * @param areRivals - neither comes after the other: where they differ, nothing is known
 */
export function overlay(
  base: Tree | undefined,
  over: Tree | undefined,
  areRivals = false,
  depth = 0,
): Tree | undefined {
  if (over === undefined) return base;
  if (base === undefined) return over;
  const [below, above] = [branchOf(base), branchOf(over)];
  if (above && isOpen(base)) return base;
  if (!below || !above || depth > MAX_DEPTH) {
    const differ = areRivals && plain(base) !== plain(over);
    return differ ? Unresolved.of('two statements that differ') : over;
  }
  const merged: Branch = { ...below };
  for (const [key, item] of Object.entries(above)) {
    const known =
      Object.keys(merged).find(
        one => one.toLowerCase() === key.toLowerCase(),
      ) ?? key;
    merged[known] = overlay(merged[known], item, areRivals, depth + 1);
  }
  return merged;
}

/** Adds an item to the list at a path of keys; a list that is open stays so. */
export function withItem(
  base: Branch,
  [key, ...rest]: readonly string[],
  item: Tree,
): Branch {
  const found = base[key];
  if (rest.length) {
    const inner = branchOf(found);
    return found !== undefined && !inner
      ? base
      : { ...base, [key]: withItem(inner ?? {}, rest, item) };
  }
  if (found !== undefined && isOpen(found)) return base;
  const list =
    found instanceof SourceNode ? found.items() : ((found ?? []) as Tree[]);
  return { ...base, [key]: [...list, item] };
}
