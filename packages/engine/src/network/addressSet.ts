import DRange from 'drange';
import { AddressRange, readRange } from './ranges';

/** IPv6 is counted in networks of this length: the shortest that is given to one site. */
const BLOCK_BITS = 48;
const BLOCK = 2n ** BigInt(128 - BLOCK_BITS);

/** More IPv4 addresses than a /8 are no selection (ours, not Microsoft's). */
const WIDE_V4 = 2 ** 24;
/** One IPv6 range wider than a /32, counted in blocks. */
const WIDE_V6 = 2 ** (BLOCK_BITS - 32);

/** What becomes of an IPv6 range that is smaller than a block: it is one block (`out`), or nothing (`in`). */
export type Rounding = 'out' | 'in';

type Ends = readonly [first: number, last: number];

/** What an entry of a list holds: a range in CIDR notation, an address, or `first-last`; `undefined` for anything else. @internal */
export function readAddresses(entry: string): AddressRange | undefined {
  const [from, to, ...more] = entry.split('-').map(readRange);
  if (!entry.includes('-')) return from;
  return !more.length &&
    from?.flaw === 'no-prefix' &&
    to?.flaw === 'no-prefix' &&
    from.family === to.family &&
    from.first <= to.last
    ? { ...from, last: to.last, text: entry }
    : undefined;
}

/** A set of the library's; it takes long to add one after the other out of order. */
function setOf(ranges: readonly Ends[]): DRange {
  const found = new DRange();
  let [first, last] = [0, -1];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from <= last + 1) last = Math.max(last, to);
    else {
      if (last >= first) found.add(first, last);
      [first, last] = [from, to];
    }
  }
  return last >= first ? found.add(first, last) : found;
}

function endsOf(range: AddressRange, rounding: Rounding): Ends | undefined {
  if (range.family === 4) return [Number(range.first), Number(range.last)];
  const first = Number(range.first / BLOCK);
  const last = Number(range.last / BLOCK);
  if (rounding === 'out' || range.bits <= BLOCK_BITS) return [first, last];
  return undefined;
}

const NO_NUMBERS = new DRange();

// The library changes in place, so each works on a copy; most sets have no IPv6.
const joined = (a: DRange, b: DRange): DRange =>
  b.length ? a.clone().add(b) : a;
const reduced = (a: DRange, b: DRange): DRange =>
  a.length && b.length ? a.clone().subtract(b) : a;
const shared = (a: DRange, b: DRange): DRange =>
  a.length && b.length ? a.clone().intersect(b) : NO_NUMBERS;

/** IPv4 and IPv6 addresses as sets: two halves are the whole. Never changed once made. @internal */
export class AddressSet {
  /** No address. */
  static readonly NONE = new AddressSet(NO_NUMBERS, NO_NUMBERS);

  private constructor(readonly v4: DRange, readonly v6: DRange) {}

  /** The addresses of one range. */
  static of(range: AddressRange, rounding: Rounding = 'out'): AddressSet {
    const ends = endsOf(range, rounding);
    if (!ends) return AddressSet.NONE;
    const found = new DRange(ends[0], ends[1]);
    return range.family === 4
      ? new AddressSet(found, AddressSet.NONE.v6)
      : new AddressSet(AddressSet.NONE.v4, found);
  }

  /** What entries of a list together hold; an entry that is no range holds nothing. */
  static read(
    entries: readonly string[],
    rounding: Rounding = 'out',
  ): AddressSet {
    const ranges = entries.flatMap(entry => readAddresses(entry) ?? []);
    const of = (wanted: 4 | 6) =>
      setOf(
        ranges.flatMap(range => {
          const ends = range.family === wanted && endsOf(range, rounding);
          return ends ? [ends] : [];
        }),
      );
    return ranges.length ? new AddressSet(of(4), of(6)) : AddressSet.NONE;
  }

  /** The addresses from one to another of the same family. */
  static between(from: AddressRange, to: AddressRange): AddressSet {
    if (from.first > to.last) return AddressSet.NONE;
    return AddressSet.of({ ...from, last: to.last });
  }

  get isEmpty(): boolean {
    return this.v4.length === 0 && this.v6.length === 0;
  }

  /** Too many addresses to be a selection: more than an IPv4 /8 together, or an IPv6 range wider than a /32. */
  get isWide(): boolean {
    return (
      this.v4.length > WIDE_V4 ||
      this.v6.subranges().some(({ length }) => length > WIDE_V6)
    );
  }

  /** These and those. */
  with(other: AddressSet): AddressSet {
    if (other.isEmpty) return this;
    if (this.isEmpty) return other;
    return new AddressSet(joined(this.v4, other.v4), joined(this.v6, other.v6));
  }

  /** These without those. */
  without(other: AddressSet): AddressSet {
    if (this.isEmpty || other.isEmpty) return this;
    return new AddressSet(
      reduced(this.v4, other.v4),
      reduced(this.v6, other.v6),
    );
  }

  /** What is in both. */
  within(other: AddressSet): AddressSet {
    if (this.isEmpty || other === this) return this;
    if (other.isEmpty) return other;
    return new AddressSet(shared(this.v4, other.v4), shared(this.v6, other.v6));
  }

  /** Whether some address is in both. */
  meets(other: AddressSet): boolean {
    return !this.within(other).isEmpty;
  }

  /** Whether all of those are among these. */
  holds(other: AddressSet): boolean {
    return other.without(this).isEmpty;
  }

  /** The IPv4 part alone. */
  get v4Only(): AddressSet {
    return this.v6.length ? new AddressSet(this.v4, AddressSet.NONE.v6) : this;
  }
}

/** Ranges that no client on the internet has (IANA special-purpose registry, 2024). */
const NOT_PUBLIC = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** Every address. @internal */
export const EVERY_ADDRESS = AddressSet.read(['0.0.0.0/0', '::/0']);

/** The addresses of the internet: IPv4 without what is set apart, and IPv6's global unicast. @internal */
export const PUBLIC_ADDRESSES = AddressSet.read([
  '0.0.0.0/0',
  '2000::/3',
]).without(AddressSet.read(NOT_PUBLIC));

/** What entries of a list together hold; an entry that is no range holds nothing. @internal */
export const addressSet = (entries: readonly string[]): AddressSet =>
  AddressSet.read(entries);

/** Whether entries together are too many to be a selection. @internal */
export const isWide = (set: AddressSet): boolean => set.isWide;
