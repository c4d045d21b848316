import {
  once,
  each,
  led,
  filtered,
  dropped,
  to,
  collection,
  security,
  refusing,
  tag,
  WalkedRow,
} from './network';

/** What groups and tags let out beside routes, proxies and gateways. */
export const groupsAndTags: readonly WalkedRow[] = [
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
