import type { OutboundRule, WorkspaceIsolation } from '@ringfence/engine';
import {
  ALIAS,
  closedInside,
  networkId,
  plainSubnet,
  privateCluster,
  subnetId,
} from './parts';

const tag = (
  serviceTag: string,
  portRanges = '443',
  protocol = 'TCP',
): OutboundRule => ({
  name: `${serviceTag}-${protocol}`,
  type: 'ServiceTag',
  serviceTag,
  protocol,
  portRanges,
  action: 'Allow',
  addressPrefixes: [],
});

/** What a network of one's own has to let out. */
const needed = (): OutboundRule[] => [
  tag('AzureActiveDirectory', '80,443'),
  tag('AzureMachineLearning', '443,18881'),
  tag('AzureMachineLearning', '5831', 'UDP'),
  tag('BatchNodeManagement.westeurope', '443', '*'),
  tag('AzureResourceManager'),
  tag('Storage.westeurope'),
  tag('MicrosoftContainerRegistry.westeurope'),
  tag('AzureFrontDoor.FirstParty'),
  {
    name: 'studio',
    type: 'FQDN',
    fqdn: 'ml.azure.com, automlresources-prod-d0eaehh7g8andvav.b02.azurefd.net',
    portRanges: '443',
    action: 'Allow',
  },
];

/** A hub and spoke whose egress is said once for all subnets, with every fact stated. */
export const oldGolden = (): WorkspaceIsolation => ({
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
        peeredWith: ['spoke'],
        dnsServers: [],
        subnets: [],
      },
      {
        name: 'spoke',
        id: networkId('spoke'),
        role: 'spoke',
        region: 'West Europe',
        addressSpace: ['10.61.0.0/16'],
        peeredWith: ['hub'],
        dnsServers: [],
        subnets: [
          {
            ...plainSubnet('training', 'training', '10.61.0.0/24'),
            serviceEndpoints: ['Microsoft.Storage'],
          },
          plainSubnet('pe', 'private-endpoints', '10.61.1.0/27'),
        ],
      },
    ],
    egress: {
      filter: 'Firewall',
      defaultAction: 'Deny',
      natGateway: false,
      routes: [{ addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' }],
      serviceEndpointPolicyAliases: [ALIAS],
      rules: needed(),
    },
  },
  compute: [privateCluster('cpu', subnetId('spoke', 'training'))],
  endpoints: [],
});
