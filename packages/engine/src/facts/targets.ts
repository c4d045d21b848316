import { Facts } from './facts';
import { RuleFacts } from './ruleFacts';

/** The type of a gateway, whose rules have a form of their own. @internal */
export const APPLICATION_GATEWAY = 'Microsoft.Network/applicationGateways';

/** The type of an Azure ML workspace. @internal */
export const ML_WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';

/** The type of a storage account. @internal */
export const STORAGE_ACCOUNT = 'Microsoft.Storage/storageAccounts';

const withSecondary = (...parts: string[]) =>
  parts.flatMap(part => [part, `${part}_secondary`]);

/**
 * What a managed network can reach by private endpoint, and the parts of each.
 *
 * @remarks
 * The services are those of "Workspace managed virtual network isolation"
 * (2025-05-23); their resource types and parts those of "What is a private
 * endpoint?" (2023-10-13), which spells Cosmos DB `Microsoft.AzureCosmosDB`
 * where Azure Resource Manager has `Microsoft.DocumentDB`. The latter wins:
 * an id cannot say anything else.
 */
const TARGETS: Record<string, readonly string[]> = {
  [ML_WORKSPACE]: ['amlworkspace'],
  'Microsoft.MachineLearningServices/registries': ['amlregistry'],
  [STORAGE_ACCOUNT]: withSecondary(
    'blob',
    'file',
    'queue',
    'table',
    'dfs',
    'web',
  ),
  'Microsoft.ContainerRegistry/registries': ['registry'],
  'Microsoft.KeyVault/vaults': ['vault'],
  'Microsoft.CognitiveServices/accounts': ['account'],
  'Microsoft.Search/searchServices': ['searchService'],
  'Microsoft.Sql/servers': ['sqlServer'],
  'Microsoft.DataFactory/factories': ['dataFactory', 'portal'],
  'Microsoft.DocumentDB/databaseAccounts': [
    'Sql',
    'SqlDedicated',
    'MongoDB',
    'Cassandra',
    'Gremlin',
    'Table',
    'Analytical',
  ],
  'Microsoft.EventHub/namespaces': ['namespace'],
  'Microsoft.Cache/Redis': ['redisCache'],
  'Microsoft.Cache/redisEnterprise': ['redisEnterprise'],
  'Microsoft.Databricks/workspaces': [
    'databricks_ui_api',
    'browser_authentication',
  ],
  'Microsoft.DBforMariaDB/servers': ['mariadbServer'],
  'Microsoft.DBforPostgreSQL/servers': ['postgresqlServer'],
  'Microsoft.DBforPostgreSQL/flexibleServers': ['postgresqlServer'],
  'Microsoft.DBforMySQL/servers': ['mysqlServer'],
  'Microsoft.DBforMySQL/flexibleServers': ['mysqlServer'],
  'Microsoft.ApiManagement/service': ['Gateway'],
  'Microsoft.Insights/privateLinkScopes': ['azuremonitor'],
  [APPLICATION_GATEWAY]: ['appGwPrivateFrontendIpIPv4'],
};

const byType = new Map(
  Object.entries(TARGETS).map(([type, parts]) => [type.toLowerCase(), parts]),
);

/** The parts of a resource type a private endpoint rule can name; `undefined` for a type that is no target. @internal */
export const partsOf = (type: string): readonly string[] | undefined =>
  byType.get(type.toLowerCase());

/** Whether two resource types or parts are one. @internal */
export const sameWord = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** What a private endpoint rule leads to, comparable; `undefined` while resource or part is not known. @internal */
export function destinationKey(rule: RuleFacts): string | undefined {
  const { serviceResourceId: id, subresourceTarget: part } = rule;
  return id === undefined || part === undefined
    ? undefined
    : `${id.trim()}#${part.trim()}`.toLowerCase();
}

/** The first private endpoint rule of each destination. @internal */
export function firstRules({ outbound }: Facts): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  outbound?.rules?.forEach((rule, index) => {
    const key = destinationKey(rule);
    if (rule.type !== 'PrivateEndpoint' || key === undefined) return;
    if (!firsts.has(key)) firsts.set(key, index);
  });
  return firsts;
}
