const SUBNET_ID =
  /^(\/subscriptions\/([^/]+)\/.+\/virtualNetworks\/[^/]+)\/subnets\/[^/]+$/i;

/** The virtual network and subscription that a subnet's ARM id names, comparable; `undefined` for anything else. @internal */
export function subnetParts(
  id: string | undefined,
): { network: string; subscription: string } | undefined {
  const found = id && SUBNET_ID.exec(id.trim().toLowerCase());
  return found ? { network: found[1], subscription: found[2] } : undefined;
}
