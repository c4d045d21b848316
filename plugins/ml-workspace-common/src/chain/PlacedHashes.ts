/** Hashes of a part; small, so that one place far away costs little. */
const IN_PART = 256;
const BYTES = 32;

interface Part {
  hashes: Uint8Array;
  has: Uint8Array;
}

/**
 * Hashes by their place, 33 bytes for each: a dump has its rows in another order
 * than its log, and may have millions of them.
 * @internal
 */
export class PlacedHashes {
  readonly #parts = new Map<number, Part>();

  static create(): PlacedHashes {
    return new PlacedHashes();
  }

  private constructor() {}

  /** Puts a hash at a place, and answers whether the place was free. */
  put(place: number, hash: Uint8Array): boolean {
    const number = Math.floor(place / IN_PART);
    let part = this.#parts.get(number);
    if (!part) {
      part = {
        hashes: new Uint8Array(IN_PART * BYTES),
        has: new Uint8Array(IN_PART),
      };
      this.#parts.set(number, part);
    }
    const at = place % IN_PART;
    if (part.has[at]) return false;
    part.has[at] = 1;
    part.hashes.set(hash, at * BYTES);
    return true;
  }

  /** The hash at a place, if there is one. */
  take(place: number): Uint8Array | undefined {
    const part = this.#parts.get(Math.floor(place / IN_PART));
    const at = place % IN_PART;
    if (!part?.has[at]) return undefined;
    return part.hashes.subarray(at * BYTES, (at + 1) * BYTES);
  }
}
