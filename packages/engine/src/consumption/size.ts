import { AddressRange, sizeOf } from '../network/ranges';

/**
 * Addresses that Azure keeps of every subnet: the first four and the last, by
 * the "Azure Virtual Network FAQ" (2020-06-26).
 * @internal
 */
export const RESERVED = 5;

/** The smallest and the largest IPv4 subnet that Azure takes, by the same page. @internal */
export const SUBNET_BITS = { smallest: 29, largest: 2 } as const;

/** The only size of an IPv6 subnet that Azure takes, by the same page. @internal */
export const SUBNET_BITS_IPV6 = 64;

/**
 * Length of the prefix of the smallest IPv4 subnet that holds so many addresses,
 * Azure's five among them; `undefined` when no subnet does.
 * @internal
 */
export function smallestPrefix(needed: number): number | undefined {
  for (
    let bits: number = SUBNET_BITS.smallest;
    bits >= SUBNET_BITS.largest;
    bits--
  ) {
    if (2 ** (32 - bits) >= needed) return bits;
  }
  return undefined;
}

/** Addresses of a range that Azure leaves to others. @internal */
export function usableIn({ family, bits }: AddressRange): number {
  const left = sizeOf(family, bits) - BigInt(RESERVED);
  return left > 0n ? Number(left) : 0;
}
