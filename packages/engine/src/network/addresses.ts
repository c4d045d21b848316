import ipaddr from 'ipaddr.js';

/** Most IP rules a workspace takes (Microsoft Learn, configure a private endpoint, 2025-05-22). @public */
export const MAX_IP_RULES = 200;

/** Why Azure does not take an entry of the IP list. @internal */
export type IpRuleFault =
  | 'is not an IPv4 address or CIDR range'
  | 'is IPv6, and the list takes IPv4 only'
  | 'is not a public address range';

/** An inclusive range of IPv4 addresses as numbers. */
interface Range4 {
  first: number;
  last: number;
}

const toNumber = (octets: number[]) =>
  octets.reduce((sum, octet) => sum * 256 + octet, 0);

const range4 = (address: number, bits: number): Range4 => {
  const size = 2 ** (32 - bits);
  const first = Math.floor(address / size) * size;
  return { first, last: first + size - 1 };
};

const PLAIN =
  /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})(?:\/(\d\d?))?$/;

/** The usual way to write a range, read without asking a library what else it could be. */
function parsePlain(written: string): Range4 | undefined {
  const parts = PLAIN.exec(written);
  if (!parts) return undefined;
  const octets = [+parts[1], +parts[2], +parts[3], +parts[4]];
  const bits = parts[5] === undefined ? 32 : +parts[5];
  return bits <= 32 && octets.every(octet => octet <= 255)
    ? range4(toNumber(octets), bits)
    : undefined;
}

function parseRange(entry: string): Range4 | IpRuleFault {
  const written = entry.trim();
  const plain = parsePlain(written);
  if (plain) return plain;
  const malformed = 'is not an IPv4 address or CIDR range';
  try {
    const [address, bits] = written.includes('/')
      ? ipaddr.parseCIDR(written)
      : ([ipaddr.parse(written), 32] as const);
    if (address.kind() === 'ipv6') {
      return 'is IPv6, and the list takes IPv4 only';
    }
    const host = written.split('/')[0];
    if (!ipaddr.IPv4.isValidFourPartDecimal(host)) return malformed;
    return range4(toNumber(address.toByteArray()), bits);
  } catch {
    return malformed;
  }
}

/** Ranges that no client on the internet has (IANA special-purpose registry, 2024). */
const notPublic = [
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
].map(range => parseRange(range) as Range4);

/**
 * What is wrong with an entry of a workspace's IP list, or `undefined` when it
 * is a public IPv4 address or range.
 * @internal
 */
export function ipRuleFault(entry: string): IpRuleFault | undefined {
  const range = parseRange(entry);
  if (typeof range === 'string') return range;
  const inside = notPublic.some(
    special => range.first >= special.first && range.last <= special.last,
  );
  return inside ? 'is not a public address range' : undefined;
}
