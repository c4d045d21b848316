import { canStandInSubnet } from './computeKinds';
import { Facts } from './facts';
import { anyTrue, allTrue, Known } from './known';
import { sameId } from './modes';
import { NetworkFacts, RouteFacts, SubnetFacts } from './networkFacts';

/** How traffic can leave a subnet: what stands on it, else what is said of the whole network. */
export interface SubnetExits {
  natGateway: Known;
  /** Some route leads on to an appliance or a gateway. */
  routed: Known;
  /** A gateway may teach routes that are not written. */
  learnt: Known;
  /** A proxy takes traffic that has no other way. */
  proxied: Known;
  /** Nodes in it have public addresses. */
  publicAddress: Known;
}

const leadsOn = ({ nextHopType: hop }: RouteFacts): Known =>
  hop && (hop === 'VirtualAppliance' || hop === 'VirtualNetworkGateway');

function learnsRoutes(network: NetworkFacts, subnet: SubnetFacts): Known {
  const gateways = anyTrue([
    network.gateways && network.gateways.length > 0,
    network.peerings &&
      anyTrue(network.peerings.map(({ remoteGateways }) => remoteGateways)),
  ]);
  return allTrue([gateways, subnet.gatewayRoutePropagation]);
}

function hasProxy({ customNetwork }: Facts): Known {
  const { egress, appliances } = customNetwork ?? {};
  return anyTrue([
    egress ? egress.filter && egress.filter === 'Proxy' : false,
    egress && !appliances
      ? false
      : appliances &&
        anyTrue(appliances.map(({ kind }) => kind && kind === 'Proxy')),
  ]);
}

const hasPublicAddress = ({ compute }: Facts, { id }: SubnetFacts): Known =>
  compute &&
  anyTrue(
    compute.map(({ type, subnetId, nodePublicIp }) =>
      allTrue([
        type && canStandInSubnet(type),
        nodePublicIp,
        subnetId === undefined || id === undefined
          ? undefined
          : sameId(subnetId, id),
      ]),
    ),
  );

/** How traffic can leave a subnet, as far as is known. @internal */
export function subnetExits(
  facts: Facts,
  network: NetworkFacts,
  subnet: SubnetFacts,
): SubnetExits {
  const egress = facts.customNetwork?.egress;
  const routes = subnet.routes ?? egress?.routes;
  return {
    natGateway: subnet.natGateway ?? egress?.natGateway,
    routed: routes && anyTrue(routes.map(leadsOn)),
    learnt: egress ? false : learnsRoutes(network, subnet),
    proxied: hasProxy(facts),
    publicAddress: hasPublicAddress(facts, subnet),
  };
}
