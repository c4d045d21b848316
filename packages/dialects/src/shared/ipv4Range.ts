const RANGE = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** A range of IPv4 addresses, as numbers. @internal */
export interface Ipv4Range {
  first: number;
  length: number;
  size: number;
}

/** An IPv4 range as it is written; `undefined` for what is none. @internal */
export function ipv4RangeOf(value: unknown): Ipv4Range | undefined {
  const found = typeof value === 'string' ? RANGE.exec(value) : null;
  if (!found) return undefined;
  const numbers = found.slice(1).map(Number);
  const length = numbers[4];
  const bytes = numbers.slice(0, 4);
  if (length > 32 || bytes.some(byte => byte > 255)) return undefined;
  const size = 2 ** (32 - length);
  const address = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return { first: Math.floor(address / size) * size, length, size };
}

/** An IPv4 address as it is written. @internal */
export const ipv4Text = (address: number): string =>
  [24, 16, 8, 0].map(shift => Math.floor(address / 2 ** shift) % 256).join('.');

/** The range of a length at an index within a range; `undefined` where it does not lie in it. @internal */
export function ipv4Part(
  range: Ipv4Range,
  length: number,
  index: number,
): string | undefined {
  if (length < range.length || length > 32) return undefined;
  const size = 2 ** (32 - length);
  const first = range.first + index * size;
  return first + size > range.first + range.size
    ? undefined
    : `${ipv4Text(first)}/${length}`;
}
