import leven from 'leven';
import { plainKey } from './sourceNode';

/**
 * The keys that may stand in one place, by their spelling there. Those that are
 * read have the paths of what they say; the others are only known.
 * @internal
 */
export interface KnownKeys {
  read: Readonly<Record<string, readonly string[]>>;
  others?: readonly string[];
}

/** A key that nobody knows, and the one that was probably meant. @internal */
export interface Misspelt {
  key: string;
  meant: string;
  /** Path of what the meant key says. */
  path: readonly string[];
}

/** How far a key may be from the one that was meant: the longer, the further. */
function allowedDistance({ length }: string): number {
  if (length < 6) return 1;
  return length < 16 ? 2 : 3;
}

const plainKeysOf = new WeakMap<KnownKeys, ReadonlySet<string>>();

/** The keys that are known in a place, listed once for it. */
function plainKeysIn(known: KnownKeys): ReadonlySet<string> {
  let keys = plainKeysOf.get(known);
  if (!keys) {
    const { read, others = [] } = known;
    keys = new Set([...Object.keys(read), ...others].map(plainKey));
    plainKeysOf.set(known, keys);
  }
  return keys;
}

/**
 * The keys of an object that nobody knows and that are nearly one that is read.
 * A setting that is misspelt is dropped by Azure, or by us, and never known.
 * @internal
 */
export function misspeltKeys(
  keys: readonly string[],
  place: KnownKeys,
): Misspelt[] {
  const { read } = place;
  const known = plainKeysIn(place);
  return keys.flatMap(key => {
    const plain = plainKey(key);
    if (known.has(plain)) return [];
    let found: Misspelt | undefined;
    let least = allowedDistance(plain) + 1;
    for (const [meant, path] of Object.entries(read)) {
      const other = plainKey(meant);
      if (Math.abs(other.length - plain.length) >= least) continue;
      const distance = leven(other, plain);
      if (distance >= least) continue;
      least = distance;
      found = { key, meant, path };
    }
    return found ? [found] : [];
  });
}

/** Why a misspelt key was not read. @internal */
export const misspeltReason = ({ key, meant }: Misspelt): string =>
  `${key.slice(
    0,
    100,
  )} is no key that is known here; ${meant} was probably meant`;
