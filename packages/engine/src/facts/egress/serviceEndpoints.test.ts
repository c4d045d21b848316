import { Egress, ServiceEndpointPolicy, Subnet } from '../../model/network';
import {
  aroundOf,
  AT,
  Beside,
  knownWays,
  oneSubnet,
  waysOfSubnet,
} from './__testUtils__/oneSubnet';
import { Assumption } from './assumption';
import { subnetWays } from './subnetWays';
import { RESIDENT } from './__testUtils__/oneSubnet';

const STORAGE = 'Microsoft.Storage';
const HERE = `${AT}/serviceEndpoints`;

const endpoints = (...serviceEndpoints: string[]): Subnet => ({
  serviceEndpoints,
});
const inNoRegion: Beside = { network: { region: undefined } };
const allStorage = [
  'Storage.westeurope by service endpoint Microsoft.Storage of training',
];

describe('a service endpoint leads', () => {
  it.each([
    ['Microsoft.AzureActiveDirectory', 'AzureActiveDirectory'],
    ['Microsoft.AzureCosmosDB', 'AzureCosmosDB'],
    ['Microsoft.CognitiveServices', 'CognitiveServicesManagement'],
    ['Microsoft.ContainerRegistry', 'AzureContainerRegistry'],
    ['Microsoft.EventHub', 'EventHub'],
    ['Microsoft.KeyVault', 'AzureKeyVault'],
    ['Microsoft.ServiceBus', 'ServiceBus'],
    ['Microsoft.Sql', 'Sql'],
    ['Microsoft.Web', 'AppService'],
    ['Microsoft.Storage', 'Storage'],
    ['Microsoft.Storage.Global', 'Storage'],
    [' microsoft. key vault ', 'AzureKeyVault'],
  ])('by %s to all of %s', (service, tag) => {
    const step = `service endpoint ${service} of training`;
    expect(knownWays(endpoints(service))).toEqual([
      `${tag}.westeurope by ${step}`,
    ]);
    expect(knownWays(endpoints(service), inNoRegion)).toEqual([
      `${tag} by ${step}`,
    ]);
  });

  it('to something that nobody knows by a service that nobody knows', () => {
    expect(knownWays(endpoints('Microsoft.Gopher'))).toEqual([
      'Microsoft.Gopher by a service endpoint of training',
    ]);
  });

  it.each([
    ['they are not known', { serviceEndpoints: undefined }, HERE],
    ['one has no name', endpoints(' '), `${HERE}/0`],
  ])('perhaps to some service where %s', (_, subnet, pointer) => {
    expect(waysOfSubnet(subnet)).toEqual({
      worst: ['a service of Azure by a service endpoint of training'],
      best: [],
      missing: [pointer],
    });
  });
});

const ACCOUNT =
  '/subscriptions/other/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a';
const policy = (
  changes: ServiceEndpointPolicy = {},
): ServiceEndpointPolicy => ({ aliases: [], resources: [], ...changes });
const ALIAS = policy({ aliases: [' /services/Azure/MachineLearning'] });
const ofSubscription = (subscriptionId?: string): Beside => ({
  isolation: { workspace: { subscriptionId } },
});

describe('a policy leaves of storage', () => {
  const ways = (policies?: ServiceEndpointPolicy[], beside?: Beside) =>
    waysOfSubnet(
      { ...endpoints(STORAGE), serviceEndpointPolicies: policies },
      beside,
    );
  const NOTHING = { worst: [], best: [], missing: [] };
  const ALL = { worst: allStorage, best: allStorage, missing: [] };

  it.each<[string, ServiceEndpointPolicy[], string | undefined, unknown]>([
    ['all, where there is none', [], undefined, ALL],
    ['what Azure Machine Learning needs', [ALIAS], undefined, NOTHING],
    ['all of another alias', [policy({ aliases: ['/services/X'] })], 's', ALL],
    [
      'the accounts that it names',
      [policy({ resources: [ACCOUNT] })],
      's',
      NOTHING,
    ],
    [
      'the workspace’s own subscription',
      [policy({ resources: [' /subscriptions/S1 '] })],
      ' s1 ',
      NOTHING,
    ],
    [
      'a group of the workspace’s own subscription',
      [policy({ resources: ['/subscriptions/s1/resourceGroups/g'] })],
      'S1',
      NOTHING,
    ],
    [
      'all of another subscription',
      [policy({ resources: ['/subscriptions/s10'] })],
      's1',
      ALL,
    ],
    [
      'all of a subscription where that of the workspace is not known',
      [policy({ resources: ['/subscriptions/s1'] })],
      undefined,
      ALL,
    ],
    [
      'all where one of two does',
      [ALIAS, policy({ aliases: ['/services/X'] })],
      's',
      ALL,
    ],
  ])('%s', (_, policies, subscription, expected) => {
    expect(ways(policies, ofSubscription(subscription))).toEqual(expected);
  });

  it.each<[string, ServiceEndpointPolicy[] | undefined, string]>([
    ['which there are', undefined, 'serviceEndpointPolicies'],
    [
      'its aliases',
      [policy({ aliases: undefined })],
      'serviceEndpointPolicies/0/aliases',
    ],
    [
      'its resources',
      [ALIAS, policy({ resources: undefined })],
      'serviceEndpointPolicies/1/resources',
    ],
  ])('perhaps all where it is not known: %s', (_, policies, field) => {
    expect(ways(policies)).toEqual({
      worst: allStorage,
      best: [],
      missing: [`${AT}/${field}`],
    });
  });

  it('all of every region by an endpoint for them', () => {
    const subnet = {
      ...endpoints('Microsoft.Storage.Global'),
      serviceEndpointPolicies: [ALIAS],
    };
    expect(knownWays(subnet)).toHaveLength(1);
  });
});

describe('a policy that `egress` describes leaves of storage', () => {
  const ways = (aliases: Egress['serviceEndpointPolicyAliases']) => {
    const egress = {
      filter: 'Firewall',
      defaultAction: 'Deny',
      rules: [],
      routes: [],
      natGateway: false,
      serviceEndpointPolicyAliases: aliases,
    };
    return waysOfSubnet(endpoints(STORAGE), { custom: { egress } });
  };

  it.each([
    ['all, where there is none', [], allStorage],
    ['what Azure Machine Learning needs', ALIAS.aliases, []],
    ['all of another alias', ['/services/X'], allStorage],
  ])('%s', (_, aliases, expected) => {
    expect(ways(aliases)).toEqual({
      worst: expected,
      best: expected,
      missing: [],
    });
  });

  it('perhaps all where that is not known', () => {
    expect(ways(undefined)).toEqual({
      worst: allStorage,
      best: [],
      missing: ['/customNetwork/egress/serviceEndpointPolicyAliases'],
    });
  });
});

describe('the group of a subnet with a service endpoint', () => {
  const group = (...destinations: string[]): Subnet => ({
    networkSecurityGroup: {
      rules: [
        { access: 'Allow', priority: 100, destinations },
        { access: 'Deny', priority: 200, destinations: ['*'] },
      ].map((rule, index) => ({
        name: `r${index}`,
        direction: 'Outbound',
        protocol: '*',
        sources: ['*'],
        portRanges: '*',
        ...rule,
      })),
    },
  });
  const through = (service: string, destination: string, beside?: Beside) =>
    waysOfSubnet({ ...endpoints(service), ...group(destination) }, beside);
  const KEY_VAULT = 'Microsoft.KeyVault';
  const out = (tag: string) => [
    `${tag} by security rule r0, service endpoint ${KEY_VAULT} of training`,
  ];

  it.each<[string, string, string[]]>([
    ['by its tag', 'AzureKeyVault', out('AzureKeyVault.westeurope')],
    [
      'by that of its region',
      'AzureKeyVault.WestEurope',
      out('AzureKeyVault.westeurope'),
    ],
    [
      'by that of another region, where it leads too',
      'AzureKeyVault.NorthEurope',
      out('azurekeyvault.northeurope'),
    ],
    ['not by another tag', 'Storage', []],
  ])('lets out to a service %s', (_, destination, expected) => {
    const found = through(KEY_VAULT, destination);
    expect(found).toEqual({ worst: expected, best: expected, missing: [] });
  });

  const OWN = `security rule r0, service endpoint ${STORAGE} of training`;
  it.each<[string, string, string[]]>([
    ['by its tag', 'Storage', ['Storage.westeurope']],
    ['by that of its region', 'Storage.WestEurope', ['Storage.westeurope']],
    ['not by that of another region', 'Storage.NorthEurope', []],
  ])('lets out to storage of the own region %s', (_, destination, tags) => {
    const found = through(STORAGE, destination);
    const expected = tags.map(tag => `${tag} by ${OWN}`);
    expect(found).toEqual({ worst: expected, best: expected, missing: [] });
  });

  it('lets out to storage of another region by an endpoint for all', () => {
    const { best } = through('Microsoft.Storage.Global', 'Storage.NorthEurope');
    expect(best).toEqual([
      'storage.northeurope by security rule r0, service endpoint Microsoft.Storage.Global of training',
    ]);
  });

  it.each([undefined, ' '])(
    'may let out by the tag of a region where its own is %p',
    region => {
      const unknown = { network: { region } };
      expect(through(STORAGE, 'Storage.NorthEurope', unknown)).toEqual({
        worst: [`storage.northeurope by ${OWN}`],
        best: [],
        missing: ['/customNetwork/virtualNetworks/0/region'],
      });
      const other = through(STORAGE, 'Sql.NorthEurope', unknown);
      expect(other).toEqual({ worst: [], best: [], missing: [] });
      expect(through(STORAGE, 'Storage', unknown)).toEqual({
        worst: [`Storage by ${OWN}`],
        best: [`Storage by ${OWN}`],
        missing: [],
      });
      expect(knownWays(endpoints(STORAGE), unknown)).toEqual([
        `Storage by service endpoint ${STORAGE} of training`,
      ]);
    },
  );

  it.each([
    ['an address', '20.0.0.0/16', 1],
    ['a tag', 'Sql', 1],
    ['nothing but its own network', '10.1.0.0/16', 0],
  ])(
    'lets out to a service that nobody knows if it lets out to %s',
    (_, destination, count) => {
      expect(through('Microsoft.Gopher', destination).worst).toHaveLength(
        count,
      );
      const unknown = { serviceEndpoints: undefined, ...group(destination) };
      expect(waysOfSubnet(unknown).worst).toHaveLength(count);
    },
  );

  it('is pointed at beside the endpoint', () => {
    const own = aroundOf(
      oneSubnet({ ...endpoints(KEY_VAULT), ...group('AzureKeyVault') }),
    );
    const [way] = subnetWays(own, RESIDENT, Assumption.worst());
    expect(way.by).toBe('service-endpoint');
    expect(way.pointers).toEqual([
      `${HERE}/0`,
      `${AT}/networkSecurityGroup/rules/0`,
    ]);
    const alone = aroundOf(oneSubnet(endpoints(KEY_VAULT)));
    const [straight] = subnetWays(alone, RESIDENT, Assumption.worst());
    expect(straight.pointers).toEqual([`${HERE}/0`]);
  });

  it('says what is not known of where it stands', () => {
    const labels = (name?: string) => {
      const assume = Assumption.worst();
      const isolation = oneSubnet(
        { ...endpoints(STORAGE), ...group('Storage.NorthEurope') },
        { network: { region: undefined, name } },
      );
      subnetWays(aroundOf(isolation), RESIDENT, assume);
      return assume.taken.map(({ label }) => label);
    };
    expect(labels('spoke')).toEqual(['the region of spoke']);
    expect(labels(undefined)).toEqual(['the region of the network']);
  });
});
