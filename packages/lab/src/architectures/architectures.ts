import type { LandingZone } from '@ringfence/dialects';
import type {
  CustomNetwork,
  Verdict,
  WorkspaceIsolation,
} from '@ringfence/engine';
import {
  FILTERED,
  PRIVATE_ENDPOINT,
  PRIVATE_INBOUND,
  PUBLIC_RESOURCES,
  SHARED,
  WITH_NAT,
  workspace,
} from './isolations';

/** A way to isolate a workspace that Microsoft's pages describe. */
export interface Architecture {
  /** Name of its folder. */
  name: string;
  /** What it is, in a sentence. */
  what: string;
  verdict: Verdict;
  landingZone: LandingZone;
  isolation: WorkspaceIsolation;
}

const server = (publicNetworkAccess: string) => [
  {
    name: 'score',
    kind: 'online',
    computeType: 'Managed',
    publicNetworkAccess,
    authMode: 'AADToken',
    deployments: [],
  },
];

const managed = (isolationMode: string, rules: object[] = []) => ({
  isolationMode,
  rules,
});

/** A way to storage of the same subscription that no other tenant's is behind. */
const LAKE = {
  name: 'lake',
  type: 'PrivateEndpoint',
  serviceResourceId: `/subscriptions/${SHARED.subscriptionId}/resourceGroups/rg-data/providers/Microsoft.Storage/storageAccounts/stmllake`,
  subresourceTarget: 'blob',
  sparkEnabled: false,
};

/** The network behind the firewall, which lets every web address out here. */
function unfiltered({ virtualNetworks, appliances }: CustomNetwork) {
  const [firewall] = appliances!;
  return {
    virtualNetworks: virtualNetworks!.map(network => ({
      ...network,
      subnets: network.subnets!.map(subnet =>
        subnet.serviceEndpointPolicies
          ? { ...subnet, serviceEndpoints: [], serviceEndpointPolicies: [] }
          : subnet,
      ),
    })),
    appliances: [
      {
        ...firewall,
        ruleCollections: [
          ...firewall.ruleCollections!,
          {
            name: 'web',
            kind: 'Network',
            fromParent: false,
            groupPriority: 400,
            priority: 100,
            action: 'Allow',
            rules: [
              {
                name: 'any-web-address',
                protocols: ['TCP'],
                sources: ['10.61.0.0/16'],
                destinations: ['*'],
                portRanges: '443',
              },
            ],
          },
        ],
      },
    ],
  };
}

const OPEN_SPOKE: LandingZone = {
  ...FILTERED,
  customNetwork: unfiltered(FILTERED.customNetwork!),
};

/** Nobody of the main network reaches the one of the machines: each has private endpoints of its own. */
const inBoth = {
  ...PRIVATE_INBOUND,
  privateEndpoints: [
    {
      ...PRIVATE_ENDPOINT,
      name: 'pe-people',
      subnetId: SHARED.privateEndpointSubnetId,
    },
    {
      ...PRIVATE_ENDPOINT,
      name: 'pe-machines',
      subnetId: WITH_NAT.privateEndpointSubnetId,
    },
  ],
};

/** The architectures, from the most open one to the most closed one. */
export const ARCHITECTURES: Architecture[] = [
  {
    name: 'no-virtual-network',
    what: 'Everything has public addresses: the workspace, what it leans on, and its nodes',
    verdict: 'exposed',
    landingZone: SHARED,
    isolation: workspace('mlw-public', SHARED, {
      dataClassification: 'public',
      inbound: {
        publicNetworkAccess: 'Enabled',
        ipRules: [],
        privateEndpoints: [],
      },
      resources: PUBLIC_RESOURCES,
      outbound: managed('Disabled'),
      customNetwork: { virtualNetworks: [] },
      publicNodes: true,
      endpoints: server('Enabled'),
    }),
  },
  {
    name: 'public-workspace',
    what: 'A workspace that everybody reaches, with all other resources private',
    verdict: 'partially-isolated',
    landingZone: WITH_NAT,
    isolation: workspace('mlw-open-door', WITH_NAT, {
      dataClassification: 'internal',
      inbound: { ...PRIVATE_INBOUND, publicNetworkAccess: 'Enabled' },
      endpoints: [],
    }),
  },
  {
    name: 'selected-addresses',
    what: 'A workspace that listed addresses reach, behind a managed network',
    verdict: 'partially-isolated',
    landingZone: SHARED,
    isolation: workspace('mlw-listed', SHARED, {
      dataClassification: 'internal',
      inbound: {
        ...PRIVATE_INBOUND,
        publicNetworkAccess: 'Enabled',
        ipRules: ['203.0.113.0/24'],
      },
      outbound: managed('AllowOnlyApprovedOutbound'),
      endpoints: server('Disabled'),
    }),
  },
  {
    name: 'managed-internet-outbound',
    what: 'A managed network that lets everything out',
    verdict: 'isolated',
    landingZone: SHARED,
    isolation: workspace('mlw-internet', SHARED, {
      dataClassification: 'internal',
      outbound: managed('AllowInternetOutbound'),
      endpoints: server('Disabled'),
    }),
  },
  {
    name: 'managed-approved-outbound',
    what: 'A managed network that lets out to approved destinations only',
    verdict: 'exfiltration-protected',
    landingZone: SHARED,
    isolation: workspace('mlw-approved', SHARED, {
      dataClassification: 'restricted',
      outbound: managed('AllowOnlyApprovedOutbound', [LAKE]),
      endpoints: server('Disabled'),
    }),
  },
  {
    name: 'own-network-nat',
    what: 'A network of one’s own without a firewall: security groups and a NAT gateway',
    verdict: 'isolated',
    landingZone: WITH_NAT,
    isolation: workspace('mlw-nat', WITH_NAT, {
      dataClassification: 'confidential',
      endpoints: [],
    }),
  },
  {
    name: 'networks-apart',
    what: 'A network of one’s own that is peered with no other, with private endpoints in the main network too',
    verdict: 'isolated',
    landingZone: WITH_NAT,
    isolation: workspace('mlw-apart', WITH_NAT, {
      dataClassification: 'confidential',
      inbound: inBoth,
      endpoints: [],
    }),
  },
  {
    name: 'hub-and-spoke',
    what: 'A spoke whose traffic leaves through the firewall of its hub, to any web address',
    verdict: 'isolated',
    landingZone: OPEN_SPOKE,
    isolation: workspace('mlw-spoke', OPEN_SPOKE, {
      dataClassification: 'confidential',
      endpoints: [],
    }),
  },
  {
    name: 'hub-and-spoke-filtered',
    what: 'The same with hosts and service tags listed in the firewall, and service endpoint policies',
    verdict: 'exfiltration-protected',
    landingZone: FILTERED,
    isolation: workspace('mlw-filtered', FILTERED, {
      dataClassification: 'restricted',
      endpoints: [],
    }),
  },
];
