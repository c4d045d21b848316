import { Facts } from '../../facts';
import {
  Identity,
  identityOfId,
  isSameResource,
  parentOf,
} from '../../identity';
import { isListTold } from '../../inlineChildren';
import { putReference } from '../../reference';
import { ArmResource, nameOf, speaksForAll, TYPES } from '../../resource';
import { ResourceIndex } from '../../resourceIndex';
import { byResource, writeSettings } from '../../statements';
import { putList } from '../lists';
import { mapNameAndId } from './naming';
import { mapTaggedPurpose } from './purpose';
import { mapSubnet } from './subnet';

/** Sets down a virtual network with its subnets, peerings and gateways. @internal */
export function mapVirtualNetwork(
  facts: Facts,
  statements: readonly ArmResource[],
  index: ResourceIndex,
): void {
  const [network] = statements;
  mapNameAndId(facts, network);
  writeSettings(facts, statements, (own, { node, ...rest }) => {
    const properties = node.get('properties');
    own.text(['region'], node.get('location'));
    own.texts(
      ['addressSpace'],
      properties.find('addressSpace', 'addressPrefixes'),
    );
    const servers = properties.find('dhcpOptions', 'dnsServers');
    const isAzures = servers.isAbsent && speaksForAll({ node, ...rest });
    if (isAzures) own.put(['dnsServers'], [], node.at);
    else own.texts(['dnsServers'], servers);
  });
  if (statements.some(({ presence }) => presence !== 'yes')) return;
  const isWhole = statements.some(speaksForAll);
  const childrenOf = (type: string, key: string) => {
    const untold = statements.find(one => !isListTold(one, key));
    if (untold) {
      facts.open([key], untold.node.find('properties', key));
      return undefined;
    }
    const found = index
      .children(network.identity, type)
      .filter(({ presence }) => presence !== 'no');
    return found.length || isWhole ? byResource(found) : undefined;
  };
  const peerings = childrenOf(TYPES.peering, 'virtualNetworkPeerings');
  if (peerings) {
    putList(facts, ['peeredWith'], network.node, peerings, (entry, peering) =>
      writeSettings(entry, peering, (own, one) => mapPeering(own, one, index)),
    );
  }
  const subnets = childrenOf(TYPES.subnet, 'subnets');
  if (subnets) {
    putList(facts, ['subnets'], network.node, subnets, (entry, subnet) => {
      mapNameAndId(entry, subnet[0]);
      mapTaggedPurpose(entry, statements, nameOf(subnet[0]));
      writeSettings(entry, subnet, (own, one) => mapSubnet(own, one, index));
    });
    mapGateways(facts, network, subnets.flat(), index);
  }
}

function mapPeering(
  facts: Facts,
  { node }: ArmResource,
  index: ResourceIndex,
): void {
  const properties = node.get('properties');
  const remote = properties.find('remoteVirtualNetwork', 'id');
  putReference(facts, ['network'], remote, index);
  facts.flag(['forwardedTraffic'], properties.get('allowForwardedTraffic'));
  facts.flag(['gatewayTransit'], properties.get('allowGatewayTransit'));
  facts.flag(['remoteGateways'], properties.get('useRemoteGateways'));
}

const known = new WeakMap<ArmResource, Identity[]>();

/** The networks that a gateway stands in, read once. */
function networksOf(gateway: ArmResource): Identity[] {
  let networks = known.get(gateway);
  if (!networks) {
    const { items } = gateway.node.find('properties', 'ipConfigurations');
    networks = (items ?? []).flatMap(one => {
      const subnet = identityOfId(one.find('properties', 'subnet', 'id').value);
      return (subnet && parentOf(subnet)) ?? [];
    });
    known.set(gateway, networks);
  }
  return networks;
}

/** A gateway stands in a subnet of one name; without one the network has none. */
function mapGateways(
  facts: Facts,
  network: ArmResource,
  subnets: readonly ArmResource[],
  index: ResourceIndex,
): void {
  const names = subnets.map(nameOf);
  const gateways = index
    .ofType(TYPES.networkGateway)
    .filter(gateway =>
      networksOf(gateway).some(one => isSameResource(one, network.identity)),
    );
  const made = gateways.filter(({ presence }) => presence !== 'no');
  const told = made.map(nameOf);
  if (made.length && told.every(name => name !== undefined)) {
    facts.put(['gateways'], told, network.node.at);
  } else if (
    !made.length &&
    names.every(name => name && name.toLowerCase() !== 'gatewaysubnet')
  ) {
    facts.put(['gateways'], [], network.node.at);
  }
}
