import { WorkspaceIsolation } from '@ringfence/engine';

const SUBSCRIPTION = '/subscriptions/11111111-1111-4111-8111-111111111111';
const NETWORK = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet`;

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const rules = (count: number) =>
  times(count, index => ({
    name: `r${index}`,
    type: index % 2 ? 'FQDN' : 'ServiceTag',
    ...(index % 2
      ? { fqdn: `*.h${index}.example.org` }
      : { serviceTag: index % 4 ? 'Storage' : 'DataFactory' }),
    protocol: 'TCP',
    portRanges: '443',
  }));

const resources = (count: number) =>
  times(count, () => ({
    publicNetworkAccess: 'Enabled',
    defaultAction: 'Allow',
    privateEndpoints: [],
  }));

/** So many open entries in each list of a workspace with a managed network, none of them closed. */
export const openEverywhere = (count: number): WorkspaceIsolation => ({
  dataClassification: 'restricted',
  inbound: {
    publicNetworkAccess: 'Enabled',
    ipRules: times(Math.min(count, 200), index => `20.0.${index}.0/24`),
    privateEndpoints: [],
  },
  outbound: {
    isolationMode: 'AllowOnlyApprovedOutbound',
    rules: rules(count),
    serviceRules: [],
  },
  resources: {
    storage: resources(count),
    keyVault: resources(count),
    containerRegistry: resources(count),
    monitoring: [],
  },
  compute: times(count, index => ({
    name: `c${index}`,
    type: 'AmlCompute',
    nodePublicIp: true,
    localAuth: true,
  })),
  endpoints: times(count, () => ({
    kind: 'online',
    publicNetworkAccess: 'Enabled',
  })),
});

/** So many open entries in each list of a workspace in a network of one's own. */
export const openInOwnNetwork = (count: number): WorkspaceIsolation => ({
  ...openEverywhere(count),
  outbound: { isolationMode: 'Disabled' },
  customNetwork: {
    virtualNetworks: [
      {
        subnets: times(count, index => ({
          id: `${NETWORK}/subnets/s${index}`,
          purpose: 'training',
          networkSecurityGroup: false,
          inboundRules: [{ source: '*', portRanges: '22' }],
        })),
      },
    ],
    egress: {
      filter: 'Firewall',
      defaultAction: 'Deny',
      rules: rules(count),
      routes: times(count, index => ({
        addressPrefix: `20.0.${index % 256}.0/24`,
        nextHopType: 'Internet',
      })),
    },
  },
});

/** A network of one's own that lets out two service tags in turn, so many times. */
export const alternatingTags = (count: number): WorkspaceIsolation => ({
  outbound: { isolationMode: 'Disabled' },
  customNetwork: {
    virtualNetworks: [{}],
    egress: {
      filter: 'Firewall',
      defaultAction: 'Deny',
      rules: times(count, index => ({
        type: 'ServiceTag',
        serviceTag: index % 2 ? 'DataFactory' : 'Storage',
        protocol: 'TCP',
        portRanges: '443',
      })),
    },
  },
});

/** So many private endpoint rules that lead to one resource, each for Spark in turn. */
export const repeatedEndpointRules = (count: number): WorkspaceIsolation => ({
  needs: ['ServerlessSpark'],
  outbound: {
    isolationMode: 'AllowInternetOutbound',
    rules: times(count, index => ({
      name: `rule ${index}`,
      type: 'PrivateEndpoint',
      serviceResourceId: `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st${
        index % 2
      }`,
      subresourceTarget: 'blob',
      sparkEnabled: index % 3 === 0,
      approverAssigned: false,
    })),
  },
});

/** A workspace in a network of one's own where each rule names many hosts. */
export const manyHosts = (count: number): WorkspaceIsolation => ({
  ...alternatingTags(0),
  needs: ['PythonPackages', 'VisualStudioCode', 'HuggingFace'],
  customNetwork: {
    virtualNetworks: [{}],
    egress: {
      filter: 'Firewall',
      defaultAction: 'Deny',
      rules: times(count, index => ({
        type: 'FQDN',
        fqdn: times(20, host => `*.h${index}x${host}.org`).join(','),
        portRanges: '80,443',
      })),
    },
  },
});

/** Isolations as large as a request may be, and what is large in them. */
export const oversized: Readonly<Record<string, WorkspaceIsolation>> = {
  'everything open, 1,000 of each': openEverywhere(1000),
  'a network of one’s own, 1,000 of each': openInOwnNetwork(1000),
  '200 alternating tags': alternatingTags(200),
  '1,000 alternating tags': alternatingTags(1000),
  '1,000 rules to two accounts': repeatedEndpointRules(1000),
  '1,000 rules of twenty hosts': manyHosts(1000),
};
