import { memoise } from '../model/memoise';
import { readIpAddress, writeIpAddress } from './ipAddress';

/** Why a range is not written as Azure takes it, though it is clear what was meant. @internal */
export type RangeFlaw = 'no-prefix' | 'not-the-first-address' | 'ipv4-in-ipv6';

/** A range of addresses, both ends included. @internal */
export interface AddressRange {
  /** IPv4 or IPv6. */
  family: 4 | 6;
  /** Length of the prefix: 0 to 32, or to 128. */
  bits: number;
  /** The first address. */
  first: bigint;
  /** The last one. */
  last: bigint;
  /** As Azure writes it: `10.1.0.0/16`. */
  text: string;
  /** What is wrong with how it is written. */
  flaw?: RangeFlaw;
}

const WIDTH = { 4: 32, 6: 128 } as const;

/** IPv4 in IPv6's clothes begins with `::ffff:0:0/96`. */
const MAPPED = 0xffffn;
const MAPPED_BITS = 96;

/** How many addresses a prefix of some length leaves. @internal */
export const sizeOf = (family: 4 | 6, bits: number): bigint =>
  2n ** BigInt(WIDTH[family] - bits);

/** The range that begins at, or holds, an address. @internal */
export function rangeAt(
  family: 4 | 6,
  address: bigint,
  bits: number,
): AddressRange {
  const size = sizeOf(family, bits);
  const first = address - (address % size);
  return {
    family,
    bits,
    first,
    last: first + size - 1n,
    text: `${writeIpAddress({ family, value: first })}/${bits}`,
  };
}

function parse(entry: string): AddressRange | undefined {
  const [host, prefix, ...more] = entry.trim().split('/');
  if (more.length) return undefined;
  if (prefix !== undefined && !/^(0|[1-9]\d{0,2})$/.test(prefix)) {
    return undefined;
  }
  const address = readIpAddress(host);
  if (!address) return undefined;
  const { family, value } = address;
  const bits = prefix === undefined ? WIDTH[family] : Number(prefix);
  if (bits > WIDTH[family]) return undefined;
  if (family === 6 && value >> 32n === MAPPED && bits >= MAPPED_BITS) {
    const inside = rangeAt(4, value & 0xffffffffn, bits - MAPPED_BITS);
    return { ...inside, flaw: 'ipv4-in-ipv6' };
  }
  const range = rangeAt(family, value, bits);
  if (prefix === undefined) return { ...range, flaw: 'no-prefix' };
  return range.first === value
    ? range
    : { ...range, flaw: 'not-the-first-address' };
}

/** Ranges kept: enough for several lists of the longest that the model takes. */
const KEPT_RANGES = 4096;

/** No range is longer; what is longer is not worth keeping. */
const LONGEST = 64;

const kept = memoise(parse, KEPT_RANGES);

/**
 * Reads an IPv4 or IPv6 range in CIDR notation. A range that is clear and yet not as Azure takes it carries its flaw: one
 * address without a prefix, an address inside the range in place of its first,
 * IPv4 in IPv6's clothes.
 *
 * @returns `undefined` for what is no range
 * @internal
 */
export const readRange = (entry: string): AddressRange | undefined =>
  entry.length > LONGEST ? undefined : kept(entry);

/** Whether two ranges share an address; those of different families never do. @internal */
export const rangesMeet = (a: AddressRange, b: AddressRange): boolean =>
  a.family === b.family && a.first <= b.last && b.first <= a.last;

/** Whether one range lies inside another. @internal */
export const isInside = (inner: AddressRange, outer: AddressRange): boolean =>
  inner.family === outer.family &&
  inner.first >= outer.first &&
  inner.last <= outer.last;

/** The network that Docker makes for itself on every compute instance and node. @internal */
export const DOCKER_BRIDGE = '172.17.0.0/16';

const dockerRange = readRange(DOCKER_BRIDGE)!;

/** Whether a range meets Docker's own. @internal */
export const meetsDocker = (range: AddressRange): boolean =>
  rangesMeet(range, dockerRange);
