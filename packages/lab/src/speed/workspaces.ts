import {
  WorkspaceIsolation,
  workspaceIsolationSchema,
} from '@ringfence/engine';

const SUBSCRIPTION = '/subscriptions/11111111-1111-4111-8111-111111111111';

/** A small generator of numbers that gives the same ones in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

type Rules = NonNullable<NonNullable<WorkspaceIsolation['outbound']>['rules']>;

function rule(owner: number, n: number, pick: () => number): Rules[number] {
  const name = `rule-${n}`;
  switch (n % 5) {
    case 0:
      return {
        name,
        type: 'PrivateEndpoint',
        serviceResourceId: `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st${owner}x${n}`,
        subresourceTarget: 'blob',
        sparkEnabled: pick() < 0.5,
        approverAssigned: true,
      };
    case 1:
      return { name, type: 'FQDN', fqdn: 'ml.azure.com', portRanges: '443' };
    case 2:
      return {
        name,
        type: 'ServiceTag',
        serviceTag: pick() < 0.5 ? 'DataFactory' : 'AzureActiveDirectory',
        protocol: 'TCP',
        portRanges: '80, 443',
        addressPrefixes: [],
      };
    case 3:
      return {
        name,
        type: 'FQDN',
        fqdn: pick() < 0.5 ? `*.host${n}.team${owner}.example.org` : 'pypi.org',
      };
    default:
      return {
        name,
        type: 'PrivateEndpoint',
        serviceResourceId: `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-${owner}-${n}`,
        subresourceTarget: 'vault',
        sparkEnabled: false,
        approverAssigned: true,
      };
  }
}

function resource(pick: () => number, ...subresources: string[]) {
  const open = pick() < 0.2;
  return {
    publicNetworkAccess: open ? 'Enabled' : 'Disabled',
    defaultAction: pick() < 0.2 ? 'Allow' : 'Deny',
    trustedServices: true,
    ipRules: [],
    virtualNetworkRules: [],
    default: true,
    sku: 'Premium',
    region: 'westeurope',
    privateEndpoints: subresources.map(subresource => ({
      subresource,
      status: 'Approved',
    })),
  };
}

/** What a file would say of a workspace with a managed network, some of it weak. */
function managed(n: number, rules: number, pick: () => number) {
  const access = () => (pick() < 0.2 ? 'Enabled' : 'Disabled');
  return {
    workspace: {
      name: `mlw-${n}`,
      subscriptionId: '11111111-1111-4111-8111-111111111111',
      resourceGroup: 'rg-ml',
      kind: 'Default',
    },
    cloud: 'AzureCloud',
    region: 'westeurope',
    dataClassification: 'restricted',
    inbound: {
      publicNetworkAccess: access(),
      ipRules: ['203.0.113.0/24', '198.51.100.7'],
      privateEndpoints: [
        {
          status: 'Approved',
          subresource: 'amlworkspace',
          privateDnsZones: [
            'privatelink.api.azureml.ms',
            'privatelink.notebooks.azure.net',
          ],
        },
      ],
    },
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      firewallSku: 'Standard',
      rules: Array.from({ length: rules }, (_, index) => rule(n, index, pick)),
    },
    customNetwork: { virtualNetworks: [] as object[] },
    resources: {
      storage: [
        {
          ...resource(pick, 'blob', 'file'),
          sku: 'Standard_LRS',
          kind: 'StorageV2',
          hierarchicalNamespace: false,
        },
      ],
      keyVault: [resource(pick, 'vault')],
      containerRegistry: [resource(pick, 'registry')],
      monitoring: [],
    },
    compute: ['cpu', 'gpu'].map(name => ({
      name,
      type: 'AmlCompute',
      nodePublicIp: pick() < 0.2,
      sshPublicAccess: false,
      localAuth: pick() < 0.5,
      region: 'westeurope',
      maxNodes: 4,
    })),
    endpoints: [
      {
        name: 'score',
        kind: 'online',
        computeType: 'Managed',
        publicNetworkAccess: access(),
        authMode: 'AADToken',
      },
    ],
    identity: 'SystemAssigned',
    customerManagedKey: pick() < 0.5,
    highBusinessImpact: false,
    v1LegacyMode: pick() < 0.1,
    imageBuildCompute: 'cpu',
    needs: [],
    locks: [],
  };
}

/** The same in a network of the customer's own, with its rules on the firewall. */
function custom(n: number, rules: number, pick: () => number) {
  const same = managed(n, rules, pick);
  const subnet = (name: string, third: number) => ({
    name,
    purpose: name,
    addressPrefix: `10.1.${third}.0/24`,
    delegations: [],
    serviceEndpoints: [],
    networkSecurityGroup: true,
    inboundRules: [],
  });
  return {
    ...same,
    outbound: { isolationMode: 'Disabled', rules: [] },
    endpoints: [],
    customNetwork: {
      virtualNetworks: [
        {
          name: 'spoke',
          role: 'spoke',
          region: 'westeurope',
          addressSpace: ['10.1.0.0/16'],
          dnsServers: [],
          subnets: [
            subnet('training', 0),
            subnet('scoring', 1),
            subnet('private-endpoints', 2),
          ],
        },
      ],
      egress: {
        filter: 'Firewall',
        defaultAction: 'Deny',
        rules: same.outbound.rules.filter(
          ({ type }) => type !== 'PrivateEndpoint',
        ),
        serviceEndpointPolicyAliases: ['/services/Azure/MachineLearning'],
        routes: [
          { addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' },
        ],
      },
    },
  };
}

const kinds = { managed, custom };

/** Workspaces with so many outbound rules each, as a reader hands them over. */
export function rawWorkspaces(
  kind: keyof typeof kinds,
  { count, rules }: { count: number; rules: number },
): unknown[] {
  const pick = numbers(rules + 1);
  return Array.from({ length: count }, (_, n) => kinds[kind](n, rules, pick));
}

/** The same, parsed. */
export const workspaces = (
  ...args: Parameters<typeof rawWorkspaces>
): WorkspaceIsolation[] =>
  rawWorkspaces(...args).map(raw => workspaceIsolationSchema.parse(raw));
