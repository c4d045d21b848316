import DRange from 'drange';
import { readRange } from './ranges';

/** IPv6 addresses from the first to the last. */
interface Span {
  first: bigint;
  last: bigint;
}

/**
 * Addresses as sets, so that two halves are the whole: those of IPv4 as numbers,
 * those of IPv6 as spans that neither meet nor touch.
 * @internal
 */
export interface AddressSet {
  /** The IPv4 addresses. Copy before changing: the library changes in place. */
  readonly v4: DRange;
  /** The IPv6 addresses, in order. */
  readonly v6: readonly Span[];
  /** Entries that are neither an address nor a range. */
  readonly unreadable: readonly string[];
}

/** More IPv4 addresses than this, a /8, are no selected addresses. A bound of ours, not of Azure. */
const WIDE_V4 = 2 ** 24;

/** The same for one IPv6 span: a /32, what a provider is given. */
const WIDE_V6 = 2n ** 96n;

const compare = (a: Span, b: Span) => {
  if (a.first === b.first) return 0;
  return a.first < b.first ? -1 : 1;
};

/** Spans that neither meet nor touch, in order. */
function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { first, last } of [...spans].sort(compare)) {
    const before = found.at(-1);
    if (!before || first > before.last + 1n) found.push({ first, last });
    else if (last > before.last) before.last = last;
  }
  return found;
}

/** Reads a range in CIDR notation, an address, or `first-last`. */
function readSpan(entry: string): (Span & { family: 4 | 6 }) | undefined {
  const ends = entry.split('-');
  const from = readRange(ends[0]);
  if (ends.length === 1) return from;
  const to = readRange(ends[1]);
  return ends.length === 2 &&
    from?.flaw === 'no-prefix' &&
    to?.flaw === 'no-prefix' &&
    from.family === to.family &&
    from.first <= to.last
    ? { family: from.family, first: from.first, last: to.last }
    : undefined;
}

/**
 * The addresses that a list names: addresses, ranges in CIDR notation and
 * `first-last`, of IPv4 and IPv6.
 * @internal
 */
export function addressSet(entries: readonly string[]): AddressSet {
  const spans: Record<4 | 6, Span[]> = { 4: [], 6: [] };
  const unreadable: string[] = [];
  for (const entry of entries) {
    const span = readSpan(entry);
    if (span) spans[span.family].push(span);
    else unreadable.push(entry);
  }
  const v4 = new DRange();
  for (const { first, last } of merged(spans[4])) {
    v4.add(Number(first), Number(last));
  }
  return { v4, v6: merged(spans[6]), unreadable };
}

/** The addresses of either set. @internal */
export const union = (a: AddressSet, b: AddressSet): AddressSet => ({
  v4: a.v4.clone().add(b.v4),
  v6: merged([...a.v6, ...b.v6]),
  unreadable: [...a.unreadable, ...b.unreadable],
});

/**
 * Whether a set is too wide to be called selected addresses: more IPv4 addresses
 * together than a /8, or an IPv6 span wider than a /32. The one measure of every
 * list of addresses.
 * @internal
 */
export const isWide = ({ v4, v6 }: AddressSet): boolean =>
  v4.length > WIDE_V4 ||
  v6.some(({ first, last }) => last - first + 1n > WIDE_V6);
