import { nodeHash } from './hashing';
import { Subtree, SubtreeHash, rootOf, subtreesIn } from './subtrees';

/**
 * A tree that leaves are added to, one after the other. It keeps the hashes of a
 * few subtrees only, so that a log of any length can be read through it.
 * @public
 */
export class GrowingTree {
  #size: number;
  /** Of the subtrees the tree consists of now, left to right. */
  #peaks: string[];

  /** One without leaves. */
  static create(): GrowingTree {
    return new GrowingTree(0, []);
  }

  /** One that goes on where a log stands. */
  static at(size: number, hashOf: SubtreeHash): GrowingTree {
    return new GrowingTree(size, subtreesIn({ from: 0, to: size }).map(hashOf));
  }

  private constructor(size: number, peaks: string[]) {
    this.#size = size;
    this.#peaks = peaks;
  }

  /** How many leaves it has. */
  get size(): number {
    return this.#size;
  }

  /**
   * Adds the hash of a leaf.
   *
   * @returns the hashes of the subtrees that it completes, from that of level 0 on;
   *   each subtree is completed by one leaf, its last
   */
  add(leaf: string): string[] {
    const completed = [leaf];
    let hash = leaf;
    // An odd end of the index means that a subtree of that level waits on the left.
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) {
      hash = nodeHash(this.#peaks.pop() ?? '', hash);
      completed.push(hash);
    }
    this.#peaks.push(hash);
    this.#size += 1;
    return completed;
  }

  /** The root of the leaves so far. */
  root(): string {
    const peaks = this.#peaks[Symbol.iterator]();
    return rootOf(this.#size, () => peaks.next().value ?? '');
  }
}

/** The leaf that completes a subtree: with it its hash can be kept. @public */
export const lastLeafOf = ({ level, index }: Subtree): number =>
  (index + 1) * 2 ** level - 1;

/** The hashes of all complete subtrees over leaves that are at hand. @public */
export function subtreeHashes(leaves: Iterable<string>): SubtreeHash {
  const tree = GrowingTree.create();
  const kept = Array.from(leaves, leaf => tree.add(leaf));
  return subtree => {
    const hash = kept[lastLeafOf(subtree)]?.[subtree.level];
    if (hash === undefined) {
      const { level, index } = subtree;
      throw new RangeError(
        `The tree has no subtree ${index} of level ${level}`,
      );
    }
    return hash;
  };
}
