import { baselinePolicy, evaluate } from '@ringfence/engine';
import { readOnly } from './__testUtils__/readOnly';
import { child, template, workspace } from './__testUtils__/templates';

type Json = Record<string, unknown>;

const NET = 'Microsoft.Network';
const API = '2024-05-01';

const network = (type: string, name: string, properties: Json, rest = {}) => ({
  type: `${NET}/${type}`,
  apiVersion: API,
  name,
  location: 'westeurope',
  properties,
  ...rest,
});

const idOf = (type: string, ...names: string[]) => ({
  id: `[resourceId('${NET}/${type}', ${names
    .map(name => `'${name}'`)
    .join(', ')})]`,
});

const securityRule = (name: string, rest: Json) => ({
  name,
  properties: {
    direction: 'Outbound',
    protocol: '*',
    sourceAddressPrefix: '*',
    sourcePortRange: '*',
    destinationPortRange: '*',
    ...rest,
  },
});

const noInternet = securityRule('no-internet', {
  priority: 200,
  access: 'Deny',
  destinationAddressPrefix: 'Internet',
});

const group = (...securityRules: unknown[]) =>
  network('networkSecurityGroups', 'nsg-train', { securityRules });

const training = (rest: Json = {}) => ({
  name: 'train',
  properties: {
    addressPrefix: '10.1.0.0/24',
    defaultOutboundAccess: false,
    natGateway: idOf('natGateways', 'nat'),
    networkSecurityGroup: idOf('networkSecurityGroups', 'nsg-train'),
    ...rest,
  },
});

const spoke = (subnets: unknown, rest: Json = {}) =>
  network('virtualNetworks', 'vnet-ml', {
    addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
    subnets,
    ...rest,
  });

/** A workspace with compute in the subnet for training of its own network. */
const inOwnNetwork = (...resources: unknown[]) =>
  template([
    workspace({
      publicNetworkAccess: 'Disabled',
      managedNetwork: { isolationMode: 'Disabled' },
    }),
    child('computes', 'mlw-one/cpu', {
      computeType: 'AmlCompute',
      properties: {
        enableNodePublicIp: false,
        remoteLoginPortPublicAccess: 'Disabled',
        subnet: idOf('virtualNetworks/subnets', 'vnet-ml', 'train'),
      },
    }),
    ...resources,
  ]);

const outboundOf = (...resources: unknown[]) =>
  evaluate(readOnly(inOwnNetwork(...resources)).isolation, baselinePolicy).lanes
    .outbound;

const networkOf = (...resources: unknown[]) =>
  readOnly(inOwnNetwork(...resources)).isolation.customNetwork!;

describe('a network of the template', () => {
  it('is joined to what stands in it', () => {
    const { isolation } = readOnly(
      inOwnNetwork(spoke([training()]), group(noInternet)),
    );
    const [{ subnets, ...vnet }] = isolation.customNetwork!.virtualNetworks!;
    expect(vnet).toMatchObject({
      name: 'vnet-ml',
      region: 'westeurope',
      addressSpace: ['10.1.0.0/16'],
      peeredWith: [],
      gateways: [],
      dnsServers: [],
    });
    expect(subnets).toEqual([
      {
        name: 'train',
        id: isolation.compute![0].subnetId,
        addressPrefix: '10.1.0.0/24',
        delegations: [],
        serviceEndpoints: [],
        serviceEndpointPolicies: [],
        defaultOutboundAccess: false,
        natGateway: true,
        routes: [],
        gatewayRoutePropagation: true,
        inboundRules: [],
        networkSecurityGroup: {
          name: 'nsg-train',
          id: expect.stringContaining('/networksecuritygroups/nsg-train'),
          rules: [
            {
              name: 'no-internet',
              priority: 200,
              direction: 'Outbound',
              access: 'Deny',
              protocol: '*',
              sources: ['*'],
              destinations: ['Internet'],
              portRanges: '*',
            },
          ],
        },
      },
    ]);
  });

  it('has the purpose that a tag of it states, and what its group lets in', () => {
    const inbound = securityRule('in', {
      direction: 'Inbound',
      access: 'Allow',
      priority: 100,
      sourceAddressPrefix: 'AzureMachineLearning',
      destinationAddressPrefix: '*',
      destinationPortRange: '44224',
    });
    const [{ subnets }] = networkOf(
      {
        ...spoke([training()]),
        tags: { 'ml-workspace-subnet-Train': 'scoring' },
      },
      group(noInternet, inbound),
    ).virtualNetworks!;
    expect(subnets).toMatchObject([
      {
        purpose: 'scoring',
        inboundRules: [{ source: 'AzureMachineLearning', portRanges: '44224' }],
      },
    ]);
  });

  it('is not known to let in what a rule before refuses', () => {
    const rule = (name: string, access: string, priority: number) =>
      securityRule(name, {
        direction: 'Inbound',
        access,
        priority,
        destinationAddressPrefix: '*',
      });
    const [{ subnets }] = networkOf(
      spoke([training()]),
      group(rule('no', 'Deny', 100), rule('yes', 'Allow', 200)),
    ).virtualNetworks!;
    expect(subnets![0].inboundRules).toBeUndefined();
  });

  it('lets nothing out where its group refuses the internet', () => {
    expect(outboundOf(spoke([training()]), group(noInternet)).state).toBe(
      'closed',
    );
  });

  it('has routes that are not known where their table is not read', () => {
    const table = (properties: unknown) => [
      spoke([training({ routeTable: idOf('routeTables', 'rt') })]),
      group(),
      { ...network('routeTables', 'rt', {}), properties },
    ];
    for (const properties of [
      "[parameters('nowhere')]",
      "[createArray(parameters('nowhere'))]",
    ]) {
      const [vnet] = networkOf(...table(properties)).virtualNetworks!;
      expect(vnet.subnets![0].routes).toBeUndefined();
    }
  });

  it.each([[undefined], [7], ["[createArray(parameters('nowhere'))]"]])(
    'has every rule of its group, also one that is called %j',
    name => {
      const all = securityRule('all', {
        priority: 100,
        access: 'Allow',
        destinationAddressPrefix: 'Internet',
      });
      expect(
        outboundOf(spoke([training()]), group(noInternet, { ...all, name })),
      ).toMatchObject({ state: 'open' });
    },
  );

  it.each<[string, unknown[]]>([
    [
      'a rule that is asked first and is a resource of its own',
      [
        spoke([training({ natGateway: idOf('natGateways', 'nat') })]),
        group(noInternet),
        network('networkSecurityGroups/securityRules', 'nsg-train/out', {
          ...securityRule('out', {
            priority: 100,
            access: 'Allow',
            destinationAddressPrefix: 'Internet',
          }).properties,
        }),
      ],
    ],
    [
      'a NAT gateway, and no group',
      [
        spoke([
          training({
            natGateway: idOf('natGateways', 'nat'),
            networkSecurityGroup: null,
          }),
        ]),
      ],
    ],
  ])('is open by %s', (_, resources) => {
    expect(outboundOf(...resources).state).toBe('open');
  });

  it.each<[string, unknown[]]>([
    ['whose group stands elsewhere', [spoke([training()])]],
    [
      'whose rules are a parameter',
      [
        spoke([training()]),
        network('networkSecurityGroups', 'nsg-train', {
          securityRules: "[parameters('rules')]",
        }),
      ],
    ],
    [
      'whose group may not be made',
      [
        spoke([training()]),
        { ...group(noInternet), condition: "[parameters('guarded')]" },
      ],
    ],
    [
      'whose route table stands elsewhere',
      [
        spoke([
          training({
            networkSecurityGroup: null,
            routeTable: idOf('routeTables', 'rt'),
          }),
        ]),
      ],
    ],
    ['whose subnets are a parameter', [spoke("[parameters('subnets')]")]],
    [
      'that may not be made',
      [{ ...spoke([training()]), condition: "[parameters('new')]" }],
    ],
  ])('%s is open at worst', (_, resources) => {
    expect(outboundOf(...resources).worst).toBe('open');
  });

  it('has subnets that are resources of their own, and two statements of one', () => {
    const [{ subnets }] = networkOf(
      spoke([training({ natGateway: null })]),
      network('virtualNetworks/subnets', 'vnet-ml/train', {
        ...training().properties,
        natGateway: idOf('natGateways', 'nat'),
      }),
      network('virtualNetworks/subnets', 'vnet-ml/AzureFirewallSubnet', {
        addressPrefixes: ['10.1.9.0/24'],
      }),
    ).virtualNetworks!;
    expect(subnets).toHaveLength(2);
    expect(subnets![0].natGateway).toBeUndefined();
    expect(subnets![0].addressPrefix).toBe('10.1.0.0/24');
    expect(subnets![1]).toMatchObject({
      purpose: 'AzureFirewallSubnet',
      addressPrefix: '10.1.9.0/24',
    });
  });

  it('has gateways by the subnet they stand in', () => {
    const gateway = network('virtualNetworkGateways', 'vpn', {
      ipConfigurations: [
        {
          properties: {
            subnet: idOf('virtualNetworks/subnets', 'vnet-ml', 'GatewaySubnet'),
          },
        },
      ],
    });
    const subnets = [{ name: 'GatewaySubnet', properties: {} }];
    const gatewaysOf = (...resources: unknown[]) =>
      networkOf(spoke(subnets), ...resources).virtualNetworks![0].gateways;
    expect(gatewaysOf(gateway)).toEqual(['vpn']);
    expect(gatewaysOf()).toBeUndefined();
  });

  it('names its zones and the networks that ask them', () => {
    const { privateDnsZones, virtualNetworks } = networkOf(
      spoke([training()]),
      network('privateDnsZones', 'privatelink.api.azureml.ms', {}),
      network(
        'privateDnsZones/virtualNetworkLinks',
        'privatelink.api.azureml.ms/ml',
        { virtualNetwork: idOf('virtualNetworks', 'vnet-ml') },
      ),
    );
    const [{ linkedNetworks }] = networkOf(
      network('privateDnsZones', 'privatelink.api.azureml.ms', {}),
      network(
        'privateDnsZones/virtualNetworkLinks',
        'privatelink.api.azureml.ms/ml',
        { virtualNetwork: { id: "[parameters('vnet')]" } },
      ),
    ).privateDnsZones!;
    expect(linkedNetworks).toBeUndefined();
    expect(privateDnsZones).toEqual([
      {
        name: 'privatelink.api.azureml.ms',
        id: expect.any(String),
        linkedNetworks: [virtualNetworks![0].id],
      },
    ]);
  });
});

describe('a firewall of the template', () => {
  const toFirewall = network('routeTables', 'rt', {
    disableBgpRoutePropagation: true,
    routes: [
      {
        name: 'all',
        properties: {
          addressPrefix: '0.0.0.0/0',
          nextHopType: 'VirtualAppliance',
          nextHopIpAddress: '10.0.1.4',
        },
      },
    ],
  });
  const hub = network('virtualNetworks', 'vnet-hub', {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
    subnets: [
      {
        name: 'AzureFirewallSubnet',
        properties: { addressPrefix: '10.0.1.0/26' },
      },
    ],
  });
  const peerings = [
    ['vnet-ml', 'vnet-hub'],
    ['vnet-hub', 'vnet-ml'],
  ].map(([one, other]) =>
    network('virtualNetworks/virtualNetworkPeerings', `${one}/to`, {
      remoteVirtualNetwork: idOf('virtualNetworks', other),
      allowForwardedTraffic: true,
    }),
  );
  const firewall = (properties: Json) =>
    network('azureFirewalls', 'fw', {
      ipConfigurations: [{ properties: { privateIPAddress: '10.0.1.4' } }],
      ...properties,
    });
  const behind = (...resources: unknown[]) => [
    spoke([training({ routeTable: idOf('routeTables', 'rt') })]),
    group(),
    toFirewall,
    hub,
    ...peerings,
    ...resources,
  ];
  const policy = (rule: Json, rest: Json = {}) => [
    firewall({ firewallPolicy: idOf('firewallPolicies', 'fwp') }),
    network('firewallPolicies', 'fwp', rest),
    network('firewallPolicies/ruleCollectionGroups', 'fwp/ml', {
      priority: 200,
      ruleCollections: [
        {
          name: 'ml',
          ruleCollectionType: 'FirewallPolicyFilterRuleCollection',
          priority: 100,
          action: { type: 'Allow' },
          rules: [rule],
        },
      ],
    }),
  ];
  const rule = (fqdns: string[], rest: Json = {}) => ({
    name: 'hosts',
    ruleType: 'ApplicationRule',
    sourceAddresses: ['10.1.0.0/24'],
    protocols: [{ protocolType: 'Https', port: 443 }],
    targetFqdns: fqdns,
    ...rest,
  });

  it('is read with its policy', () => {
    const [appliance] = networkOf(...behind(...policy(rule(['pypi.org']))))
      .appliances!;
    expect(appliance).toEqual({
      name: 'fw',
      id: expect.any(String),
      kind: 'Firewall',
      address: '10.0.1.4',
      ruleCollections: [
        {
          name: 'ml',
          kind: 'Application',
          fromParent: false,
          groupPriority: 200,
          priority: 100,
          action: 'Allow',
          rules: [
            {
              name: 'hosts',
              protocols: ['Https'],
              portRanges: '443',
              sources: ['10.1.0.0/24'],
              hosts: ['pypi.org'],
            },
          ],
        },
      ],
    });
  });

  it('lets out what its rules let out', () => {
    const stateOf = (...resources: unknown[]) =>
      outboundOf(...behind(...resources)).state;
    expect(stateOf(firewall({}))).toBe('closed');
    expect(stateOf(...policy(rule(['example.org'])))).toBe('partial');
    expect(stateOf(...policy(rule(['*'])))).toBe('open');
    expect(
      stateOf(
        firewall({
          networkRuleCollections: [
            {
              name: 'all',
              properties: {
                priority: 100,
                action: { type: 'Allow' },
                rules: [
                  {
                    name: 'all',
                    protocols: ['Any'],
                    sourceAddresses: ['*'],
                    destinationAddresses: ['*'],
                    destinationPorts: ['*'],
                  },
                ],
              },
            },
          ],
        }),
      ),
    ).toBe('open');
  });

  it.each<[string, unknown[]]>([
    [
      'a policy that stands elsewhere',
      [firewall({ firewallPolicy: idOf('firewallPolicies', 'fwp') })],
    ],
    [
      "its policy's parent elsewhere",
      policy(rule(['pypi.org']), {
        basePolicy: idOf('firewallPolicies', 'parent'),
      }),
    ],
    ['a tag of hosts', policy(rule([], { fqdnTags: ['WindowsUpdate'] }))],
    ['rules that are a parameter', policy("[parameters('rule')]" as never)],
  ])('is open at worst with %s', (_, resources) => {
    expect(outboundOf(...behind(...resources)).worst).toBe('open');
  });
});

describe('a service endpoint policy of the template', () => {
  const policy = (serviceResources: unknown) =>
    networkOf(
      spoke([
        training({
          serviceEndpoints: [
            { service: 'Microsoft.Storage', locations: ['westeurope'] },
          ],
          serviceEndpointPolicies: [idOf('serviceEndpointPolicies', 'sep')],
        }),
      ]),
      network('serviceEndpointPolicies', 'sep', {
        serviceEndpointPolicyDefinitions: [
          { name: 'ml', properties: { serviceResources } },
        ],
      }),
    ).virtualNetworks![0].subnets![0];

  it('names accounts and the aliases of services', () => {
    const { serviceEndpoints, serviceEndpointPolicies } = policy([
      '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a',
      '/services/Azure/MachineLearning',
    ]);
    expect(serviceEndpoints).toEqual([
      { service: 'Microsoft.Storage', locations: ['westeurope'] },
    ]);
    expect(serviceEndpointPolicies).toMatchObject([
      {
        name: 'sep',
        aliases: ['/services/Azure/MachineLearning'],
        resources: [expect.stringContaining('storageAccounts/a')],
      },
    ]);
  });

  it('lets through what is not known where it is an expression', () => {
    const [known] = policy("[parameters('accounts')]").serviceEndpointPolicies!;
    expect(known.resources).toBeUndefined();
    expect(known.aliases).toBeUndefined();
  });
});
