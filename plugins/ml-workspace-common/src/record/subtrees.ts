import { EMPTY_ROOT, nodeHash } from './hashing';

/**
 * A subtree all of whose leaves are there: the `index`th of those with
 * 2 to the power of `level` leaves. It never changes while the tree grows.
 * @public
 */
export interface Subtree {
  /** 0 is a leaf. */
  level: number;
  /** From 0, left to right. */
  index: number;
}

/** The leaves from `from` up to but without `to`. @public */
export interface Span {
  from: number;
  to: number;
}

/** The hash of a subtree, wherever it is kept. @public */
export type SubtreeHash = (subtree: Subtree) => string;

/** Where a tree of more than one leaf is split: the largest power of two below its size. @internal */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The complete subtrees that a span of a tree consists of, left to right. @public */
export function subtreesIn({ from, to }: Span): Subtree[] {
  const found: Subtree[] = [];
  for (let at = from; at < to; ) {
    let [level, leaves] = [0, 1];
    while (at % (leaves * 2) === 0 && at + leaves * 2 <= to) {
      level += 1;
      leaves *= 2;
    }
    found.push({ level, index: at / leaves });
    at += leaves;
  }
  return found;
}

/** The hash over one span of a tree, such as proofs consist of. @public */
export function spanHash(span: Span, hashOf: SubtreeHash): string {
  const [last, ...others] = subtreesIn(span).map(hashOf).reverse();
  if (last === undefined) return EMPTY_ROOT;
  return others.reduce((right, left) => nodeHash(left, right), last);
}

/** The root of a tree at a size. @public */
export const rootOf = (size: number, hashOf: SubtreeHash): string =>
  spanHash({ from: 0, to: size }, hashOf);
