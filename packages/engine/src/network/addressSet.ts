import { memoise } from '../model/memoise';
import { Ends, IntegerSet } from './integerSet';
import { AddressRange, readRange } from './ranges';

/** IPv6 is counted in networks of this length: the shortest that is given to one site. */
const BLOCK_BITS = 48;
const BLOCK = 2n ** BigInt(128 - BLOCK_BITS);

/** More IPv4 addresses than a /8 are no selection (ours, not Microsoft's). */
const WIDE_V4 = 2 ** 24;
/** One IPv6 range wider than a /32, counted in blocks. */
const WIDE_V6 = 2 ** (BLOCK_BITS - 32);

/** Entries kept: rules, routes and subnets name the same ones again and again. */
const KEPT_ENTRIES = 4096;

/** What becomes of an IPv6 range that is smaller than a block: it is one block (`out`), or nothing (`in`). */
export type Rounding = 'out' | 'in';

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

function endsOf(range: AddressRange, rounding: Rounding): Ends | undefined {
  if (range.family === 4) return [Number(range.first), Number(range.last)];
  const first = Number(range.first / BLOCK);
  const last = Number(range.last / BLOCK);
  if (rounding === 'out' || range.bits <= BLOCK_BITS) return [first, last];
  return undefined;
}

/** IPv4 and IPv6 addresses as sets: two halves are the whole. Never changed once made. @internal */
export class AddressSet {
  /** No address. */
  static readonly NONE = new AddressSet(IntegerSet.NONE, IntegerSet.NONE);

  #key: string | undefined;

  private constructor(readonly v4: IntegerSet, readonly v6: IntegerSet) {}

  /** The addresses of one range. */
  static of(range: AddressRange, rounding: Rounding = 'out'): AddressSet {
    const ends = endsOf(range, rounding);
    if (!ends) return AddressSet.NONE;
    const found = IntegerSet.of([ends]);
    return range.family === 4
      ? new AddressSet(found, AddressSet.NONE.v6)
      : new AddressSet(AddressSet.NONE.v4, found);
  }

  /** What one entry of a list holds, by what becomes of small IPv6 ranges; `undefined` for what is no range. */
  static readonly ofEntry = memoise(
    (entry): Record<Rounding, AddressSet> | undefined => {
      const range = readAddresses(entry);
      return (
        range && { out: AddressSet.of(range), in: AddressSet.of(range, 'in') }
      );
    },
    KEPT_ENTRIES,
  );

  /** What entries of a list together hold; an entry that is no range holds nothing. */
  static read(
    entries: readonly string[],
    rounding: Rounding = 'out',
  ): AddressSet {
    if (entries.length === 1)
      return AddressSet.ofEntry(entries[0])?.[rounding] ?? AddressSet.NONE;
    const ranges = entries.flatMap(entry => readAddresses(entry) ?? []);
    const of = (wanted: 4 | 6) =>
      IntegerSet.of(
        ranges.flatMap(range => {
          const ends = range.family === wanted && endsOf(range, rounding);
          return ends ? [ends] : [];
        }),
      );
    return ranges.length ? new AddressSet(of(4), of(6)) : AddressSet.NONE;
  }

  /** What some sets together hold. */
  static union(sets: readonly AddressSet[]): AddressSet {
    if (sets.length < 2) return sets[0] ?? AddressSet.NONE;
    return new AddressSet(
      IntegerSet.union(sets.map(({ v4 }) => v4)),
      IntegerSet.union(sets.map(({ v6 }) => v6)),
    );
  }

  /** Whether sets together are too many addresses to be a selection, see {@link AddressSet.isWide}. */
  static areWide(sets: readonly AddressSet[]): boolean {
    let v4 = 0;
    let v6 = 0;
    for (const set of sets) {
      v4 += set.v4.length;
      v6 += set.v6.length;
    }
    // So few that they need not be put together to tell.
    if (v4 <= WIDE_V4 && v6 <= WIDE_V6) return false;
    return AddressSet.union(sets).isWide;
  }

  /** The addresses from one to another of the same family. */
  static between(from: AddressRange, to: AddressRange): AddressSet {
    if (from.first > to.last) return AddressSet.NONE;
    return AddressSet.of({ ...from, last: to.last });
  }

  /** Text that is the same for sets of the same addresses. */
  get key(): string {
    return (this.#key ??= `${this.v4.key}/${this.v6.key}`);
  }

  get isEmpty(): boolean {
    return this.v4.length === 0 && this.v6.length === 0;
  }

  /** Too many addresses to be a selection: more than an IPv4 /8 together, or an IPv6 range wider than a /32. */
  get isWide(): boolean {
    return this.v4.length > WIDE_V4 || this.v6.hasLongerThan(WIDE_V6);
  }

  /** These and those. */
  with(other: AddressSet): AddressSet {
    if (other.isEmpty) return this;
    if (this.isEmpty) return other;
    return new AddressSet(this.v4.with(other.v4), this.v6.with(other.v6));
  }

  /** These without those. */
  without(other: AddressSet): AddressSet {
    if (this.isEmpty || other.isEmpty) return this;
    return this.#part(this.v4.without(other.v4), this.v6.without(other.v6));
  }

  /** What is in both. */
  within(other: AddressSet): AddressSet {
    if (this.isEmpty || other === this) return this;
    if (other.isEmpty) return other;
    const part = this.#part(this.v4.within(other.v4), this.v6.within(other.v6));
    return part.v4 === other.v4 && part.v6 === other.v6 ? other : part;
  }

  /** A part of it; the very same where that is all of it. */
  #part(v4: IntegerSet, v6: IntegerSet): AddressSet {
    return v4 === this.v4 && v6 === this.v6 ? this : new AddressSet(v4, v6);
  }

  /** Whether an address can be in both, by where they begin and end. */
  mayMeet(other: AddressSet): boolean {
    return this.v4.mayMeet(other.v4) || this.v6.mayMeet(other.v6);
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

/** Ranges that no client on the internet has (IANA special-purpose registry, 2024). @internal */
export const NOT_PUBLIC = [
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
