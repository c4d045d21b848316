import { SourceNode } from '../../shared/sourceNode';
import { Tree } from '../tree';
import {
  argument,
  blocks,
  byId,
  isOpenNode,
  keyed,
  Lower,
  not,
} from './source';

type Settings = { [key: string]: Tree | undefined };

function serviceEndpoints(body: SourceNode): Tree | undefined {
  const services = body.get('service_endpoints');
  if (services) return keyed(services, 'service');
  return blocks(body, 'service_endpoint', each => ({
    service: each.get('service'),
    locations: each.get('locations'),
  }));
}

const delegation = (body: SourceNode): Tree | undefined =>
  blocks(body, 'delegation', each => {
    const service = argument(each, 'service_delegation');
    const [found = service] = service?.items() ?? [];
    return {
      name: each.get('name'),
      properties: { serviceName: argument(found, 'name') },
    };
  });

const prefixes = (body: SourceNode): Settings => ({
  addressPrefix: body.get('address_prefix'),
  addressPrefixes: body.get('address_prefixes'),
});

/** A subnet, by itself or as a block of its network. */
const subnet = (body: SourceNode): Settings => ({
  ...prefixes(body),
  networkSecurityGroup: byId(body.get('security_group')),
  routeTable: byId(body.get('route_table_id')),
  serviceEndpoints: serviceEndpoints(body),
  serviceEndpointPolicies: keyed(body.get('service_endpoint_policy_ids'), 'id'),
  delegations: delegation(body),
  defaultOutboundAccess: body.get('default_outbound_access_enabled'),
  privateEndpointNetworkPolicies: body.get('private_endpoint_network_policies'),
});

const ENDS = [
  ['source', 'source'],
  ['destination', 'destination'],
] as const;

/** A rule of a security group, by itself or as a block of it. */
const securityRule = (body: SourceNode): Settings => ({
  priority: body.get('priority'),
  direction: body.get('direction'),
  access: body.get('access'),
  protocol: body.get('protocol'),
  ...Object.fromEntries(
    ENDS.flatMap(([end, key]) => [
      [`${end}AddressPrefix`, body.get(`${key}_address_prefix`)],
      [`${end}AddressPrefixes`, filled(body.get(`${key}_address_prefixes`))],
      [`${end}PortRange`, body.get(`${key}_port_range`)],
      [`${end}PortRanges`, filled(body.get(`${key}_port_ranges`))],
      [
        `${end}ApplicationSecurityGroups`,
        filled(keyed(body.get(`${key}_application_security_group_ids`), 'id')),
      ],
    ]),
  ),
});

/** A plan writes an empty list where nothing was given. */
function filled<T extends Tree>(tree: T | undefined): T | undefined {
  const length = Array.isArray(tree)
    ? tree.length
    : tree instanceof SourceNode && tree.isList() && tree.items().length;
  return length === 0 ? undefined : tree;
}

const route = (body: SourceNode): Settings => ({
  addressPrefix: body.get('address_prefix'),
  nextHopType: body.get('next_hop_type'),
  nextHopIpAddress: body.get('next_hop_in_ip_address'),
});

const inBlocks =
  (name: string, read: (body: SourceNode) => Settings) => (body: SourceNode) =>
    blocks(body, name, each => ({
      name: each.get('name'),
      properties: isOpenNode(each) ? each : read(each),
    }));

/** Networks, their subnets and what stands on those. */
export const NETWORKS: Record<string, Lower> = {
  azurerm_virtual_network: body => ({
    location: body.get('location'),
    tags: body.get('tags'),
    properties: {
      addressSpace: { addressPrefixes: body.get('address_space') },
      dhcpOptions: { dnsServers: body.get('dns_servers') },
      subnets: inBlocks('subnet', subnet)(body),
    },
  }),
  azurerm_subnet: body => ({ properties: subnet(body) }),
  azurerm_virtual_network_peering: body => ({
    properties: {
      remoteVirtualNetwork: byId(body.get('remote_virtual_network_id')),
      allowVirtualNetworkAccess: body.get('allow_virtual_network_access'),
      allowForwardedTraffic: body.get('allow_forwarded_traffic'),
      allowGatewayTransit: body.get('allow_gateway_transit'),
      useRemoteGateways: body.get('use_remote_gateways'),
    },
  }),
  azurerm_network_security_group: body => ({
    location: body.get('location'),
    properties: {
      securityRules: inBlocks('security_rule', securityRule)(body),
    },
  }),
  azurerm_network_security_rule: body => ({ properties: securityRule(body) }),
  azurerm_route_table: body => ({
    location: body.get('location'),
    properties: {
      disableBgpRoutePropagation:
        not(body.get('bgp_route_propagation_enabled')) ??
        body.get('disable_bgp_route_propagation'),
      routes: inBlocks('route', route)(body),
    },
  }),
  azurerm_route: body => ({ properties: route(body) }),
  azurerm_nat_gateway: body => ({
    location: body.get('location'),
    properties: {},
  }),
  azurerm_virtual_network_gateway: body => ({
    location: body.get('location'),
    properties: {
      gatewayType: body.get('type'),
      ipConfigurations: blocks(body, 'ip_configuration', each => ({
        properties: { subnet: byId(each.get('subnet_id')) },
      })),
    },
  }),
  azurerm_subnet_service_endpoint_storage_policy: body => ({
    location: body.get('location'),
    properties: {
      serviceEndpointPolicyDefinitions: inBlocks('definition', each => ({
        service: each.get('service'),
        serviceResources: each.get('service_resources'),
      }))(body),
    },
  }),
  azurerm_ip_group: body => ({
    location: body.get('location'),
    properties: { ipAddresses: body.get('cidrs') },
  }),
};
