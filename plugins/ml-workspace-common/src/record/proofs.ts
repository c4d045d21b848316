import { EMPTY_ROOT, nodeHash } from './hashing';
import { Span, SubtreeHash, spanHash, splitOf } from './subtrees';

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;

/**
 * The spans whose hashes prove that a leaf is in a tree, lowest first.
 *
 * @throws RangeError when the tree has no such leaf
 * @public
 */
export function inclusionSpans(index: number, size: number): Span[] {
  if (!isCount(index) || !isCount(size) || index >= size) {
    throw new RangeError(`A tree of ${size} leaves has none at ${index}`);
  }
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    spans.unshift(isLeft ? { from: middle, to } : { from, to: middle });
    if (isLeft) to = middle;
    else from = middle;
  }
  return spans;
}

/**
 * The spans whose hashes prove that a tree grew out of a smaller one, lowest first.
 *
 * @throws RangeError when it has fewer leaves than the other
 * @public
 */
export function consistencySpans(older: number, newer: number): Span[] {
  if (!isCount(older) || !isCount(newer) || older > newer) {
    throw new RangeError(`A tree of ${newer} leaves had no ${older} before`);
  }
  if (older === 0) return [];
  const spans: Span[] = [];
  let [from, to] = [0, newer];
  while (older < to) {
    const middle = from + splitOf(to - from);
    if (older <= middle) {
      spans.unshift({ from: middle, to });
      to = middle;
    } else {
      spans.unshift({ from, to: middle });
      from = middle;
    }
  }
  // The whole of the smaller tree is its root, which whoever checks knows.
  if (from > 0) spans.unshift({ from, to });
  return spans;
}

/** Proves that a leaf is in a tree of a size. @public */
export const inclusionProof = (
  index: number,
  size: number,
  hashOf: SubtreeHash,
): string[] => inclusionSpans(index, size).map(span => spanHash(span, hashOf));

/** Proves that a tree grew out of a smaller one. @public */
export const consistencyProof = (
  older: number,
  newer: number,
  hashOf: SubtreeHash,
): string[] =>
  consistencySpans(older, newer).map(span => spanHash(span, hashOf));

/** A leaf, and the tree it is said to be in. @public */
export interface Inclusion {
  /** Its hash. */
  leaf: string;
  /** 0 is the first. */
  index: number;
  /** How many leaves the tree has. */
  size: number;
  proof: readonly string[];
}

/** Whether a leaf is in the tree that has this root. @public */
export function verifyInclusion(
  { leaf, index, size, proof }: Inclusion,
  root: string,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  const spans = inclusionSpans(index, size);
  if (spans.length !== proof.length) return false;
  const found = spans.reduce(
    (hash, { from }, at) =>
      from > index ? nodeHash(hash, proof[at]) : nodeHash(proof[at], hash),
    leaf,
  );
  return found === root;
}

/** A tree at one size. @public */
export interface TreeHead {
  size: number;
  root: string;
}

/** Whether one tree grew out of another, so that nothing of it was changed or left out. @public */
export function verifyConsistency(
  older: TreeHead,
  newer: TreeHead,
  proof: readonly string[],
): boolean {
  const sizes = [older.size, newer.size];
  if (!sizes.every(isCount) || older.size > newer.size) return false;
  const spans = consistencySpans(older.size, newer.size);
  if (spans.length !== proof.length) return false;
  if (older.size === 0) return older.root === EMPTY_ROOT;
  const startsInside = spans[0] !== undefined && spans[0].from < older.size;
  const isOwn = startsInside && spans[0].to === older.size;
  let [was, is] = isOwn ? [proof[0], proof[0]] : [older.root, older.root];
  for (let at = isOwn ? 1 : 0; at < proof.length; at += 1) {
    const hash = proof[at];
    if (spans[at].from >= older.size) is = nodeHash(is, hash);
    else [was, is] = [nodeHash(hash, was), nodeHash(hash, is)];
  }
  return was === older.root && is === newer.root;
}
