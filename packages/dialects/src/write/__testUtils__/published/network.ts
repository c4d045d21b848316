import { Shape, list, object, values } from '../shapes';
import {
  action,
  enabled,
  named,
  openReference,
  placed,
  resource,
  tags,
} from './common';

const ports = {
  sourcePortRange: 'text',
  sourcePortRanges: list('text'),
  destinationPortRange: 'text',
  destinationPortRanges: list('text'),
} as const;
const securityRule = object({
  'access!': action,
  'direction!': values('Inbound', 'Outbound'),
  'priority!': 'number',
  'protocol!': values('*', 'Ah', 'Esp', 'Icmp', 'Tcp', 'Udp'),
  description: 'text',
  sourceAddressPrefix: 'text',
  sourceAddressPrefixes: list('text'),
  destinationAddressPrefix: 'text',
  destinationAddressPrefixes: list('text'),
  ...ports,
});
const route = object({
  addressPrefix: 'text',
  nextHopIpAddress: 'text',
  'nextHopType!': values(
    'Internet',
    'None',
    'VirtualAppliance',
    'VirtualNetworkGateway',
    'VnetLocal',
  ),
});
const policyDefinition = object({
  description: 'text',
  service: 'text',
  serviceResources: list('text'),
});
const subnet = object({
  addressPrefix: 'text',
  addressPrefixes: list('text'),
  defaultOutboundAccess: 'flag',
  delegations: list(
    object({ name: 'text', properties: object({ serviceName: 'text' }) }),
  ),
  natGateway: openReference,
  networkSecurityGroup: openReference,
  privateEndpointNetworkPolicies: values(
    'Disabled',
    'Enabled',
    'NetworkSecurityGroupEnabled',
    'RouteTableEnabled',
  ),
  privateLinkServiceNetworkPolicies: enabled,
  routeTable: openReference,
  serviceEndpointPolicies: list(openReference),
  serviceEndpoints: list(object({ service: 'text', locations: list('text') })),
});
const connections = named(
  object({
    groupIds: list('text'),
    privateLinkServiceId: 'text',
    requestMessage: 'text',
  }),
);
const inSubnet = named(
  object({ subnet: openReference, publicIPAddress: openReference }),
);
const firewallRule: Shape = {
  by: 'ruleType',
  shapes: {
    ApplicationRule: object({
      'ruleType!': 'text',
      name: 'text',
      description: 'text',
      sourceAddresses: list('text'),
      targetFqdns: list('text'),
      protocols: list(
        object({ protocolType: values('Http', 'Https'), port: 'number' }),
      ),
    }),
    NetworkRule: object({
      'ruleType!': 'text',
      name: 'text',
      description: 'text',
      ipProtocols: list(values('Any', 'ICMP', 'TCP', 'UDP')),
      sourceAddresses: list('text'),
      destinationAddresses: list('text'),
      destinationFqdns: list('text'),
      destinationPorts: list('text'),
    }),
  },
};

const NETWORK = 'Microsoft.Network';

/** Of networks, private endpoints and names. */
export const NETWORKS: [string, Shape][] = [
  [`${NETWORK}/privateDnsZones@2024-06-01`, resource(object({}), placed)],
  [
    `${NETWORK}/privateDnsZones/virtualNetworkLinks@2024-06-01`,
    resource(
      object({
        registrationEnabled: 'flag',
        resolutionPolicy: values('Default', 'NxDomainRedirect'),
        virtualNetwork: openReference,
      }),
      placed,
    ),
  ],
  [
    `${NETWORK}/privateEndpoints@2025-05-01`,
    resource(
      object({
        customNetworkInterfaceName: 'text',
        manualPrivateLinkServiceConnections: connections,
        privateLinkServiceConnections: connections,
        subnet: openReference,
      }),
      { location: 'text', tags },
    ),
  ],
  [
    `${NETWORK}/privateEndpoints/privateDnsZoneGroups@2025-05-01`,
    resource(
      object({
        privateDnsZoneConfigs: named(object({ privateDnsZoneId: 'text' })),
      }),
    ),
  ],
  [
    `${NETWORK}/virtualNetworks@2025-05-01`,
    resource(
      object({
        addressSpace: object({ addressPrefixes: list('text') }),
        dhcpOptions: object({ dnsServers: list('text') }),
        subnets: named(subnet),
      }),
      { location: 'text', tags },
    ),
  ],
  [`${NETWORK}/virtualNetworks/subnets@2025-05-01`, resource(subnet)],
  [
    `${NETWORK}/virtualNetworks/virtualNetworkPeerings@2025-05-01`,
    resource(
      object({
        allowForwardedTraffic: 'flag',
        allowGatewayTransit: 'flag',
        allowVirtualNetworkAccess: 'flag',
        remoteVirtualNetwork: openReference,
        useRemoteGateways: 'flag',
      }),
    ),
  ],
  [
    `${NETWORK}/networkSecurityGroups@2025-05-01`,
    resource(object({ securityRules: named(securityRule) }), {
      location: 'text',
      tags,
    }),
  ],
  [
    `${NETWORK}/routeTables@2025-05-01`,
    resource(
      object({ disableBgpRoutePropagation: 'flag', routes: named(route) }),
      { location: 'text', tags },
    ),
  ],
  [
    `${NETWORK}/serviceEndpointPolicies@2025-05-01`,
    resource(
      object({
        serviceAlias: 'text',
        serviceEndpointPolicyDefinitions: named(policyDefinition),
      }),
      { location: 'text', tags },
    ),
  ],
  [
    `${NETWORK}/natGateways@2025-05-01`,
    resource(
      object({
        idleTimeoutInMinutes: 'number',
        publicIpAddresses: list(openReference),
      }),
      {
        location: 'text',
        tags,
        sku: object({ name: values('Standard', 'StandardV2') }),
      },
    ),
  ],
  [
    `${NETWORK}/publicIPAddresses@2025-05-01`,
    resource(
      object({
        publicIPAddressVersion: values('IPv4', 'IPv6'),
        publicIPAllocationMethod: values('Dynamic', 'Static'),
      }),
      {
        location: 'text',
        tags,
        sku: object({
          name: values('Basic', 'Standard', 'StandardV2'),
          tier: values('Global', 'Regional'),
        }),
      },
    ),
  ],
  [
    `${NETWORK}/azureFirewalls@2025-05-01`,
    resource(
      object({
        firewallPolicy: openReference,
        ipConfigurations: inSubnet,
        managementIpConfiguration: object({
          name: 'text',
          properties: object({
            subnet: openReference,
            publicIPAddress: openReference,
          }),
        }),
        sku: object({
          name: values('AZFW_Hub', 'AZFW_VNet'),
          tier: values('Basic', 'Premium', 'Standard'),
        }),
      }),
      { location: 'text', tags },
    ),
  ],
  [
    `${NETWORK}/firewallPolicies@2025-05-01`,
    resource(
      object({
        basePolicy: openReference,
        dnsSettings: object({
          enableProxy: 'flag',
          requireProxyForNetworkRules: 'flag',
          servers: list('text'),
        }),
        sku: object({ tier: values('Basic', 'Premium', 'Standard') }),
        threatIntelMode: values('Alert', 'Deny', 'Off'),
      }),
      { location: 'text', tags },
    ),
  ],
  [
    `${NETWORK}/firewallPolicies/ruleCollectionGroups@2025-05-01`,
    resource(
      object({
        priority: 'number',
        ruleCollections: list(
          object({
            'ruleCollectionType!': values('FirewallPolicyFilterRuleCollection'),
            name: 'text',
            priority: 'number',
            action: object({ type: action }),
            rules: list(firewallRule),
          }),
        ),
      }),
    ),
  ],
];
