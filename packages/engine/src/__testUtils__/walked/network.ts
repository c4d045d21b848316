import {
  CustomNetwork,
  RuleCollection,
  SecurityRule,
  Subnet,
  VirtualNetwork,
  WorkspaceIsolation,
} from '../../model';

export const FIREWALL = '10.61.9.4';
export const ALIAS = '/services/Azure/MachineLearning';

/** One network with one subnet for code that nothing gets out of. */
export const own = (
  subnet: Subnet,
  custom: CustomNetwork,
  network: VirtualNetwork = {},
): WorkspaceIsolation => ({
  inbound: { publicNetworkAccess: 'Disabled' },
  outbound: { isolationMode: 'Disabled' },
  compute: [],
  endpoints: [],
  customNetwork: {
    virtualNetworks: [
      {
        name: 'spoke',
        region: 'westeurope',
        addressSpace: ['10.61.0.0/16'],
        peeredWith: [],
        ...network,
        subnets: [
          {
            name: 'training',
            id: 'training',
            purpose: 'training',
            addressPrefix: '10.61.0.0/24',
            serviceEndpoints: [],
            networkSecurityGroup: false,
            defaultOutboundAccess: false,
            ...subnet,
          },
        ],
      },
    ],
    ...custom,
  },
});

/** Its egress is said once. */
export const once = (egress: CustomNetwork['egress'], subnet: Subnet = {}) =>
  own(subnet, {
    egress: {
      filter: 'Firewall',
      defaultAction: 'Deny',
      natGateway: false,
      rules: [],
      routes: [],
      serviceEndpointPolicyAliases: [],
      ...egress,
    },
  });

/** Its egress is said with the subnet. */
export const each = (
  subnet: Subnet,
  ruleCollections: RuleCollection[] = [],
  kind = 'Firewall',
  network: VirtualNetwork = { gateways: [] },
) =>
  own(
    {
      routes: [],
      natGateway: false,
      gatewayRoutePropagation: false,
      serviceEndpointPolicies: [],
      ...subnet,
    },
    {
      appliances: [
        { name: 'filter', kind, address: FIREWALL, ruleCollections },
      ],
    },
    network,
  );

export const led = (addressPrefix = '0.0.0.0/0') => ({
  addressPrefix,
  nextHopType: 'VirtualAppliance',
  nextHopAddress: FIREWALL,
});

export const filtered = (addressPrefix = '0.0.0.0/0') => ({
  addressPrefix,
  nextHopType: 'VirtualAppliance',
});

export const dropped = (addressPrefix: string) => ({
  addressPrefix,
  nextHopType: 'None',
});

export const to = (destination: string) => [
  {
    protocols: ['Any'],
    sources: ['*'],
    destinations: [destination],
    portRanges: '*',
  },
];

export const collection = (changes: RuleCollection): RuleCollection => ({
  kind: 'Network',
  fromParent: false,
  groupPriority: 100,
  priority: 100,
  action: 'Allow',
  rules: to('20.40.0.0/16'),
  ...changes,
});

export const security = (
  priority: number,
  access: string,
  changes: SecurityRule,
): SecurityRule => ({
  priority,
  direction: 'Outbound',
  access,
  protocol: '*',
  sources: ['*'],
  portRanges: '*',
  ...changes,
});

export const refusing = (...destinations: string[]): Subnet => ({
  networkSecurityGroup: {
    rules: [security(100, 'Deny', { destinations })],
  },
});

export const tag = (serviceTag: string) => ({
  type: 'ServiceTag',
  serviceTag,
  protocol: 'TCP',
  portRanges: '443',
  addressPrefixes: [],
});

export const gateway = (addressPrefix: string) => ({
  addressPrefix,
  nextHopType: 'VirtualNetworkGateway',
});

/** What it is about, the isolation, and how outbound is judged. */
export type WalkedRow = [
  name: string,
  isolation: WorkspaceIsolation,
  state: string,
];
