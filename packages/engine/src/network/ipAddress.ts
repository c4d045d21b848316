/** An address as a number. @internal */
export interface IpAddress {
  /** IPv4 or IPv6. */
  family: 4 | 6;
  value: bigint;
}

/** Decimal without leading zeros: elsewhere those are read as octal. */
const OCTET = /^(0|[1-9]\d{0,2})$/;
const GROUP = /^[\da-f]{1,4}$/i;
const GROUPS = 8;

function readIpv4(text: string): number | undefined {
  const octets = text.split('.');
  return octets.length === 4 &&
    octets.every(octet => OCTET.test(octet) && Number(octet) < 256)
    ? octets.reduce((sum, octet) => sum * 256 + Number(octet), 0)
    : undefined;
}

/** The groups of a part of an IPv6 address; the last two of all can be written as IPv4. */
function readGroups(text: string, isLast: boolean): string[] | undefined {
  if (!text) return [];
  const groups = text.split(':');
  const last = groups[groups.length - 1];
  if (isLast && last.includes('.')) {
    const inside = readIpv4(last);
    if (inside === undefined) return undefined;
    groups.splice(
      -1,
      1,
      Math.floor(inside / 65536).toString(16),
      (inside % 65536).toString(16),
    );
  }
  return groups.every(group => GROUP.test(group)) ? groups : undefined;
}

function readIpv6(text: string): bigint | undefined {
  const [before, after, ...more] = text
    .split('::')
    .map((part, index, all) => readGroups(part, index === all.length - 1));
  if (!before || more.length || before.length > GROUPS) return undefined;
  const isShort = text.includes('::');
  if (isShort ? !after : before.length < GROUPS) return undefined;
  const end = after ?? [];
  const left = GROUPS - before.length - end.length;
  if (isShort && left < 1) return undefined;
  const groups = [...before, ...Array<string>(left).fill('0'), ...end];
  return BigInt(`0x${groups.map(group => group.padStart(4, '0')).join('')}`);
}

/**
 * Reads an IPv4 or IPv6 address as people write them.
 *
 * @returns `undefined` for what is no address
 * @internal
 */
export function readIpAddress(text: string): IpAddress | undefined {
  const family = text.includes(':') ? 6 : 4;
  const value = family === 6 ? readIpv6(text) : readIpv4(text);
  return value === undefined ? undefined : { family, value: BigInt(value) };
}

/** An address as it is written, IPv6 in the short form of RFC 5952. @internal */
export function writeIpAddress({ family, value }: IpAddress): string {
  const digits = value.toString(16).padStart(family === 4 ? 8 : 32, '0');
  if (family === 4) {
    return digits.replace(/../g, octet => `.${parseInt(octet, 16)}`).slice(1);
  }
  const text = digits
    .replace(/..../g, group => `:${parseInt(group, 16).toString(16)}`)
    .slice(1);
  const [zeros] = (text.match(/\b0(:0)+\b/g) ?? []).sort(
    (a, b) => b.length - a.length,
  );
  return zeros
    ? text.replace(new RegExp(`\\b${zeros}\\b`), '::').replace(/:{3,}/, '::')
    : text;
}
