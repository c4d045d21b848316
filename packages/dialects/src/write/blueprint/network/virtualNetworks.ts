import { Peering } from '@ringfence/engine';
import { lastOf } from '../BlueprintBuilder';
import { sayExisting, sayExistingOf } from '../site';
import { refuseUnlessRanges } from './addresses';
import { NETWORK, NetworkSite, OwnNetwork } from './OwnNetwork';
import { purposeTags } from './purposes';

/**
 * Adds the virtual networks. None has a `subnets` property: its subnets are
 * resources of their own, since a subnet can lead to a firewall that stands in
 * another subnet of the same network, and written inside the network each would
 * have to be there before the other.
 *
 * @internal
 */
export function addVirtualNetworks(own: OwnNetwork): void {
  const areExisting = own.sites.map(({ id }) => own.builder.isExisting(id));
  sayExistingOf(own.builder, '/customNetwork/virtualNetworks', areExisting);
  own.sites.forEach((site, at) => {
    if (!areExisting[at]) addVirtualNetwork(own, site);
  });
}

function addVirtualNetwork({ builder }: OwnNetwork, site: NetworkSite): void {
  const { network, pointer, name, place, location } = site;
  const space = builder.need(
    network.addressSpace,
    `${pointer}/addressSpace`,
    'its ranges, such as 10.1.0.0/16',
  );
  if (space?.length === 0) {
    builder.refuse(
      `${pointer}/addressSpace`,
      'has no range',
      'one range at least, such as 10.1.0.0/16',
    );
  }
  refuseUnlessRanges(builder, space ?? [], `${pointer}/addressSpace`);
  refuseUnlessRanges(
    builder,
    network.dnsServers ?? [],
    `${pointer}/dnsServers`,
  );
  builder.need(
    network.subnets,
    `${pointer}/subnets`,
    'its subnets, [] where it has none',
  );
  builder.need(
    network.peeredWith,
    `${pointer}/peeredWith`,
    'the networks it is peered with, [] where there are none',
  );
  sayWhatAzureHasNoPlaceFor(site, builder);
  refuseGateways(site, builder);
  const servers = network.dnsServers ?? [];
  site.made = builder.add({
    symbol: `network ${name}`,
    type: NETWORK,
    name,
    place,
    section: 'network',
    why: 'Its subnets are resources of their own, so that one can lead to what stands in another',
    pointer,
    location,
    tags: purposeTags(builder, site),
    properties: {
      addressSpace: { addressPrefixes: space ?? [] },
      ...(servers.length > 0 && { dhcpOptions: { dnsServers: servers } }),
    },
  });
}

function sayWhatAzureHasNoPlaceFor(
  { network, pointer }: NetworkSite,
  builder: OwnNetwork['builder'],
): void {
  if (network.role !== undefined) {
    builder.cannotSay(
      `${pointer}/role`,
      'whether the network is a hub or a spoke',
      'a virtual network has no such setting',
      'its peerings',
    );
  }
  if (network.conditionalForwarders !== undefined) {
    builder.cannotSay(
      `${pointer}/conditionalForwarders`,
      'whether its DNS servers ask Azure for private names',
      'the DNS servers say it themselves',
      'the settings of those servers',
    );
  }
}

/** Gateways take most of an hour to make and belong to whoever runs the way to other sites: none is made here. */
function refuseGateways(
  { network, pointer, place }: NetworkSite,
  builder: OwnNetwork['builder'],
): void {
  network.gateways?.forEach((name, at) => {
    const id = `/subscriptions/${place.subscriptionId}/resourceGroups/${place.resourceGroup}/providers/Microsoft.Network/virtualNetworkGateways/${name}`;
    if (builder.isExisting(id)) {
      sayExisting(builder, `${pointer}/gateways`);
      return;
    }
    builder.refuse(
      `${pointer}/gateways/${at}`,
      `is the virtual network gateway ${name.slice(0, 100)}, which is not made`,
      `no gateway, or a landing zone that lists ${id.slice(
        0,
        300,
      )} as existing`,
    );
  });
}

const peeringOf = (peer: string | Peering): Peering =>
  typeof peer === 'string' ? { network: peer } : peer;

const peersOf = ({ network }: NetworkSite) =>
  (network.peeredWith ?? []).map(peeringOf);

/** Adds the peerings, each as the network states it that has it; traffic passes once both directions are there. @internal */
export function addPeerings(own: OwnNetwork): void {
  for (const site of own.sites) {
    peersOf(site).forEach((peering, at) =>
      addPeering(own, site, peering, `${site.pointer}/peeredWith/${at}`),
    );
  }
}

function addPeering(
  own: OwnNetwork,
  site: NetworkSite,
  { network, ...lets }: Peering,
  pointer: string,
): void {
  const { builder } = own;
  const written = builder.need(
    network,
    `${pointer}/network`,
    'the name or ARM id of the other network',
  );
  if (written === undefined || !site.made) return;
  const remote = own.idOfNetwork(written, pointer);
  const other = own.called(written);
  if (other?.made) {
    const isBack = peersOf(other).some(
      peer => peer.network && own.called(peer.network) === site,
    );
    if (!isBack) {
      builder.refuse(
        `${other.pointer}/peeredWith`,
        `does not name ${site.name}, which names it, and one direction carries nothing`,
        `a peering with ${site.name}, or none there`,
      );
    }
  }
  builder.add({
    symbol: `peering ${site.name} ${lastOf(other?.name ?? written)}`,
    type: `${NETWORK}/virtualNetworkPeerings`,
    parent: site.made,
    name: `to-${lastOf(other?.name ?? written)}`.slice(0, 80),
    section: 'network',
    why: other?.made
      ? 'One direction; traffic passes once the other one is there too'
      : 'This direction only: whoever owns the other network adds the one back',
    pointer,
    properties: {
      remoteVirtualNetwork: { id: remote },
      allowVirtualNetworkAccess: true,
      // What comes back through a firewall has come from elsewhere, and would be dropped.
      allowForwardedTraffic:
        lets.forwardedTraffic ?? !!own.described.appliances?.length,
      allowGatewayTransit: lets.gatewayTransit ?? false,
      useRemoteGateways: lets.remoteGateways ?? false,
    },
    // Azure refuses a second change of a network while the first one runs.
    dependsOn: builder.resources.filter(
      ({ type, parent }) =>
        type.endsWith('/virtualNetworkPeerings') &&
        (parent === site.made || parent === other?.made),
    ),
  });
}
