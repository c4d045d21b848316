import { Subnet, WorkspaceIsolation } from '@ringfence/engine';
import {
  approvedOnly,
  customExfiltrationPrevention,
  subnetId,
} from './isolations';

const FIREWALL = '10.0.1.4';

const allow = (priority: number, tag: string, portRanges: string) => ({
  name: `allow-${tag}`,
  priority,
  direction: 'Outbound',
  access: 'Allow',
  protocol: 'Tcp',
  sources: ['VirtualNetwork'],
  destinations: [tag],
  portRanges,
});

/** A group that lets out what Azure Machine Learning needs, and refuses the rest. */
const group = {
  name: 'nsg-ml',
  rules: [
    allow(100, 'AzureActiveDirectory', '80,443'),
    allow(110, 'AzureMachineLearning', '443,8787,18881'),
    allow(120, 'BatchNodeManagement.westeurope', '443'),
    allow(130, 'AzureResourceManager', '443'),
    allow(140, 'Storage.westeurope', '443,445'),
    allow(150, 'MicrosoftContainerRegistry', '443'),
    allow(160, 'AzureFrontDoor.FirstParty', '443'),
    {
      ...allow(200, 'Internet', '443'),
      name: 'allow-hosts-through-the-firewall',
    },
    {
      ...allow(4000, '*', '*'),
      name: 'deny-the-rest',
      access: 'Deny',
      protocol: '*',
      destinations: ['Internet'],
    },
  ],
};

/** A subnet for code as the pages recommend it. */
const codeSubnet = (name: string, purpose: string, prefix: string): Subnet => ({
  name,
  id: subnetId('spoke', name),
  purpose,
  addressPrefix: prefix,
  delegations: [],
  serviceEndpoints: ['Microsoft.Storage'],
  serviceEndpointPolicies: [
    {
      name: 'sep-ml',
      resources: [],
      aliases: ['/services/Azure/MachineLearning'],
    },
  ],
  privateEndpointNetworkPolicies: 'Disabled',
  networkSecurityGroup: group,
  inboundRules: [],
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
  defaultOutboundAccess: false,
});

const networkId = (name: string) => subnetId(name, '').replace('/subnets/', '');

/**
 * A hub and spoke, subnet by subnet: group, routes, policy and the firewall with
 * its rules. Exfiltration-protected.
 */
export const hubAndSpoke = (): WorkspaceIsolation => ({
  ...approvedOnly(),
  outbound: { isolationMode: 'Disabled', rules: [] },
  compute: customExfiltrationPrevention().compute,
  endpoints: [],
  customNetwork: {
    virtualNetworks: [
      {
        name: 'hub',
        id: networkId('hub'),
        role: 'hub',
        region: 'westeurope',
        addressSpace: ['10.0.0.0/16'],
        peeredWith: [{ network: 'spoke', forwardedTraffic: true }],
        gateways: [],
        dnsServers: [],
        subnets: [
          {
            name: 'AzureFirewallSubnet',
            purpose: 'firewall',
            addressPrefix: '10.0.1.0/26',
          },
        ],
      },
      {
        name: 'spoke',
        id: networkId('spoke'),
        role: 'spoke',
        region: 'westeurope',
        addressSpace: ['10.1.0.0/16'],
        peeredWith: [
          { network: 'hub', forwardedTraffic: true, remoteGateways: false },
        ],
        gateways: [],
        dnsServers: [],
        subnets: [
          codeSubnet('training', 'training', '10.1.1.0/24'),
          codeSubnet('scoring', 'scoring', '10.1.2.0/24'),
          {
            name: 'pe',
            id: subnetId('spoke', 'pe'),
            purpose: 'private-endpoints',
            addressPrefix: '10.1.3.0/27',
            delegations: [],
            serviceEndpoints: [],
            privateEndpointNetworkPolicies: 'Disabled',
            networkSecurityGroup: true,
            inboundRules: [],
          },
        ],
      },
    ],
    appliances: [
      {
        name: 'azfw',
        kind: 'Firewall',
        address: FIREWALL,
        ruleCollections: [
          {
            name: 'azure-ml',
            kind: 'Network',
            fromParent: false,
            groupPriority: 200,
            priority: 100,
            action: 'Allow',
            rules: [
              {
                name: 'services',
                protocols: ['TCP'],
                sources: ['10.1.0.0/16'],
                destinations: [
                  'AzureActiveDirectory',
                  'AzureMachineLearning',
                  'BatchNodeManagement.westeurope',
                  'AzureResourceManager',
                  'MicrosoftContainerRegistry',
                  'AzureFrontDoor.FirstParty',
                ],
                portRanges: '80,443,8787,18881',
              },
            ],
          },
          {
            name: 'studio',
            kind: 'Application',
            fromParent: false,
            groupPriority: 300,
            priority: 100,
            action: 'Allow',
            rules: [
              {
                name: 'hosts',
                protocols: ['Https'],
                sources: ['10.1.0.0/16'],
                hosts: [
                  'ml.azure.com',
                  'automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net',
                ],
                portRanges: '443',
              },
            ],
          },
        ],
      },
    ],
    privateDnsZones: [],
  },
});

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const SCORING = '10.1.0.0/17';
const TRAINING = '10.1.128.0/17';

/** Firewall rules of both kinds, some for training or scoring alone, by turns: to ranges of the internet, to service tags and to hosts. */
const manyRules = (count: number) => {
  const rule = (index: number) => ({
    name: `rule-${index}`,
    sources: index % 4 ? ['10.1.0.0/16'] : [index % 8 ? TRAINING : SCORING],
    portRanges: index % 3 ? '443' : '80,443',
  });
  return [
    {
      name: 'many-ranges-and-tags',
      kind: 'Network',
      fromParent: false,
      groupPriority: 400,
      priority: 100,
      action: 'Allow',
      rules: times(Math.ceil(count / 2), index => ({
        ...rule(index),
        protocols: ['TCP'],
        destinations:
          index % 5
            ? [`20.${index % 200}.${index}.0/28`]
            : ['AzureActiveDirectory', 'Storage.westeurope'],
      })),
    },
    {
      name: 'many-hosts',
      kind: 'Application',
      fromParent: false,
      groupPriority: 500,
      priority: 100,
      action: 'Allow',
      rules: times(Math.floor(count / 2), index => ({
        ...rule(index),
        protocols: ['Https'],
        hosts: [`*.host${index}.example.org`, 'pypi.org'],
      })),
    },
  ];
};

/** The hub and spoke with so many subnets in the spoke, and so many rules on the firewall beside those that are needed. */
export function largeHubAndSpoke(
  subnets: number,
  rules: number,
): WorkspaceIsolation {
  const isolation = hubAndSpoke();
  const { virtualNetworks, appliances } = isolation.customNetwork!;
  const [hub, spoke] = virtualNetworks!;
  const [firewall] = appliances!;
  return {
    ...isolation,
    customNetwork: {
      ...isolation.customNetwork,
      virtualNetworks: [
        hub,
        {
          ...spoke,
          subnets: [
            ...spoke.subnets!,
            ...times(subnets - spoke.subnets!.length, index =>
              codeSubnet(
                `code-${index}`,
                index % 2 ? 'training' : 'scoring',
                `10.1.${index + (index % 2 ? 128 : 4)}.0/24`,
              ),
            ),
          ],
        },
      ],
      appliances: [
        {
          ...firewall,
          ruleCollections: [...firewall.ruleCollections!, ...manyRules(rules)],
        },
      ],
    },
  };
}
