import {
  CustomNetwork,
  RuleCollection,
  SecurityRule,
  Subnet,
  VirtualNetwork,
  WorkspaceIsolation,
} from '../model';

// Differences that the walk of packets in the lab found, each as small as it came.

const FIREWALL = '10.61.9.4';
const ALIAS = '/services/Azure/MachineLearning';

/** One network with one subnet for code that nothing gets out of. */
const own = (
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
const once = (egress: CustomNetwork['egress'], subnet: Subnet = {}) =>
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
const each = (
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

const led = (addressPrefix = '0.0.0.0/0') => ({
  addressPrefix,
  nextHopType: 'VirtualAppliance',
  nextHopAddress: FIREWALL,
});

const filtered = (addressPrefix = '0.0.0.0/0') => ({
  addressPrefix,
  nextHopType: 'VirtualAppliance',
});

const dropped = (addressPrefix: string) => ({
  addressPrefix,
  nextHopType: 'None',
});

const to = (destination: string) => [
  {
    protocols: ['Any'],
    sources: ['*'],
    destinations: [destination],
    portRanges: '*',
  },
];

const collection = (changes: RuleCollection): RuleCollection => ({
  kind: 'Network',
  fromParent: false,
  groupPriority: 100,
  priority: 100,
  action: 'Allow',
  rules: to('20.40.0.0/16'),
  ...changes,
});

const security = (
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

const refusing = (...destinations: string[]): Subnet => ({
  networkSecurityGroup: {
    rules: [security(100, 'Deny', { destinations })],
  },
});

const tag = (serviceTag: string) => ({
  type: 'ServiceTag',
  serviceTag,
  protocol: 'TCP',
  portRanges: '443',
  addressPrefixes: [],
});

const gateway = (addressPrefix: string) => ({
  addressPrefix,
  nextHopType: 'VirtualNetworkGateway',
});

/** What it is about, the isolation, and how outbound is judged. */
type Row = [name: string, isolation: WorkspaceIsolation, state: string];

export const foundByWalking: readonly Row[] = [
  [
    'is open by the tag Internet behind a rule to a few addresses',
    once({
      routes: [filtered()],
      rules: [
        { ...tag('Any'), addressPrefixes: ['198.51.100.0/24'] },
        tag('Internet'),
      ],
    }),
    'open',
  ],
  [
    'is as far as the tag Internet where only a few addresses are led to the filter',
    once({ routes: [filtered('20.40.0.0/16')], rules: [tag('Internet')] }),
    'partial',
  ],
  [
    'may be any host where a rule of hosts names none, whatever is led to it',
    once({ routes: [filtered('DataFactory')], rules: [{ type: 'FQDN' }] }),
    'open..closed',
  ],
  [
    'may be any host where a rule of an appliance names none',
    each({ routes: [led()] }, [
      collection({
        kind: 'Application',
        rules: [{ protocols: ['Https'], sources: ['*'], portRanges: '443' }],
      }),
    ]),
    'open..closed',
  ],
  [
    'is not known by the tag VirtualNetwork without the routes that belong to it',
    each({
      routes: undefined,
      networkSecurityGroup: {
        rules: [
          security(100, 'Allow', { destinations: ['VirtualNetwork'] }),
          security(200, 'Deny', { destinations: ['*'] }),
        ],
      },
    }),
    'open..closed',
  ],
  [
    'is not known by a route of private addresses to a gateway',
    each({ routes: [gateway('10.99.0.0/16')] }),
    'open..closed',
  ],
  [
    'is not known by a route of private addresses to nobody knows where',
    each({ routes: [{ addressPrefix: '192.168.0.0/16' }] }),
    'open..closed',
  ],
  [
    'is not known by a route of few addresses to an appliance that is not described',
    each({ routes: [{ ...led('20.40.0.0/16'), nextHopAddress: '10.61.9.9' }] }),
    'open..closed',
  ],
  [
    'is what the group lets out where the rest is led to an appliance that is not described',
    once(
      {
        filter: 'NetworkSecurityGroup',
        natGateway: true,
        routes: [filtered('Storage.eastus')],
        rules: [tag('AzureCloud')],
      },
      { networkSecurityGroup: true },
    ),
    'partial',
  ],
  [
    'is no more than what is led to a filter that lets all through',
    once({ filter: 'None', routes: [filtered('20.40.0.0/16')] }),
    'partial',
  ],
  [
    'has private addresses elsewhere through a filter that lets all through',
    once({ filter: 'None', routes: [filtered('10.99.0.0/16')] }),
    'partial',
  ],
  [
    'is nothing where Azure itself drops private addresses of a shorter route',
    each({ routes: [led('64.0.0.0/2')] }, [
      collection({ rules: to('100.64.0.0/10') }),
    ]),
    'closed',
  ],
  [
    'is nothing by a tag that a route drops, whatever else is let out',
    each({
      natGateway: true,
      routes: [{ addressPrefix: 'AzureKeyVault', nextHopType: 'None' }],
      networkSecurityGroup: {
        rules: [
          security(100, 'Allow', { destinations: ['AzureKeyVault'] }),
          security(200, 'Deny', { destinations: ['*'] }),
        ],
      },
    }),
    'closed',
  ],
  [
    'is nothing where a group refuses the port that the filter lets through',
    once(
      {
        routes: [filtered('20.40.0.0/16')],
        rules: [
          { ...tag('Any'), addressPrefixes: ['20.40.0.0/16'] },
          { type: 'FQDN', fqdn: 'github.com', portRanges: '443' },
        ],
      },
      {
        networkSecurityGroup: {
          rules: [security(100, 'Deny', { destinations: ['*'] })],
        },
      },
    ),
    'closed',
  ],
  [
    'may be what a proxy lets out where it is not known what filters',
    once({ filter: undefined, rules: [tag('Internet')] }),
    'open..closed',
  ],
  [
    'is what a proxy lets out, and not what it refuses before',
    each(
      {},
      [
        collection({ priority: 90, action: 'Deny', rules: to('20.0.0.0/8') }),
        collection({}),
      ],
      'Proxy',
    ),
    'closed',
  ],
  [
    'is not known where rules may be of the parent that is asked first',
    each({ routes: [led()] }, [
      collection({ fromParent: undefined, priority: 200 }),
      collection({ priority: 90, action: 'Deny', rules: to('*') }),
    ]),
    'partial..closed',
  ],
  [
    'may be all storage where a policy does not say which aliases it names',
    each({
      serviceEndpoints: ['Microsoft.Storage'],
      serviceEndpointPolicies: [{ resources: [] }],
    }),
    'partial..closed',
  ],
  [
    'is nothing by what is led to a filter that a policy stands before',
    once(
      {
        routes: [filtered('Storage.westeurope')],
        rules: [{ type: 'FQDN', fqdn: '*', portRanges: '443' }],
        serviceEndpointPolicyAliases: [ALIAS],
      },
      { serviceEndpoints: ['Microsoft.Storage'] },
    ),
    'closed',
  ],
  [
    'is nothing at best where a route that drops may be for everything',
    once({ natGateway: true, routes: [{ nextHopType: 'None' }] }),
    'open..closed',
  ],
  [
    'is not known where a compute’s subnet was not read',
    {
      ...each({}),
      compute: [
        { type: 'AmlCompute', nodePublicIp: false, subnetId: 'training' },
      ],
      unread: [{ pointers: ['/compute/0/subnetId'], reason: 'an expression' }],
    },
    'open..closed',
  ],
  [
    'is not known past a load balancer by a route that leads to a gateway',
    {
      ...each({ routes: [gateway('0.0.0.0/0')] }),
      compute: [
        { type: 'AKS', subnetId: 'training', outboundType: 'loadBalancer' },
      ],
    },
    'open..closed',
  ],
  [
    'is not known where nodes of a cluster may have public addresses',
    {
      ...each({}),
      compute: [{ type: 'AKS', subnetId: 'training', outboundType: 'none' }],
    },
    'open..closed',
  ],
  [
    'may be private addresses elsewhere by a rule of which nothing is known',
    once({ routes: [filtered('10.99.0.0/16')], rules: [{}] }),
    'partial..closed',
  ],
  [
    'is nothing by what a subnet’s own service endpoint takes before any route',
    once(
      {
        filter: 'NetworkSecurityGroup',
        routes: [filtered('20.40.0.0/16'), filtered('AzureActiveDirectory')],
        rules: [],
      },
      {
        serviceEndpoints: ['Microsoft.AzureActiveDirectory'],
        networkSecurityGroup: {
          rules: [
            security(100, 'Allow', { destinations: ['AzureActiveDirectory'] }),
            security(200, 'Deny', { destinations: ['*'] }),
          ],
        },
      },
    ),
    'closed',
  ],
  [
    'is private addresses elsewhere by a rule that lets addresses of all kinds through',
    once({
      routes: [filtered('192.168.0.0/16')],
      rules: [{ type: 'ServiceTag', addressPrefixes: ['0.0.0.0/0'] }],
    }),
    'partial',
  ],
  [
    'is not known where a route leads nobody knows where, and a rule of the group holds its addresses',
    once(
      {
        filter: 'NetworkSecurityGroup',
        routes: [{ addressPrefix: '10.0.0.0/8' }],
        rules: [
          {
            type: 'ServiceTag',
            action: 'Allow',
            addressPrefixes: ['0.0.0.0/1'],
          },
        ],
      },
      { networkSecurityGroup: true },
    ),
    'open..closed',
  ],
  [
    'is nothing by a rule of an appliance that is for no protocol',
    each({ routes: [led('10.0.0.0/8')] }, [
      collection({
        rules: [
          {
            protocols: [],
            portRanges: '22',
            sources: ['10.61.0.0/16'],
            destinations: ['*'],
          },
        ],
      }),
    ]),
    'closed',
  ],
  [
    'is a service tag that a route is for, as a part of the tag VirtualNetwork',
    each({
      routes: [
        {
          addressPrefix: 'Storage.eastus',
          nextHopType: 'VirtualNetworkGateway',
        },
      ],
      networkSecurityGroup: {
        rules: [
          security(100, 'Allow', { destinations: ['VirtualNetwork'] }),
          security(200, 'Deny', { destinations: ['Internet'] }),
        ],
      },
    }),
    'open..closed',
  ],
  [
    'is nothing elsewhere where the group and the appliance let out different traffic',
    each(
      {
        routes: [led('10.0.0.0/8')],
        networkSecurityGroup: {
          rules: [
            security(100, 'Allow', {
              protocol: 'Icmp',
              destinations: ['VirtualNetwork'],
            }),
            security(200, 'Deny', { destinations: ['*'] }),
          ],
        },
      },
      [
        collection({
          rules: [
            {
              protocols: ['TCP'],
              portRanges: '22',
              sources: ['*'],
              destinations: ['*'],
            },
          ],
        }),
      ],
    ),
    'closed',
  ],
  [
    'is open where two subnets together let out to more than selected addresses',
    (() => {
      const one = each(
        { natGateway: true, routes: [led('0.0.0.0/1'), led('128.0.0.0/1')] },
        [collection({ rules: to('20.0.0.0/8') })],
      );
      const [network] = one.customNetwork!.virtualNetworks!;
      network.subnets!.push({
        ...network.subnets![0],
        name: 'scoring',
        id: 'scoring',
        purpose: 'scoring',
        routes: [
          { addressPrefix: '0.0.0.0/0', nextHopType: 'None' },
          { addressPrefix: '40.40.0.0/16', nextHopType: 'Internet' },
        ],
      });
      return one;
    })(),
    'open',
  ],
  [
    'is no host through an appliance where a closer route takes all that the group lets out',
    once(
      {
        filter: 'NetworkSecurityGroup',
        natGateway: true,
        rules: [
          {
            type: 'ServiceTag',
            action: 'Allow',
            serviceTag: 'Storage.westeurope',
            addressPrefixes: [],
          },
        ],
        routes: [
          { addressPrefix: 'Storage', nextHopType: 'VirtualAppliance' },
          { addressPrefix: 'Storage.westeurope', nextHopType: 'Internet' },
        ],
      },
      { networkSecurityGroup: true },
    ),
    'partial',
  ],
  [
    'is a part of a tag by a route of one address, whatever drops the rest of the tag',
    each(
      {
        routes: [
          { addressPrefix: 'Storage.eastus', nextHopType: 'None' },
          led('51.51.51.51/32'),
        ],
      },
      [collection({ rules: to('Storage.eastus') })],
    ),
    'partial',
  ],
  [
    'is a part of a tag by a route as long as a prefix of the tag, whatever drops the rest of it',
    each({ routes: [dropped('Storage'), led('198.51.100.0/24')] }, [
      collection({ rules: to('Storage.eastus') }),
    ]),
    'partial',
  ],
  [
    'is a part of a tag by a route longer than some prefix of the tag, whatever drops the rest of it',
    each({ routes: [dropped('Storage'), led('198.51.0.0/16')] }, [
      collection({ rules: to('Storage.eastus') }),
    ]),
    'partial',
  ],
  [
    'is no part of a tag that is dropped by a route shorter than all prefixes of tags',
    each({ routes: [dropped('Storage'), led('128.0.0.0/1')] }, [
      collection({ rules: to('Storage.eastus') }),
    ]),
    'closed',
  ],
  [
    'is not known of a deployment whose endpoint may serve in batches',
    {
      ...each({}),
      endpoints: [
        {
          computeType: 'Managed',
          deployments: [{ egressPublicNetworkAccess: 'Enabled' }],
        },
      ],
    },
    'open..closed',
  ],
  [
    'is nothing by a proxy where a group refuses its networks and the internet, as Azure refuses the rest',
    once(
      { filter: 'Proxy', defaultAction: 'Allow' },
      refusing('VirtualNetwork', 'Internet'),
    ),
    'closed',
  ],
  [
    'is what a proxy lets out where a group refuses the internet alone',
    once({ filter: 'Proxy', defaultAction: 'Allow' }, refusing('Internet')),
    'open',
  ],
  [
    'is not known behind a gateway where a group lets the tag VirtualNetwork out behind what it refuses',
    each(
      {
        gatewayRoutePropagation: true,
        networkSecurityGroup: {
          rules: [
            security(100, 'Deny', { destinations: ['10.61.0.0/16'] }),
            security(200, 'Allow', { destinations: ['VirtualNetwork'] }),
            security(300, 'Deny', { destinations: ['*'] }),
          ],
        },
      },
      [],
      'Firewall',
      { gateways: ['vpn'] },
    ),
    'open..closed',
  ],
  [
    'is not known behind a gateway where a group refuses the internet and the networks that are described',
    each(
      {
        gatewayRoutePropagation: true,
        ...refusing('10.61.0.0/16', 'Internet'),
      },
      [],
      'Firewall',
      { gateways: ['vpn'] },
    ),
    'open..closed',
  ],
  [
    'is nothing by a tag that is led to a filter where another route drops the one address it lets through',
    once({
      routes: [dropped('51.51.51.51/32'), filtered('AzureCloud')],
      rules: [{ ...tag('Any'), addressPrefixes: ['51.51.51.51/32'] }],
    }),
    'closed',
  ],
  [
    'is nothing by a tag that leads out where another route drops the one address that the group lets out',
    each({
      natGateway: true,
      routes: [
        dropped('0.0.0.0/0'),
        dropped('51.51.51.51/32'),
        { addressPrefix: 'AzureCloud', nextHopType: 'Internet' },
      ],
      networkSecurityGroup: {
        rules: [
          security(100, 'Allow', { destinations: ['51.51.51.51/32'] }),
          security(200, 'Deny', { destinations: ['*'] }),
        ],
      },
    }),
    'closed',
  ],
  [
    'is some of a tag by a filter that lets more through than the one address that another route drops',
    once({
      routes: [dropped('51.51.51.51/32'), filtered('AzureCloud')],
      rules: [{ ...tag('Any'), addressPrefixes: ['51.51.51.50/31'] }],
    }),
    'partial',
  ],
];
