import { azureValue } from '../model/azureValue';
import { subnetParts } from '../network/subnets';
import { defaultStorage } from './defaultStorage';
import { hasAppliance } from './egressFilter';
import { ComputeFacts, Facts, PrivateEndpointFacts } from './facts';

const MOUNTING: readonly ComputeFacts['type'][] = [
  'AmlCompute',
  'ComputeInstance',
];

/** The network of a file endpoint; `undefined` for another endpoint, a pointer where it is not known. */
function fileNetwork(
  { approved, subresource, subnetId }: PrivateEndpointFacts,
  at: string,
): { network: string } | { missing: string } | undefined {
  if (approved === false) return undefined;
  if (subresource !== undefined && !azureValue(subresource, ['file'])) {
    return undefined;
  }
  const network = subnetParts(subnetId)?.network;
  if (subresource === undefined) return { missing: `${at}/subresource` };
  if (approved === undefined) return { missing: `${at}/status` };
  return network ? { network } : { missing: `${at}/subnetId` };
}

/** The networks with a private endpoint of the default file share, or the absent fact. */
function fileNetworks(facts: Facts): string[] | string {
  const accounts = defaultStorage(facts);
  if (!accounts) return '/resources/storage';
  const networks: string[] = [];
  for (const { account, at, sure } of accounts) {
    if (!sure) return `${at}/default`;
    if (!account.privateEndpoints) return `${at}/privateEndpoints`;
    for (const [index, endpoint] of account.privateEndpoints.entries()) {
      const found = fileNetwork(endpoint, `${at}/privateEndpoints/${index}`);
      if (found && 'missing' in found) return found.missing;
      if (found) networks.push(found.network);
    }
  }
  return networks;
}

/**
 * Whether a firewall stands between compute and the private endpoint of the
 * default file share, because they are in two networks; else the absent fact
 * that would tell.
 * @internal
 */
export function firewallBeforeFileShare(facts: Facts): boolean | string {
  const appliance = hasAppliance(facts);
  if (appliance === undefined) return '/customNetwork/egress/filter';
  if (!appliance) return false;
  if (!facts.compute) return '/compute';
  const shares = fileNetworks(facts);
  if (typeof shares === 'string') return shares;
  if (!shares.length) return false;
  let missing: string | undefined;
  for (const [index, { type, subnetId }] of facts.compute.entries()) {
    if (type !== undefined && !MOUNTING.includes(type)) continue;
    const network = subnetParts(subnetId)?.network;
    if (type && network && !shares.includes(network)) return true;
    if (!type) missing ??= `/compute/${index}/type`;
    if (!network) missing ??= `/compute/${index}/subnetId`;
  }
  return missing ?? false;
}
