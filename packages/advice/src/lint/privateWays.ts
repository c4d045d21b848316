import {
  HostPatterns,
  coveredByAny,
  hostPatterns,
  isMadeByAzure,
  requirements,
} from '@ringfence/engine/internal';

/** How a host is reached without a host rule. @internal */
export interface PrivateWay {
  /** What to do instead; nothing where Azure does it by itself. */
  instead: string;
  hosts: HostPatterns;
}

/**
 * The hosts that services of Azure answer at, by the resource and part that a
 * private endpoint rule names.
 *
 * @remarks
 * From "Azure Private Endpoint DNS configuration" (2021-01-14),
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns, as far as a
 * managed network reaches the resource. Storage has a lint rule of its own.
 * @internal
 */
export const ENDPOINT_HOSTS: readonly (readonly [
  type: string,
  part: string,
  host: string,
])[] = [
  ['Microsoft.KeyVault/vaults', 'vault', '*.vault.azure.net'],
  ['Microsoft.KeyVault/vaults', 'vault', '*.vaultcore.azure.net'],
  ['Microsoft.ContainerRegistry/registries', 'registry', '*.azurecr.io'],
  ['Microsoft.Sql/servers', 'sqlServer', '*.database.windows.net'],
  ['Microsoft.DocumentDB/databaseAccounts', 'Sql', '*.documents.azure.com'],
  [
    'Microsoft.DocumentDB/databaseAccounts',
    'MongoDB',
    '*.mongo.cosmos.azure.com',
  ],
  [
    'Microsoft.DocumentDB/databaseAccounts',
    'Cassandra',
    '*.cassandra.cosmos.azure.com',
  ],
  [
    'Microsoft.DocumentDB/databaseAccounts',
    'Gremlin',
    '*.gremlin.cosmos.azure.com',
  ],
  [
    'Microsoft.DocumentDB/databaseAccounts',
    'Table',
    '*.table.cosmos.azure.com',
  ],
  [
    'Microsoft.DBforPostgreSQL/servers',
    'postgresqlServer',
    '*.postgres.database.azure.com',
  ],
  ['Microsoft.DBforMySQL/servers', 'mysqlServer', '*.mysql.database.azure.com'],
  [
    'Microsoft.DBforMariaDB/servers',
    'mariadbServer',
    '*.mariadb.database.azure.com',
  ],
  ['Microsoft.Search/searchServices', 'searchService', '*.search.windows.net'],
  ['Microsoft.EventHub/namespaces', 'namespace', '*.servicebus.windows.net'],
  [
    'Microsoft.CognitiveServices/accounts',
    'account',
    '*.cognitiveservices.azure.com',
  ],
  ['Microsoft.DataFactory/factories', 'dataFactory', '*.datafactory.azure.net'],
  ['Microsoft.DataFactory/factories', 'portal', '*.adf.azure.com'],
  ['Microsoft.Cache/Redis', 'redisCache', '*.redis.cache.windows.net'],
];

/** Hosts behind the service tags that every managed network lets out by itself. */
const madeByAzure = requirements
  .filter(({ tags }) => isMadeByAzure(tags[0]))
  .map(({ tags: [tag], hosts = {} }): PrivateWay => {
    const names = Object.values(hosts)
      .flatMap(entries => entries.flat())
      .map(host => host.replace('*.{region}.', '*.'));
    return {
      instead: `Azure lets ${tag} out by itself`,
      hosts: hostPatterns(names),
    };
  });

const WAYS: readonly PrivateWay[] = [
  ...madeByAzure,
  ...ENDPOINT_HOSTS.map(([type, part, host]) => ({
    instead: `a private endpoint rule to ${type} (${part}) leads there`,
    hosts: hostPatterns([host]),
  })),
];

/** How a host is reached without a host rule; `undefined` where there is no other way. @internal */
export const privateWayTo = (host: string): PrivateWay | undefined =>
  WAYS.find(({ hosts }) => coveredByAny(hosts, host));
