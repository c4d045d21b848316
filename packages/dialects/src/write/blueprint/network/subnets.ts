import {
  PRIVATE_ENDPOINT_NETWORK_POLICIES,
  ServiceEndpoint,
  Subnet,
} from '@ringfence/engine';
import { BlueprintResource, IdOf, Value } from '../blueprint';
import { refuseUnlessRanges } from './addresses';
import { natGatewayOf } from './natGateways';
import { NETWORK, NetworkSite, OwnNetwork } from './OwnNetwork';
import { policiesOf } from './endpointPolicies';
import { routeTableOf } from './routeTables';
import { securityGroupOf } from './securityGroups';
import {
  MadeFirewall,
  MadeSubnet,
  SubnetSite,
  mayHoldCode,
  nameOfSubnet,
} from './subnetSite';

/**
 * Adds the subnets that are asked for, each waiting for the one before it in its
 * network: Azure refuses two changes of one network at a time.
 *
 * @param before - the subnets that were added already
 * @internal
 */
export function addSubnets(
  own: OwnNetwork,
  isAsked: (subnet: Subnet) => boolean,
  firewalls: readonly MadeFirewall[] = [],
  before: readonly MadeSubnet[] = [],
): MadeSubnet[] {
  const made: MadeSubnet[] = [];
  for (const network of own.sites) {
    let last = before.filter(one => one.network === network).at(-1)?.made;
    network.network.subnets?.forEach((subnet, at) => {
      const pointer = `${network.pointer}/subnets/${at}`;
      if (!network.made || !isAsked(subnet)) return;
      const name = subnetName(own, network, subnet, pointer);
      if (own.builder.isExisting(`${network.id}/subnets/${name}`)) {
        own.builder.refuse(
          pointer,
          'stands already by the landing zone, and its network does not',
          'a landing zone that lists the network as existing, or neither',
        );
        return;
      }
      const site = { network, subnet, pointer, name };
      last = addSubnet(own, site, network.made, last, firewalls);
      made.push({ ...site, made: last });
    });
  }
  return made;
}

function subnetName(
  { builder }: OwnNetwork,
  network: NetworkSite,
  subnet: Subnet,
  pointer: string,
): string {
  const name =
    builder.need(
      nameOfSubnet(subnet),
      `${pointer}/name`,
      'a name of its own',
    ) ?? '';
  const id = `${network.id}/subnets/${name}`;
  if (
    subnet.id !== undefined &&
    subnet.id.trim().toLowerCase() !== id.toLowerCase()
  ) {
    builder.refuse(
      `${pointer}/id`,
      'is the id of another subnet than its network and name say',
      id.slice(0, 300),
    );
  }
  return name;
}

const serviceOf = (endpoint: string | ServiceEndpoint): ServiceEndpoint =>
  typeof endpoint === 'string' ? { service: endpoint } : endpoint;

function serviceEndpointsOf(
  { builder }: OwnNetwork,
  { subnet, pointer }: SubnetSite,
): Value[] {
  const stated =
    subnet.serviceEndpoints ??
    (mayHoldCode(subnet)
      ? builder.need<(string | ServiceEndpoint)[]>(
          undefined,
          `${pointer}/serviceEndpoints`,
          'its service endpoints, [] where it has none',
        )
      : undefined);
  return (stated ?? []).map((endpoint, at) => {
    const { service, locations } = serviceOf(endpoint);
    return {
      service:
        builder.need(
          service,
          `${pointer}/serviceEndpoints/${at}`,
          'a service, such as Microsoft.Storage',
        ) ?? '',
      ...(locations && { locations }),
    };
  });
}

function addSubnet(
  own: OwnNetwork,
  site: SubnetSite,
  parent: BlueprintResource,
  last: BlueprintResource | undefined,
  firewalls: readonly MadeFirewall[],
): BlueprintResource {
  const { builder } = own;
  const { subnet, pointer, name } = site;
  const prefix =
    builder.need(
      subnet.addressPrefix,
      `${pointer}/addressPrefix`,
      'its range, such as 10.1.1.0/24',
    ) ?? '';
  refuseUnlessRanges(
    builder,
    prefix ? [prefix] : [],
    `${pointer}/addressPrefix`,
  );
  const group = securityGroupOf(own, site);
  const table = routeTableOf(own, site, firewalls);
  const nat = natGatewayOf(own, site);
  const policies = policiesOf(own, site);
  return builder.add({
    symbol: `subnet ${site.network.name} ${name}`,
    type: `${NETWORK}/subnets`,
    parent,
    name,
    section: 'network',
    why: mayHoldCode(subnet)
      ? 'Code may run here; Azure gives it no way out by itself'
      : 'No code runs here',
    pointer,
    properties: {
      addressPrefix: prefix,
      ...(group !== undefined && { networkSecurityGroup: { id: group } }),
      ...(table && { routeTable: { id: new IdOf(table) } }),
      ...(nat && { natGateway: { id: new IdOf(nat) } }),
      serviceEndpoints: serviceEndpointsOf(own, site),
      ...(policies.length > 0 && {
        serviceEndpointPolicies: policies.map(id => ({ id })),
      }),
      delegations: (subnet.delegations ?? []).map((serviceName, at) => ({
        name: `delegation-${at + 1}`,
        properties: { serviceName },
      })),
      privateEndpointNetworkPolicies:
        own.builder.closed(
          subnet.privateEndpointNetworkPolicies,
          PRIVATE_ENDPOINT_NETWORK_POLICIES,
          `${pointer}/privateEndpointNetworkPolicies`,
        ) ?? 'Disabled',
      defaultOutboundAccess:
        (mayHoldCode(subnet)
          ? builder.need(
              subnet.defaultOutboundAccess,
              `${pointer}/defaultOutboundAccess`,
              'true or false',
            )
          : subnet.defaultOutboundAccess) ?? false,
    },
    dependsOn: last ? [last] : [],
  });
}
