import { Said } from '../Said';
import {
  Maker,
  command,
  indexesOf,
  makeOptions,
  nameOptions,
  parentOf,
  stepOf,
} from '../maker';
import { options } from '../shell/command';

/** A network without its subnets, which are made one by one. @internal */
export const virtualNetwork: Maker = said => ({
  steps: [
    stepOf(
      said,
      [
        command(
          'network vnet create',
          makeOptions(said),
          options({
            'address-prefixes': said.words(['addressSpace', 'addressPrefixes']),
            'dns-servers': said.words(['dhcpOptions', 'dnsServers']),
          }),
        ),
      ],
      said.resource.id,
    ),
  ],
});

function serviceEndpoints(said: Said): ReturnType<Said['words']> {
  const all = said.take('serviceEndpoints');
  for (const at of indexesOf(all)) {
    if (said.words(['serviceEndpoints', at, 'locations']).length === 0)
      continue;
    said.refuse(
      said.resource.pointer,
      'has a service endpoint for some regions only, which az makes for all',
      'service endpoints without regions, or another dialect',
    );
  }
  return said.words(['serviceEndpoints'], 'service');
}

/** @internal */
export const subnet: Maker = said => ({
  steps: [
    stepOf(said, [
      command(
        'network vnet subnet create',
        nameOptions(said),
        options({
          'vnet-name': parentOf(said).name,
          'address-prefixes': [
            ...[said.word('addressPrefix') ?? []].flat(),
            ...said.words(['addressPrefixes']),
          ],
          'network-security-group': said.word('networkSecurityGroup', 'id'),
          'route-table': said.word('routeTable', 'id'),
          'nat-gateway': said.word('natGateway', 'id'),
          'service-endpoints': serviceEndpoints(said),
          'service-endpoint-policy': said.words(
            ['serviceEndpointPolicies'],
            'id',
          ),
          delegations: said.words(['delegations'], 'properties', 'serviceName'),
          'private-endpoint-network-policies': said.word(
            'privateEndpointNetworkPolicies',
          ),
          'private-link-service-network-policies': said.word(
            'privateLinkServiceNetworkPolicies',
          ),
          'default-outbound-access': said.word('defaultOutboundAccess'),
        }),
      ),
    ]),
  ],
});

/** Rows come after their group and before any subnet has it. @internal */
export const securityGroup: Maker = said => {
  const rows = indexesOf(said.resource.properties.securityRules).map(at => {
    const path = ['securityRules', at, 'properties'];
    const some = (one: string, several: string) => [
      ...[said.word(...path, one) ?? []].flat(),
      ...said.words([...path, several]),
    ];
    return command(
      'network nsg rule create',
      options({
        'nsg-name': said.resource.name,
        'resource-group': said.resource.place.resourceGroup,
        name: said.word('securityRules', at, 'name'),
        priority: said.word(...path, 'priority'),
        direction: said.word(...path, 'direction'),
        access: said.word(...path, 'access'),
        protocol: said.word(...path, 'protocol'),
        'source-address-prefixes': some(
          'sourceAddressPrefix',
          'sourceAddressPrefixes',
        ),
        'source-port-ranges': some('sourcePortRange', 'sourcePortRanges'),
        'destination-address-prefixes': some(
          'destinationAddressPrefix',
          'destinationAddressPrefixes',
        ),
        'destination-port-ranges': some(
          'destinationPortRange',
          'destinationPortRanges',
        ),
        description: said.word(...path, 'description'),
      }),
    );
  });
  return {
    steps: [
      stepOf(
        said,
        [command('network nsg create', makeOptions(said))],
        said.resource.id,
      ),
      ...(rows.length > 0
        ? [{ why: `The rules of ${said.resource.name}`, commands: rows }]
        : []),
    ],
  };
};

/** @internal */
export const routeTable: Maker = said => {
  const routes = indexesOf(said.resource.properties.routes).map(at => {
    const path = ['routes', at, 'properties'];
    return command(
      'network route-table route create',
      options({
        'route-table-name': said.resource.name,
        'resource-group': said.resource.place.resourceGroup,
        name: said.word('routes', at, 'name'),
        'address-prefix': said.word(...path, 'addressPrefix'),
        'next-hop-type': said.word(...path, 'nextHopType'),
        'next-hop-ip-address': said.word(...path, 'nextHopIpAddress'),
      }),
    );
  });
  return {
    steps: [
      stepOf(
        said,
        [
          command(
            'network route-table create',
            makeOptions(said),
            options({
              'disable-bgp-route-propagation': said.word(
                'disableBgpRoutePropagation',
              ),
            }),
          ),
        ],
        said.resource.id,
      ),
      ...(routes.length > 0
        ? [{ why: `The routes of ${said.resource.name}`, commands: routes }]
        : []),
    ],
  };
};

/** @internal */
export const publicAddress: Maker = said => ({
  steps: [
    stepOf(said, [
      command(
        'network public-ip create',
        makeOptions(said),
        options({
          sku: said.resource.sku && said.wordOf(said.resource.sku.name),
          'allocation-method': said.word('publicIPAllocationMethod'),
        }),
      ),
    ]),
  ],
});

/** @internal */
export const natGateway: Maker = said => ({
  steps: [
    stepOf(said, [
      command(
        'network nat gateway create',
        makeOptions(said),
        options({
          'public-ip-addresses': said.words(['publicIpAddresses'], 'id'),
          'idle-timeout': said.word('idleTimeoutInMinutes'),
        }),
      ),
    ]),
  ],
});

/** @internal */
export const peering: Maker = said => ({
  steps: [
    stepOf(said, [
      command(
        'network vnet peering create',
        nameOptions(said),
        options({
          'vnet-name': parentOf(said).name,
          'remote-vnet': said.word('remoteVirtualNetwork', 'id'),
          'allow-vnet-access': said.word('allowVirtualNetworkAccess'),
          'allow-forwarded-traffic': said.word('allowForwardedTraffic'),
          'allow-gateway-transit': said.word('allowGatewayTransit'),
          'use-remote-gateways': said.word('useRemoteGateways'),
        }),
      ),
    ]),
  ],
});

/**
 * Accounts are named by their ids. An alias is taken by no command: left out, the
 * service endpoint would lead to every account there is.
 *
 * @internal
 */
export const endpointPolicy: Maker = said => {
  const all = said.resource.properties.serviceEndpointPolicyDefinitions;
  const definitions = indexesOf(all).flatMap(at => {
    const path = ['serviceEndpointPolicyDefinitions', at];
    const service = said.word(...path, 'properties', 'service');
    const name = said.word(...path, 'name');
    const resources = said.words([...path, 'properties', 'serviceResources']);
    if (service !== 'Microsoft.Storage') {
      said.refuse(
        said.resource.pointer,
        'names a service by its alias, which no command takes',
        'accounts by their ids, or another dialect',
      );
    }
    return command(
      'network service-endpoint policy-definition create',
      options({
        'policy-name': said.resource.name,
        'resource-group': said.resource.place.resourceGroup,
        name,
        service,
        'service-resources': resources,
      }),
    );
  });
  return {
    steps: [
      stepOf(
        said,
        [command('network service-endpoint policy create', makeOptions(said))],
        said.resource.id,
      ),
      { why: `What ${said.resource.name} leads to`, commands: definitions },
    ],
  };
};
