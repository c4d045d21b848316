import { baselinePolicy, evaluate } from '@ringfence/engine';
import { readOnly } from './__testUtils__/readOnly';
import { child, template, workspace } from './__testUtils__/templates';

type Json = Record<string, unknown>;

const NET = 'Microsoft.Network';
const ADDRESS = '.ipConfigurations[0].properties.privateIPAddress';
const FIREWALL = `resourceId('${NET}/azureFirewalls', 'fw')`;
const FULL = `reference(${FIREWALL}, '2024-05-01', 'full').properties`;
const POINTED = `[${FULL}${ADDRESS}]`;

const network = (type: string, name: string, properties: Json, rest = {}) => ({
  type: `${NET}/${type}`,
  apiVersion: '2024-05-01',
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

/** A firewall that refuses everything and states no address. */
const firewall = (rest: Json = {}, configuration: Json = {}, name = 'fw') =>
  network(
    'azureFirewalls',
    name,
    {
      ipConfigurations: [
        {
          name: 'ipconfig',
          properties: {
            subnet: idOf(
              'virtualNetworks/subnets',
              'hub',
              'AzureFirewallSubnet',
            ),
            ...configuration,
          },
        },
      ],
    },
    rest,
  );

const hub = (prefix: unknown = '10.0.1.0/26') =>
  network('virtualNetworks', 'hub', {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
    subnets: [
      { name: 'AzureFirewallSubnet', properties: { addressPrefix: prefix } },
    ],
  });

const route = (nextHopIpAddress: unknown, name = 'rt') =>
  network('routeTables', name, {
    disableBgpRoutePropagation: true,
    routes: [
      {
        name: 'all',
        properties: {
          addressPrefix: '0.0.0.0/0',
          nextHopType: 'VirtualAppliance',
          nextHopIpAddress,
        },
      },
    ],
  });

/** A workspace whose cluster stands in a network of its own, which a table routes. */
const beside = [
  workspace({
    publicNetworkAccess: 'Disabled',
    managedNetwork: { isolationMode: 'Disabled' },
  }),
  child('computes', 'mlw-one/cpu', {
    computeType: 'AmlCompute',
    properties: {
      enableNodePublicIp: false,
      remoteLoginPortPublicAccess: 'Disabled',
      subnet: idOf('virtualNetworks/subnets', 'spoke', 'train'),
    },
  }),
  network('virtualNetworks', 'spoke', {
    addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
    subnets: [
      {
        name: 'train',
        properties: {
          addressPrefix: '10.1.0.0/24',
          defaultOutboundAccess: false,
          routeTable: idOf('routeTables', 'rt'),
        },
      },
    ],
  }),
  ...[
    ['spoke', 'hub'],
    ['hub', 'spoke'],
  ].map(([one, other]) =>
    network('virtualNetworks/virtualNetworkPeerings', `${one}/to`, {
      remoteVirtualNetwork: idOf('virtualNetworks', other),
      allowForwardedTraffic: true,
    }),
  ),
];

/** The addresses of the firewalls and of the route's next hop, and the lane. */
function told(resources: unknown[], rest: Json = {}) {
  const { isolation } = readOnly(template([...beside, ...resources], rest));
  const { appliances = [], virtualNetworks = [] } = isolation.customNetwork!;
  const [subnet] = virtualNetworks
    .flatMap(({ subnets = [] }) => subnets)
    .filter(({ name }) => name === 'train');
  return {
    addresses: appliances.map(({ address }) => address),
    hop: subnet.routes?.[0].nextHopAddress,
    outbound: evaluate(isolation, baselinePolicy).lanes.outbound.worst,
  };
}

const UNKNOWN = { addresses: [undefined], hop: undefined, outbound: 'open' };
const JOINED = {
  addresses: ['10.0.1.4'],
  hop: '10.0.1.4',
  outbound: 'closed',
};

/** A deployment of its own into a group, with what it gives out. */
const nested = (
  resourceGroup: string | undefined,
  resources: unknown[],
  scope: 'inner' | 'outer' = 'inner',
  outputs: Json = {},
) => ({
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2025-04-01',
  name: 'nested',
  ...(resourceGroup && { resourceGroup }),
  properties: {
    mode: 'Incremental',
    expressionEvaluationOptions: { scope },
    template: template(resources, { outputs }),
  },
});

describe('a route to the address that Azure will give a firewall of the template', () => {
  it.each([
    ['the whole answer', POINTED],
    ['its properties', `[reference(${FIREWALL})${ADDRESS}]`],
    [
      'its properties of a version',
      `[reference(${FIREWALL}, '2024-05-01')${ADDRESS}]`,
    ],
    [
      'keys spelled otherwise',
      `[${FULL}['IPConfigurations'][0].properties.privateIpAddress]`,
    ],
  ])('leads to that firewall by %s', (_, hop) => {
    expect(told([hub(), firewall(), route(hop)])).toEqual(JOINED);
  });

  it('leads to the firewall of a deployment that gives its address out', () => {
    const outputs = { address: { type: 'string', value: POINTED } };
    const hop =
      "[reference(resourceId('rg-hub', 'Microsoft.Resources/deployments', 'nested')).outputs.address.value]";
    expect(
      told([
        nested('rg-hub', [hub(), firewall()], 'inner', outputs),
        route(hop),
      ]),
    ).toEqual(JOINED);
  });

  it('leads to the firewall of another group that it names', () => {
    const hop = `[reference(resourceId('rg-hub', '${NET}/azureFirewalls', 'fw'))${ADDRESS}]`;
    const resources = (group: string) => [
      nested(group, [hub(), firewall()]),
      route(hop),
    ];
    expect(told(resources('RG-hub'))).toEqual(JOINED);
    expect(told(resources('rg-else'))).toEqual(UNKNOWN);
  });

  it('leads to the firewall of a symbolic name', () => {
    const resources = (hop: string) => ({
      ...Object.fromEntries(beside.map((one, at) => [`one${at}`, one])),
      hub: hub(),
      wall: firewall(),
      routes: route(hop),
    });
    const { isolation } = readOnly(
      template(resources(`[reference('wall')${ADDRESS}]`), {
        languageVersion: '2.0',
      }),
    );
    expect(isolation.customNetwork!.appliances).toMatchObject([
      { address: '10.0.1.4' },
    ]);
    const other = readOnly(
      template(resources(`[reference('hub')${ADDRESS}]`), {
        languageVersion: '2.0',
      }),
    );
    expect(
      other.isolation.customNetwork!.appliances![0].address,
    ).toBeUndefined();
  });

  it.each<[string, unknown[]]>([
    [
      'another firewall',
      [hub(), firewall(), route(POINTED.replace("'fw'", "'fw-two'"))],
    ],
    [
      'a namesake in another group',
      [nested('rg-hub', [hub(), firewall()]), route(POINTED)],
    ],
    [
      'a namesake in the group of what deploys it',
      [nested('rg-hub', [hub(), firewall()], 'outer'), route(POINTED)],
    ],
    [
      'a firewall that may not be made',
      [
        hub(),
        firewall({ condition: "[parameters('isMade')]" }),
        route(POINTED),
      ],
    ],
    [
      'another configuration',
      [
        hub(),
        firewall(),
        route(POINTED.replace('Configurations[0]', 'Configurations[1]')),
      ],
    ],
    [
      'an expression with more in it',
      [
        hub(),
        firewall(),
        route(`[cidrHost(concat(${FULL}${ADDRESS}, '/26'), 1)]`),
      ],
    ],
    [
      'one of two',
      [
        hub(),
        firewall(),
        route(`[if(parameters('isMade'), ${FULL}${ADDRESS}, '10.0.9.9')]`),
      ],
    ],
    [
      'another property',
      [hub(), firewall(), route(`[${FULL}.ipConfigurations[0].name]`)],
    ],
    [
      'properties within the properties',
      [
        hub(),
        firewall(),
        route(`[reference(${FIREWALL}).properties${ADDRESS}]`),
      ],
    ],
    [
      'a firewall of an open subnet',
      [hub("[parameters('prefix')]"), firewall(), route(POINTED)],
    ],
    [
      'a firewall of a subnet that stands elsewhere',
      [
        firewall({}, { subnet: { id: "[parameters('subnet')]" } }),
        route(POINTED),
      ],
    ],
    [
      'a firewall whose address is an expression',
      [
        hub(),
        firewall({}, { privateIPAddress: "[parameters('address')]" }),
        route(POINTED),
      ],
    ],
    [
      'a firewall beside a route to the same number',
      [hub(), firewall(), route(POINTED), route(' 10.0.1.4', 'rt-two')],
    ],
  ])('is not known to lead to %s', (_, resources) => {
    expect(
      told(resources, {
        parameters: { isMade: { type: 'bool' }, prefix: { type: 'string' } },
      }),
    ).toEqual(UNKNOWN);
  });

  it('is not known of two firewalls whose subnets have the same range', () => {
    const two = (pointer: string) => pointer.replace(/'fw'/g, "'fw-two'");
    const other = network('virtualNetworks', 'hub-two', {
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [
        {
          name: 'AzureFirewallSubnet',
          properties: { addressPrefix: '10.0.1.0/26' },
        },
      ],
    });
    const subnet = idOf(
      'virtualNetworks/subnets',
      'hub-two',
      'AzureFirewallSubnet',
    );
    expect(
      told([
        hub(),
        other,
        firewall(),
        firewall({}, { subnet }, 'fw-two'),
        route(POINTED),
        route(two(POINTED), 'rt-two'),
      ]),
    ).toEqual({ ...UNKNOWN, addresses: [undefined, undefined] });
  });

  it('gives no address to a firewall that no route points to', () => {
    expect(told([hub(), firewall(), route('10.0.1.5')])).toMatchObject({
      addresses: [undefined],
      hop: '10.0.1.5',
    });
  });
});
