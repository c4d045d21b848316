import { NOT_PUBLIC } from './addressSet';
import { isInside, readRange } from './ranges';

/** Most IP rules a workspace takes (Microsoft Learn, configure a private endpoint, 2025-05-22). @public */
export const MAX_IP_RULES = 200;

/** Why Azure does not take an entry of the IP list. @internal */
export type IpRuleFault =
  | 'is not an IPv4 address or CIDR range'
  | 'is IPv6, and the list takes IPv4 only'
  | 'is not a public address range';

const notPublic = NOT_PUBLIC.flatMap(range => readRange(range) ?? []);

/**
 * What is wrong with an entry of a workspace's IP list, or `undefined` when it
 * is a public IPv4 address or range.
 * @internal
 */
export function ipRuleFault(entry: string): IpRuleFault | undefined {
  const range = readRange(entry);
  if (!range) return 'is not an IPv4 address or CIDR range';
  if (range.family === 6 || range.flaw === 'ipv4-in-ipv6') {
    return 'is IPv6, and the list takes IPv4 only';
  }
  return notPublic.some(special => isInside(range, special))
    ? 'is not a public address range'
    : undefined;
}
