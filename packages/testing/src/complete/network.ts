import type {
  Appliance,
  CustomNetwork,
  InboundRule,
  RuleCollection,
  SecurityRule,
  ServiceEndpointPolicy,
  Subnet,
  SubnetRoute,
  VirtualNetwork,
} from '@ringfence/engine';
import fc from 'fast-check';
import { idIn, numbered, oneOf, REGION } from './parts';
import { COMPLETE_ZONES } from './resources';

const GROUP = 'rg-Net.1';
const FIREWALL = '10.0.1.4';
const ALIAS = '/services/Azure/MachineLearning';

const networkId = (name: string) =>
  idIn(GROUP, 'Microsoft.Network/virtualNetworks', name);

/** The ARM id of a subnet of a complete network. */
export const completeSubnetId = (network: string, name: string) =>
  `${networkId(network)}/subnets/${name}`;

const TAGS = [
  'AzureActiveDirectory',
  'AzureMachineLearning',
  'BatchNodeManagement.westeurope',
  'Storage.westeurope',
  'Storage',
  'AzureResourceManager',
  'MicrosoftContainerRegistry',
  'AzureFrontDoor.FirstParty',
  'AzureMonitor',
];
const RANGES = ['10.0.0.0/8', '20.40.0.0/16', '51.51.51.51/32', '128.0.0.0/1'];
const PORTS = ['*', '443', '80,443', '1-1023,5831', '22'];

const named = fc.oneof(
  oneOf(...TAGS).map(tag => [tag]),
  oneOf('*', 'Internet', 'VirtualNetwork').map(word => [word]),
  fc.subarray(RANGES, { minLength: 1 }),
);

const securityRule: fc.Arbitrary<SecurityRule> = fc
  .record({
    name: oneOf('allow.out_1', 'Deny-all', 'a'),
    direction: oneOf('Outbound', 'Outbound', 'outbound', 'Inbound'),
    access: oneOf('Allow', 'Deny'),
    protocol: oneOf('*', 'Tcp', 'Udp', 'Icmp', 'Esp', 'Ah'),
    sources: oneOf(['*'], ['VirtualNetwork'], ['10.1.0.0/16', '10.1.1.0/24']),
    destinations: named,
    portRanges: oneOf(...PORTS),
  })
  .map(rule =>
    // One that refuses before another lets in is not told by what is let in.
    rule.direction === 'Inbound' ? { ...rule, access: 'Allow' } : rule,
  );

/** What a group lets in, as it is stated beside it. */
const letIn = (rules: readonly SecurityRule[]) =>
  rules
    .filter(({ direction }) => direction === 'Inbound')
    .flatMap(({ sources = [], portRanges }) =>
      sources.map(source => ({
        source,
        ...(portRanges !== undefined && { portRanges }),
      })),
    );

const denyTheRest: SecurityRule = {
  name: 'deny-the-rest',
  priority: 4096,
  direction: 'Outbound',
  access: 'Deny',
  protocol: '*',
  sources: ['*'],
  destinations: ['Internet'],
  portRanges: '*',
};

const securityRules = fc
  .tuple(fc.array(securityRule, { maxLength: 4 }), fc.boolean())
  .map(([rules, closes]) => [
    ...numbered(rules).map((rule, at) => ({
      ...rule,
      priority: 100 + 10 * at,
    })),
    ...(closes ? [denyTheRest] : []),
  ]);

const routes = (toFirewall: boolean): fc.Arbitrary<SubnetRoute[]> =>
  fc
    .uniqueArray(
      fc.record({
        name: oneOf('out', 'Route_1'),
        addressPrefix: oneOf(
          '0.0.0.0/0',
          '20.0.0.0/8',
          'AzureMachineLearning',
          '10.0.0.0/8',
        ),
        nextHopType: oneOf(
          ...(toFirewall ? ['VirtualAppliance', 'VirtualAppliance'] : []),
          'Internet',
          'None',
          'VnetLocal',
        ),
      }),
      { maxLength: 3, selector: route => route.addressPrefix },
    )
    .map(list =>
      numbered(list).map(route => ({
        ...route,
        ...(route.nextHopType === 'VirtualAppliance' && {
          nextHopAddress: FIREWALL,
        }),
      })),
    );

interface Named {
  network: string;
  name: string;
  purpose: string;
  prefix: string;
}

const subnet = (
  { network, name, purpose, prefix }: Named,
  toFirewall: boolean,
): fc.Arbitrary<Subnet> =>
  fc
    .record({
      delegations: oneOf<string[]>([], [], ['Microsoft.Databricks/workspaces']),
      serviceEndpoints: oneOf<NonNullable<Subnet['serviceEndpoints']>>(
        [],
        [{ service: 'Microsoft.Storage', locations: [REGION] }],
        ['Microsoft.Storage', 'Microsoft.KeyVault'],
      ),
      serviceEndpointPolicies: fc.oneof(
        fc.constant<ServiceEndpointPolicy[]>([]),
        fc
          .record({
            aliases: oneOf([ALIAS], ['/services/Azure']),
            resources: oneOf<string[]>(
              [],
              [idIn('rg-ml', 'Microsoft.Storage/storageAccounts', 'stlake')],
            ),
          })
          .map(rest => [{ name: `sep-${network}-${name}`, ...rest }]),
      ),
      privateEndpointNetworkPolicies: oneOf('Disabled', 'Enabled'),
      group: fc.option(securityRules, { nil: undefined, freq: 3 }),
      inbound: oneOf<InboundRule[]>(
        [],
        [],
        [{ source: 'AzureMachineLearning', portRanges: '44224' }],
      ),
      routes: routes(toFirewall),
      gatewayRoutePropagation: fc.boolean(),
      natGateway: oneOf(false, false, true),
      defaultOutboundAccess: oneOf(false, false, true),
    })
    .map(
      ({ group, inbound, ...rest }): Subnet => ({
        name,
        id: completeSubnetId(network, name),
        purpose,
        addressPrefix: prefix,
        ...rest,
        ...(group
          ? {
              networkSecurityGroup: {
                name: `nsg-${network}-${name}`,
                rules: group,
              },
              inboundRules: [...letIn(group), ...inbound],
            }
          : { networkSecurityGroup: false }),
      }),
    );

const peering = (network: string) => ({
  network,
  forwardedTraffic: true,
  gatewayTransit: false,
  remoteGateways: false,
});

const network = (
  name: string,
  role: string,
  addressSpace: string[],
  peers: string[],
): Omit<VirtualNetwork, 'subnets'> => ({
  name,
  id: networkId(name),
  role,
  region: REGION,
  addressSpace,
  peeredWith: peers.map(peering),
  gateways: [],
  dnsServers: [],
});

const FIREWALL_SUBNET: Subnet = {
  name: 'AzureFirewallSubnet',
  id: completeSubnetId('hub', 'AzureFirewallSubnet'),
  purpose: 'firewall',
  addressPrefix: '10.0.1.0/26',
  delegations: [],
  serviceEndpoints: [],
  serviceEndpointPolicies: [],
  privateEndpointNetworkPolicies: 'Disabled',
  networkSecurityGroup: false,
  routes: [],
  gatewayRoutePropagation: true,
  natGateway: false,
  defaultOutboundAccess: false,
};

const collection: fc.Arbitrary<RuleCollection> = fc.oneof(
  fc
    .record({
      action: oneOf('Allow', 'Allow', 'Deny'),
      rule: fc.record({
        protocols: oneOf(['TCP'], ['UDP', 'TCP'], ['Any']),
        sources: oneOf(['*'], ['10.1.0.0/16']),
        destinations: fc.subarray([...TAGS, ...RANGES], {
          minLength: 1,
          maxLength: 4,
        }),
        portRanges: oneOf('443', '80,443', '*', '1-1023'),
      }),
    })
    .map(({ action, rule }) => ({
      name: 'addresses',
      kind: 'Network',
      action,
      rules: [{ name: 'Rule 1', ...rule }],
    })),
  fc
    .record({
      action: oneOf('Allow', 'Allow', 'Deny'),
      rule: fc.record({
        protocols: oneOf(['Https'], ['Http', 'Https']),
        sources: oneOf(['*'], ['10.1.0.0/16']),
        hosts: fc.subarray(
          ['ml.azure.com', '*.azureml.ms', 'pypi.org', 'graph.windows.net'],
          { minLength: 1 },
        ),
      }),
    })
    .map(({ action, rule }) => ({
      name: 'hosts',
      kind: 'Application',
      action,
      rules: [
        {
          name: 'rule_2',
          ...rule,
          portRanges: rule.protocols.length > 1 ? '80,443' : '443',
        },
      ],
    })),
);

const firewall: fc.Arbitrary<Appliance> = fc
  .array(fc.tuple(collection, oneOf(false, false, true), oneOf(100, 200)), {
    maxLength: 4,
  })
  .map(collections => ({
    name: 'afw-Hub.1',
    id: idIn(GROUP, 'Microsoft.Network/azureFirewalls', 'afw-Hub.1'),
    kind: 'Firewall',
    address: FIREWALL,
    ruleCollections: numbered(collections.map(([one]) => one)).map(
      (one, at) => ({
        ...one,
        fromParent: collections[at][1],
        groupPriority: collections[at][2],
        priority: 100 + at,
      }),
    ),
  }));

/** A network of one's own: one network, or a hub with a firewall and a spoke. */
export const completeNetwork = (
  hasFirewall: boolean,
): fc.Arbitrary<CustomNetwork> => {
  const inSpoke = (name: string, purpose: string, prefix: string) =>
    subnet({ network: 'spoke', name, purpose, prefix }, hasFirewall);
  return fc
    .record({
      training: inSpoke('Training_1', 'training', '10.1.1.0/24'),
      scoring: inSpoke('scoring.a', 'scoring', '10.1.2.0/24'),
      endpoints: inSpoke('pe', 'private-endpoints', '10.1.3.0/27'),
      other: inSpoke('other', 'databases', '10.1.4.0/27'),
      appliance: firewall,
      linked: fc.subarray(
        ['spoke', ...(hasFirewall ? [networkId('hub')] : [])],
        {
          minLength: 1,
        },
      ),
    })
    .map(({ training, scoring, endpoints, other, appliance, linked }) => ({
      virtualNetworks: [
        ...(hasFirewall
          ? [
              {
                ...network('hub', 'hub', ['10.0.0.0/16'], ['spoke']),
                subnets: [FIREWALL_SUBNET],
              },
            ]
          : []),
        {
          ...network(
            'spoke',
            hasFirewall ? 'spoke' : 'standalone',
            ['10.1.0.0/16'],
            hasFirewall ? ['hub'] : [],
          ),
          subnets: [training, scoring, endpoints, other],
        },
      ],
      appliances: hasFirewall ? [appliance] : [],
      privateDnsZones: COMPLETE_ZONES.map(name => ({
        name,
        linkedNetworks: linked,
      })),
    }));
};
