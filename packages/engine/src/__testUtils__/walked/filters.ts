import {
  ALIAS,
  once,
  each,
  led,
  filtered,
  to,
  collection,
  security,
  tag,
  gateway,
  WalkedRow,
} from './network';

/** What filters and the routes that lead to them let out. */
export const filters: readonly WalkedRow[] = [
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
];
