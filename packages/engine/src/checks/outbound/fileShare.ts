import { azureValue } from '../../model/azureValue';
import { PrivateEndpoint, WorkspaceIsolation } from '../../model/isolation';
import { COMPUTE_TYPES } from '../../model/values';
import { subnetParts } from '../../network/subnets';
import { isApproved } from '../../facts/reach/privateEndpoints';
import { hasAppliance } from '../networks';
import { defaultStorage } from '../../facts/defaultStorage';

const MOUNTING: readonly string[] = ['AmlCompute', 'ComputeInstance'];

/** The network of a file endpoint; `false` for another endpoint, a pointer where it is not known. */
function fileNetwork(
  endpoint: PrivateEndpoint,
  at: string,
): { network: string } | { missing: string } | undefined {
  const { subresource, subnetId } = endpoint;
  const approved = isApproved(endpoint);
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
function fileNetworks(isolation: WorkspaceIsolation): string[] | string {
  const accounts = defaultStorage(isolation);
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
export function firewallBeforeFileShare(
  isolation: WorkspaceIsolation,
): boolean | string {
  const appliance = hasAppliance(isolation);
  if (appliance === undefined) return '/customNetwork/egress/filter';
  if (!appliance) return false;
  if (!isolation.compute) return '/compute';
  const shares = fileNetworks(isolation);
  if (typeof shares === 'string') return shares;
  if (!shares.length) return false;
  let missing: string | undefined;
  for (const [index, { type, subnetId }] of isolation.compute.entries()) {
    const known = azureValue(type, COMPUTE_TYPES);
    if (type !== undefined && !(known && MOUNTING.includes(known))) continue;
    const network = subnetParts(subnetId)?.network;
    if (known && network && !shares.includes(network)) return true;
    if (!known) missing ??= `/compute/${index}/type`;
    if (!network) missing ??= `/compute/${index}/subnetId`;
  }
  return missing ?? false;
}
