import { hexToBytes } from '@noble/hashes/utils';
import fc from 'fast-check';
import {
  EMPTY_ROOT,
  GrowingTree,
  consistencyProof,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
  subtreeHashes,
  verifyConsistency,
  verifyInclusion,
} from '.';

/** The leaves and roots that implementations of RFC 6962 are checked with. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(hex => leafHash(hexToBytes(hex)));

const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const hashOf = subtreeHashes(LEAVES);

describe('a tree by RFC 6962', () => {
  it.each(ROOTS.map((root, size) => [size, root]))(
    'has the published root at size %i',
    (size, root) => {
      expect(rootOf(size, hashOf)).toBe(root);
    },
  );

  it('proves the published leaf and growth by the published hashes', () => {
    expect(inclusionProof(5, 8, hashOf)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(consistencyProof(6, 8, hashOf)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(consistencyProof(2, 5, hashOf)).toEqual([
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ]);
    expect(consistencyProof(1, 1, hashOf)).toEqual([]);
    expect(consistencyProof(4, 4, hashOf)).toEqual([]);
  });

  it('cannot prove what is not in it', () => {
    expect(() => inclusionProof(8, 8, hashOf)).toThrow(RangeError);
    expect(() => inclusionProof(0, 0, hashOf)).toThrow(RangeError);
    expect(() => inclusionProof(-1, 8, hashOf)).toThrow(RangeError);
    expect(() => consistencyProof(9, 8, hashOf)).toThrow(RangeError);
    expect(() => rootOf(9, hashOf)).toThrow(RangeError);
  });
});

/** A root by the words of RFC 6962, leaf after leaf. */
function plainRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return EMPTY_ROOT;
  if (leaves.length === 1) return leaves[0];
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return nodeHash(
    plainRoot(leaves.slice(0, split)),
    plainRoot(leaves.slice(split)),
  );
}

/** Some leaves, a part of which were there before. */
const grown = fc
  .integer({ min: 1, max: 200 })
  .chain(newer =>
    fc.tuple(fc.constant(newer), fc.integer({ min: 0, max: newer })),
  )
  .map(([newer, older]) => {
    const leaves = Array.from({ length: newer }, (_, at) => leafHash(`${at}`));
    return { leaves, newer, older, hashOf: subtreeHashes(leaves) };
  });

const flipped = (hash: string) =>
  (hash.startsWith('0') ? '1' : '0') + hash.slice(1);

describe('a tree of any size', () => {
  it('has the root that its definition gives, whole or grown leaf by leaf', () => {
    fc.assert(
      fc.property(grown, ({ leaves, newer, older, ...tree }) => {
        const root = plainRoot(leaves);
        expect(rootOf(newer, tree.hashOf)).toBe(root);
        const goesOn = GrowingTree.at(older, tree.hashOf);
        expect(goesOn.root()).toBe(plainRoot(leaves.slice(0, older)));
        leaves.slice(older).forEach(leaf => goesOn.add(leaf));
        expect(goesOn.size).toBe(newer);
        expect(goesOn.root()).toBe(root);
      }),
    );
  });

  it('proves each of its leaves, and no other leaf, place, size or root', () => {
    fc.assert(
      fc.property(grown, fc.nat(), ({ leaves, newer, ...tree }, pick) => {
        const index = pick % newer;
        const proof = inclusionProof(index, newer, tree.hashOf);
        const said = { leaf: leaves[index], index, size: newer, proof };
        const root = rootOf(newer, tree.hashOf);

        expect(verifyInclusion(said, root)).toBe(true);
        for (const wrong of [
          { ...said, leaf: flipped(said.leaf) },
          { ...said, index: (index + 1) % (newer + 1) },
          { ...said, index: -1 },
          { ...said, index: 0.5 },
          { ...said, size: index },
          { ...said, proof: [...proof, root] },
          ...proof.flatMap((hash, at) => [
            { ...said, proof: proof.with(at, flipped(hash)) },
            { ...said, proof: proof.toSpliced(at, 1) },
          ]),
        ]) {
          expect(verifyInclusion(wrong, root)).toBe(false);
        }
        expect(verifyInclusion(said, flipped(root))).toBe(false);
      }),
    );
  });

  it('proves that it grew out of each smaller one, and of nothing else', () => {
    fc.assert(
      fc.property(grown, ({ newer, older, ...tree }) => {
        const was = { size: older, root: rootOf(older, tree.hashOf) };
        const is = { size: newer, root: rootOf(newer, tree.hashOf) };
        const proof = consistencyProof(older, newer, tree.hashOf);

        expect(verifyConsistency(was, is, proof)).toBe(true);
        const wrongly = [
          verifyConsistency({ ...was, root: flipped(was.root) }, is, proof),
          verifyConsistency(was, is, [...proof, is.root]),
          verifyConsistency({ ...was, size: newer + 1 }, is, proof),
          verifyConsistency({ ...was, size: -1 }, is, proof),
          older > 0 &&
            verifyConsistency(was, { ...is, root: flipped(is.root) }, proof),
          ...proof.map((hash, at) =>
            verifyConsistency(was, is, proof.with(at, flipped(hash))),
          ),
        ];
        expect(wrongly.some(Boolean)).toBe(false);
      }),
    );
  });

  it('does not take one whose earlier leaf was changed for the same', () => {
    fc.assert(
      fc.property(
        grown,
        fc.nat(),
        ({ leaves, newer, older, ...tree }, pick) => {
          fc.pre(older > 0);
          const at = pick % older;
          const changed = subtreeHashes(leaves.with(at, flipped(leaves[at])));
          expect(
            verifyConsistency(
              { size: older, root: rootOf(older, tree.hashOf) },
              { size: newer, root: rootOf(newer, changed) },
              consistencyProof(older, newer, changed),
            ),
          ).toBe(false);
        },
      ),
    );
  });
});
