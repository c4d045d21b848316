import { WorkspaceIsolation } from '@ringfence/engine';
import { BlueprintBuilder } from '../BlueprintBuilder';
import { Site } from '../site';
import { addFirewalls } from './firewalls';
import { OwnNetwork } from './OwnNetwork';
import { addPrivateZones } from './privateZones';
import { addSubnets } from './subnets';
import { isOfFirewall } from './subnetSite';
import { addPeerings, addVirtualNetworks } from './virtualNetworks';

/**
 * Adds the customer's own network. Networks come first and without subnets, then
 * the subnets that firewalls stand in, the firewalls, and all other subnets,
 * whose routes may lead to them: in this order nothing waits for itself.
 *
 * @internal
 */
export function addNetwork(
  builder: BlueprintBuilder,
  { customNetwork }: WorkspaceIsolation,
  site: Site,
): void {
  if (!customNetwork) return;
  const own = OwnNetwork.create(builder, customNetwork, site);
  addVirtualNetworks(own);
  addPeerings(own);
  const subnets = addSubnets(own, isOfFirewall);
  const firewalls = addFirewalls(own, subnets);
  addSubnets(own, subnet => !isOfFirewall(subnet), firewalls, subnets);
  addPrivateZones(own);
}
