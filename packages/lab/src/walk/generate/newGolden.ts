import type {
  Appliance,
  ApplianceRule,
  SecurityRule,
  Subnet,
  WorkspaceIsolation,
} from '@ringfence/engine';
import {
  ALIAS,
  armId,
  closedInside,
  networkId,
  plainSubnet,
  privateCluster,
  subnetId,
} from './parts';

/** Where the firewall of the hub is. */
export const FIREWALL = '10.60.0.4';

const NEEDED: [tag: string, ports: string, protocol: string][] = [
  ['AzureActiveDirectory', '80,443', 'Tcp'],
  ['AzureMachineLearning', '443,18881', 'Tcp'],
  ['AzureMachineLearning', '5831', 'Udp'],
  ['BatchNodeManagement.westeurope', '443', '*'],
  ['AzureResourceManager', '443', 'Tcp'],
  ['MicrosoftContainerRegistry', '443', 'Tcp'],
  ['AzureFrontDoor.FirstParty', '443', 'Tcp'],
];

/** One outbound rule of a network security group. */
export const securityRule = (
  priority: number,
  access: 'Allow' | 'Deny',
  destination: string,
  portRanges = '*',
  protocol = '*',
): SecurityRule => ({
  name: `out-${priority}`,
  priority,
  direction: 'Outbound',
  access,
  protocol,
  sources: ['*'],
  destinations: [destination],
  portRanges,
});

const guarded = (name: string, purpose: string, prefix: string): Subnet => ({
  ...plainSubnet(name, purpose, prefix),
  serviceEndpoints: [
    { service: 'Microsoft.Storage', locations: ['westeurope'] },
  ],
  serviceEndpointPolicies: [
    { name: 'ml-only', aliases: [ALIAS], resources: [] },
  ],
  networkSecurityGroup: {
    name: `nsg-${name}`,
    rules: [
      ...NEEDED.map(([tag, ports, protocol], index) =>
        securityRule(100 + index, 'Allow', tag, ports, protocol),
      ),
      securityRule(200, 'Allow', 'Storage.westeurope', '443', 'Tcp'),
      securityRule(210, 'Allow', 'VirtualNetwork'),
      securityRule(4096, 'Deny', '*'),
    ],
  },
  routes: [
    {
      name: 'to-firewall',
      addressPrefix: '0.0.0.0/0',
      nextHopType: 'VirtualAppliance',
      nextHopAddress: FIREWALL,
    },
  ],
  gatewayRoutePropagation: false,
  natGateway: false,
});

/** Any subnet of the new shape that holds no code. */
const idle = (name: string, purpose: string, prefix: string): Subnet => ({
  ...plainSubnet(name, purpose, prefix),
  serviceEndpointPolicies: [],
  networkSecurityGroup: false,
  routes: [],
  gatewayRoutePropagation: false,
  natGateway: false,
});

const allowed = (
  tag: string,
  portRanges: string,
  protocol: string,
): ApplianceRule => ({
  name: `${tag}-${protocol === '*' ? 'any' : protocol}`,
  protocols: [protocol === '*' ? 'Any' : protocol.toUpperCase()],
  sources: ['10.61.0.0/16'],
  destinations: [tag],
  portRanges,
});

const firewall = (): Appliance => ({
  name: 'fw-hub',
  id: armId('Microsoft.Network/azureFirewalls', 'fw-hub'),
  kind: 'Firewall',
  address: FIREWALL,
  ruleCollections: [
    {
      name: 'known-bad',
      kind: 'Network',
      fromParent: true,
      groupPriority: 100,
      priority: 100,
      action: 'Deny',
      rules: [
        {
          name: 'test-net',
          protocols: ['Any'],
          sources: ['*'],
          destinations: ['203.0.113.0/24'],
          portRanges: '*',
        },
      ],
    },
    {
      name: 'azure-ml',
      kind: 'Network',
      fromParent: false,
      groupPriority: 200,
      priority: 100,
      action: 'Allow',
      rules: NEEDED.map(([tag, ports, protocol]) =>
        allowed(tag, ports, protocol),
      ),
    },
    {
      name: 'studio',
      kind: 'Application',
      fromParent: false,
      groupPriority: 200,
      priority: 200,
      action: 'Allow',
      rules: [
        {
          name: 'studio',
          protocols: ['Https'],
          sources: ['10.61.0.0/16'],
          hosts: [
            'ml.azure.com',
            'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net',
          ],
          portRanges: '443',
        },
      ],
    },
  ],
});

const ZONES = [
  'privatelink.api.azureml.ms',
  'privatelink.notebooks.azure.net',
  'privatelink.blob.core.windows.net',
  'privatelink.file.core.windows.net',
  'privatelink.vaultcore.azure.net',
  'privatelink.azurecr.io',
];

const peering = (network: string) => ({
  network,
  forwardedTraffic: true,
  gatewayTransit: false,
  remoteGateways: false,
});

/** A hub and spoke that says of each subnet how traffic leaves it, with every fact stated. */
export const newGolden = (): WorkspaceIsolation => ({
  ...closedInside(),
  outbound: { isolationMode: 'Disabled', rules: [] },
  customNetwork: {
    virtualNetworks: [
      {
        name: 'hub',
        id: networkId('hub'),
        role: 'hub',
        region: 'westeurope',
        addressSpace: ['10.60.0.0/16'],
        peeredWith: [peering('spoke')],
        gateways: [],
        dnsServers: [],
        subnets: [
          {
            ...idle('AzureFirewallSubnet', 'firewall', '10.60.0.0/26'),
            id: subnetId('hub', 'AzureFirewallSubnet'),
          },
        ],
      },
      {
        name: 'spoke',
        id: networkId('spoke'),
        role: 'spoke',
        region: 'westeurope',
        addressSpace: ['10.61.0.0/16'],
        peeredWith: [peering('hub')],
        gateways: [],
        dnsServers: [],
        subnets: [
          guarded('training', 'training', '10.61.0.0/24'),
          guarded('scoring', 'scoring', '10.61.2.0/24'),
          idle('pe', 'private-endpoints', '10.61.1.0/27'),
        ],
      },
    ],
    appliances: [firewall()],
    privateDnsZones: ZONES.map(name => ({
      name,
      linkedNetworks: ['hub', 'spoke'],
    })),
  },
  compute: [
    privateCluster('cpu', subnetId('spoke', 'training')),
    {
      name: 'serve',
      type: 'AKS',
      nodePublicIp: false,
      sshPublicAccess: false,
      subnetId: subnetId('spoke', 'scoring'),
      privateCluster: true,
      publicFqdn: false,
      inVirtualNetwork: true,
      loadBalancerType: 'InternalLoadBalancer',
      outboundType: 'userDefinedRouting',
      resourceId: armId('Microsoft.ContainerService/managedClusters', 'aks'),
    },
  ],
  endpoints: [
    {
      name: 'score',
      kind: 'online',
      computeType: 'Kubernetes',
      publicNetworkAccess: 'Disabled',
      authMode: 'AADToken',
      deployments: [],
    },
  ],
});
