import type {
  Appliance,
  ApplianceRule,
  CustomNetwork,
  OutboundRule,
  RuleCollection,
  SecurityRule,
  Subnet,
  SubnetRoute,
  VirtualNetwork,
} from '@ringfence/engine';
import { Random } from '../random';
import { ALIAS, networkId, subnetId } from './parts';

const PREFIXES = [
  '0.0.0.0/0',
  '0.0.0.0/1',
  '128.0.0.0/1',
  '64.0.0.0/2',
  '20.0.0.0/8',
  '21.0.0.0/8',
  '20.40.0.0/16',
  '51.51.51.51/32',
  '198.51.100.0/24',
  '10.0.0.0/8',
  '10.60.0.0/16',
  '10.61.0.0/16',
  '10.99.0.0/16',
  '192.168.0.0/16',
];
const TAGS = [
  'AzureActiveDirectory',
  'AzureMachineLearning',
  'BatchNodeManagement.westeurope',
  'AzureFrontDoor.FirstParty',
  'AzureFrontDoor.Frontend',
  'Storage',
  'Storage.westeurope',
  'Storage.eastus',
  'AzureCloud',
  'AzureKeyVault',
  'DataFactory',
];
const PORTS = ['*', '443', '80,443', '1-1023', '5831', '22'];
const HOSTS = [
  'ml.azure.com',
  'github.com',
  '*.azureml.ms',
  '*.blob.core.windows.net',
  '*',
];
const FIREWALLS = ['10.60.0.4', '10.60.0.5'];
const HOPS = ['VirtualAppliance', 'Internet', 'None', 'VnetLocal'];

/** Anything that a rule can name. */
const destination = (random: Random): string => {
  const kind = random.below(10);
  if (kind === 0) return '*';
  if (kind === 1) return 'Internet';
  if (kind === 2) return 'VirtualNetwork';
  return random.pick(kind < 7 ? TAGS : PREFIXES);
};

const source = (random: Random): string =>
  random.pick([
    '*',
    '*',
    '*',
    '10.61.0.0/16',
    '10.61.0.0/24',
    '10.61.0.0/25',
    'VirtualNetwork',
    '10.62.0.0/16',
  ]);

const securityRules = (random: Random): SecurityRule[] =>
  random
    .list(0, 4, () => 0)
    .map((_, index) => ({
      name: `rule-${index}`,
      priority: 100 + index * 100,
      direction: random.chance(90) ? 'Outbound' : 'Inbound',
      access: random.pick(['Allow', 'Deny']),
      protocol: random.pick(['*', '*', 'Tcp', 'Udp', 'Icmp']),
      sources: [source(random)],
      destinations: random.list(1, 2, () => destination(random)),
      portRanges: random.pick(PORTS),
    }));

function routes(random: Random): SubnetRoute[] {
  const seen = new Set<string>();
  return random
    .list(0, 4, () => random.pick([...PREFIXES, ...PREFIXES, ...TAGS]))
    .filter(prefix => !seen.has(prefix) && seen.add(prefix))
    .map((addressPrefix, index) => {
      const nextHopType = random.chance(3)
        ? 'VirtualNetworkGateway'
        : random.pick(HOPS);
      return {
        name: `route-${index}`,
        addressPrefix,
        nextHopType,
        ...(nextHopType === 'VirtualAppliance' && {
          nextHopAddress: random.pick(
            random.chance(5) ? ['10.60.0.77'] : FIREWALLS,
          ),
        }),
      };
    });
}

const serviceEndpoints = (random: Random): Subnet['serviceEndpoints'] =>
  random.some([
    random.chance(50)
      ? 'Microsoft.Storage'
      : { service: 'Microsoft.Storage', locations: ['westeurope'] },
    ...(random.chance(20) ? ['Microsoft.KeyVault'] : []),
  ]);

function subnet(
  random: Random,
  name: string,
  purpose: string,
  prefix: string,
  isOld: boolean,
): Subnet {
  const plain: Subnet = {
    name,
    id: subnetId('spoke', name),
    purpose,
    addressPrefix: prefix,
    serviceEndpoints: serviceEndpoints(random),
    networkSecurityGroup: random.pick<Subnet['networkSecurityGroup']>([
      false,
      isOld,
      { name: 'nsg', rules: securityRules(random) },
    ]),
    defaultOutboundAccess: random.chance(30),
  };
  if (isOld) return plain;
  return {
    ...plain,
    serviceEndpointPolicies: random.chance(50)
      ? []
      : [
          {
            name: 'policy',
            aliases: random.chance(90) ? [ALIAS] : ['/services/Azure'],
            resources: [],
          },
        ],
    routes: routes(random),
    natGateway: random.chance(50),
    gatewayRoutePropagation: random.chance(20),
  };
}

function virtualNetworks(random: Random, isOld: boolean): VirtualNetwork[] {
  const peering = (network: string) =>
    isOld
      ? network
      : {
          network,
          forwardedTraffic: true,
          gatewayTransit: false,
          remoteGateways: false,
        };
  const purposes = ['training', 'scoring', 'private-endpoints'];
  return [
    {
      name: 'hub',
      id: networkId('hub'),
      role: 'hub',
      region: 'westeurope',
      addressSpace: ['10.60.0.0/16'],
      peeredWith: [peering('spoke')],
      ...(!isOld && { gateways: random.chance(10) ? ['vpn'] : [] }),
      dnsServers: [],
      subnets: [],
    },
    {
      name: 'spoke',
      id: networkId('spoke'),
      role: 'spoke',
      region: 'westeurope',
      addressSpace: random.chance(10)
        ? ['10.61.0.0/16', 'fd00:61::/48']
        : ['10.61.0.0/16'],
      peeredWith: [peering('hub'), ...(random.chance(3) ? ['a-stranger'] : [])],
      ...(!isOld && { gateways: [] }),
      dnsServers: [],
      subnets: random
        .list(1, 3, () => 0)
        .map((_, index) =>
          subnet(
            random,
            `subnet-${index}`,
            purposes[index],
            `10.61.${index}.0/24`,
            isOld,
          ),
        ),
    },
  ];
}

const applianceRule = (random: Random, isHosts: boolean): ApplianceRule => ({
  name: 'rule',
  sources: [source(random)].filter(text => text !== 'VirtualNetwork'),
  portRanges: random.pick(PORTS),
  ...(isHosts
    ? {
        protocols: ['Https'],
        hosts: random.list(1, 2, () => random.pick(HOSTS)),
      }
    : {
        protocols: [random.pick(['Any', 'TCP', 'UDP', 'ICMP'])],
        destinations: random
          .list(1, 2, () => destination(random))
          .filter(text => !['VirtualNetwork', 'Internet'].includes(text)),
      }),
});

const collections = (random: Random): RuleCollection[] =>
  random
    .list(0, 4, () => random.chance(30))
    .map((isHosts, index) => ({
      name: `collection-${index}`,
      kind: isHosts ? 'Application' : 'Network',
      fromParent: random.chance(30),
      groupPriority: random.pick([100, 200]),
      priority: 100 + index,
      action: random.pick(['Allow', 'Allow', 'Deny']),
      rules: random.list(1, 2, () => applianceRule(random, isHosts)),
    }));

const appliances = (random: Random): Appliance[] => [
  ...FIREWALLS.slice(0, 1 + random.below(2)).map((address, index) => ({
    name: `firewall-${index}`,
    kind: 'Firewall',
    address,
    ruleCollections: collections(random),
  })),
  ...(random.chance(5)
    ? [
        {
          name: 'proxy',
          kind: 'Proxy',
          address: '10.60.0.10',
          ruleCollections: collections(random),
        },
      ]
    : []),
];

/** A rule of a managed network, or of a filter that is said once. */
export function outboundRule(random: Random, name: string): OutboundRule {
  const kind = random.below(10);
  const portRanges = random.pick(PORTS);
  const action = random.chance(80) ? 'Allow' : 'Deny';
  if (kind === 0) {
    return {
      name,
      type: 'PrivateEndpoint',
      serviceResourceId: '/subscriptions/x',
      subresourceTarget: 'blob',
    };
  }
  if (kind < 4) {
    return {
      name,
      type: 'FQDN',
      fqdn: random.pick(HOSTS),
      portRanges: '443',
      action,
    };
  }
  const isPublic = (text: string) => !/^(10|192)\./.test(text);
  return {
    name,
    type: 'ServiceTag',
    serviceTag: random.chance(10) ? 'Internet' : random.pick(TAGS),
    protocol: random.pick(['*', 'TCP', 'UDP']),
    portRanges,
    action,
    addressPrefixes: random.chance(30)
      ? random.list(1, 2, () => random.pick(PREFIXES.filter(isPublic)))
      : [],
  };
}

/** A network of one's own as bad as it comes, in one of its two shapes; every fact is stated. */
export function randomNetwork(random: Random, isOld: boolean): CustomNetwork {
  if (!isOld) {
    return {
      virtualNetworks: virtualNetworks(random, false),
      appliances: appliances(random),
    };
  }
  return {
    virtualNetworks: virtualNetworks(random, true),
    egress: {
      filter: random.pick([
        'Firewall',
        'Firewall',
        'NetworkVirtualAppliance',
        'NetworkSecurityGroup',
        'None',
        'Proxy',
      ]),
      defaultAction: random.chance(85) ? 'Deny' : 'Allow',
      natGateway: random.chance(40),
      rules: random
        .list(0, 4, () => 0)
        .map((_, index) => outboundRule(random, `rule-${index}`)),
      serviceEndpointPolicyAliases: random.chance(60) ? [ALIAS] : [],
      routes: routes(random).map(({ addressPrefix, nextHopType }) => ({
        addressPrefix,
        nextHopType,
      })),
    },
  };
}
