import {
  once,
  each,
  led,
  filtered,
  to,
  collection,
  security,
  gateway,
  WalkedRow,
} from './network';

/** What depends on the places and networks around, and on what is not known of them. */
export const surroundings: readonly WalkedRow[] = [
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
];
