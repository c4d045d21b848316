import ipaddr from 'ipaddr.js';

const SUBNET_ID =
  /^(\/subscriptions\/([^/]+)\/.+\/virtualNetworks\/[^/]+)\/subnets\/[^/]+$/i;

/** The virtual network and subscription that a subnet's ARM id names, comparable; `undefined` for anything else. @internal */
export function subnetParts(
  id: string | undefined,
): { network: string; subscription: string } | undefined {
  const found = id && SUBNET_ID.exec(id.trim().toLowerCase());
  return found ? { network: found[1], subscription: found[2] } : undefined;
}

/** How many addresses an IPv4 range in CIDR notation holds; `undefined` for anything else. @internal */
export function addressCount(prefix: string): number | undefined {
  try {
    const [address, bits] = ipaddr.parseCIDR(prefix.trim());
    return address.kind() === 'ipv4' ? 2 ** (32 - bits) : undefined;
  } catch {
    return undefined;
  }
}
