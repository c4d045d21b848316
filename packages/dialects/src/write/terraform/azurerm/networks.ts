import { IdOf, Value } from '../../blueprint';
import { NameOf } from '../code';
import { block } from '../hcl';
import { Taken } from '../taken';
import { Beside, Given, Lower, named, not, standing } from './lower';

/** @internal */
export const virtualNetwork: Lower = ({ resource, arm }) => {
  const properties = arm.at('properties');
  return {
    type: 'azurerm_virtual_network',
    given: {
      ...standing(resource),
      address_space: properties.take('addressSpace', 'addressPrefixes'),
      dns_servers: properties.take('dhcpOptions', 'dnsServers'),
    },
  };
};

const idsOf = (arm: Taken, path: string): Value[] =>
  arm.items(path).flatMap(each => each.take('id') ?? []);

/** What stands on a subnet, which azurerm says beside it. */
const STANDS_ON = [
  [
    'networkSecurityGroup',
    'network_security_group',
    'What may pass the subnet',
  ],
  ['routeTable', 'route_table', 'Where traffic of the subnet goes'],
  ['natGateway', 'nat_gateway', 'The subnet’s way out'],
] as const;

function standsOn({ resource }: Given, properties: Taken): Beside[] {
  return STANDS_ON.flatMap(([key, words, why]): Beside[] => {
    const id = properties.take(key, 'id');
    if (id === undefined) return [];
    return [
      {
        type: `azurerm_subnet_${words}_association`,
        why,
        given: { subnet_id: new IdOf(resource), [`${words}_id`]: id },
      },
    ];
  });
}

/** @internal */
export const subnet: Lower = given => {
  const { resource, arm } = given;
  const properties = arm.at('properties');
  const prefix = properties.take('addressPrefix');
  const policies = idsOf(properties, 'serviceEndpointPolicies');
  const delegations = properties.items('delegations').map(each =>
    block('delegation', { name: each.take('name') }, [
      block('service_delegation', {
        name: each.take('properties', 'serviceName'),
      }),
    ]),
  );
  // Regions of a service endpoint have no argument, so they are left.
  const endpoints = properties
    .items('serviceEndpoints')
    .map(each => block('service_endpoint', { service: each.take('service') }));
  return {
    type: 'azurerm_subnet',
    given: {
      ...named(resource),
      virtual_network_name: resource.parent && new NameOf(resource.parent),
      address_prefixes:
        prefix === undefined ? properties.take('addressPrefixes') : [prefix],
      default_outbound_access_enabled: properties.take('defaultOutboundAccess'),
      private_endpoint_network_policies: properties.take(
        'privateEndpointNetworkPolicies',
      ),
      service_endpoint_policy_ids: policies.length ? policies : undefined,
    },
    blocks: [...endpoints, ...delegations],
    beside: standsOn(given, properties),
  };
};

/** @internal */
export const peering: Lower = ({ resource, arm }) => {
  const properties = arm.at('properties');
  return {
    type: 'azurerm_virtual_network_peering',
    given: {
      ...named(resource),
      virtual_network_name: resource.parent && new NameOf(resource.parent),
      remote_virtual_network_id: properties.take('remoteVirtualNetwork', 'id'),
      allow_virtual_network_access: properties.take(
        'allowVirtualNetworkAccess',
      ),
      allow_forwarded_traffic: properties.take('allowForwardedTraffic'),
      allow_gateway_transit: properties.take('allowGatewayTransit'),
      use_remote_gateways: properties.take('useRemoteGateways'),
    },
  };
};

const RULE = [
  ['priority', 'priority'],
  ['direction', 'direction'],
  ['access', 'access'],
  ['protocol', 'protocol'],
  ['source_address_prefix', 'sourceAddressPrefix'],
  ['source_address_prefixes', 'sourceAddressPrefixes'],
  ['source_port_range', 'sourcePortRange'],
  ['source_port_ranges', 'sourcePortRanges'],
  ['destination_address_prefix', 'destinationAddressPrefix'],
  ['destination_address_prefixes', 'destinationAddressPrefixes'],
  ['destination_port_range', 'destinationPortRange'],
  ['destination_port_ranges', 'destinationPortRanges'],
  ['description', 'description'],
] as const;

/** @internal */
export const securityGroup: Lower = ({ resource, arm }) => ({
  type: 'azurerm_network_security_group',
  given: standing(resource),
  blocks: arm.items('properties', 'securityRules').map(rule =>
    block('security_rule', {
      name: rule.take('name'),
      ...Object.fromEntries(
        RULE.map(([name, key]) => [name, rule.take('properties', key)]),
      ),
    }),
  ),
});

/** @internal */
export const routeTable: Lower = ({ resource, arm }) => {
  const properties = arm.at('properties');
  return {
    type: 'azurerm_route_table',
    given: {
      ...standing(resource),
      bgp_route_propagation_enabled: not(
        properties,
        'disableBgpRoutePropagation',
      ),
    },
    blocks: properties.items('routes').map(route =>
      block('route', {
        name: route.take('name'),
        address_prefix: route.take('properties', 'addressPrefix'),
        next_hop_type: route.take('properties', 'nextHopType'),
        next_hop_in_ip_address: route.take('properties', 'nextHopIpAddress'),
      }),
    ),
  };
};

/** @internal */
export const endpointPolicy: Lower = ({ resource, arm }) => ({
  type: 'azurerm_subnet_service_endpoint_storage_policy',
  given: standing(resource),
  blocks: arm
    .items('properties', 'serviceEndpointPolicyDefinitions')
    .map(definition =>
      block('definition', {
        name: definition.take('name'),
        service: definition.take('properties', 'service'),
        service_resources: definition.take('properties', 'serviceResources'),
      }),
    ),
});

/** @internal */
export const natGateway: Lower = ({ resource, arm }) => ({
  type: 'azurerm_nat_gateway',
  given: { ...standing(resource), sku_name: arm.take('sku', 'name') },
  beside: idsOf(arm.at('properties'), 'publicIpAddresses').map(id => ({
    type: 'azurerm_nat_gateway_public_ip_association',
    why: 'The address that the NAT gateway gives what leaves',
    given: { nat_gateway_id: new IdOf(resource), public_ip_address_id: id },
  })),
});

/** @internal */
export const publicAddress: Lower = ({ resource, arm }) => ({
  type: 'azurerm_public_ip',
  given: {
    ...standing(resource),
    sku: arm.take('sku', 'name'),
    allocation_method: arm.take('properties', 'publicIPAllocationMethod'),
  },
});
