import { internetOutbound } from '@ringfence/testing';
import { blob, gateway, host } from '../../__testUtils__/cases/outboundParts';
import {
  CheckCases,
  endpointTo,
  withRules,
} from '../../__testUtils__/cases/parts';

const STORAGE = 'Microsoft.Storage/storageAccounts';
const VAULT = 'Microsoft.KeyVault/vaults';
const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';

/** Cases of `private-endpoint-target`. */
export const cases: CheckCases = {
  pass: [
    withRules([
      blob(),
      endpointTo(STORAGE, 'DFS_secondary'),
      endpointTo('microsoft.documentdb/databaseaccounts', 'SQL'),
      endpointTo('Microsoft.Databricks/workspaces', 'databricks_ui_api'),
      endpointTo(
        'Microsoft.DBforPostgreSQL/flexibleServers',
        'postgresqlServer',
      ),
      endpointTo('Microsoft.Insights/privateLinkScopes', 'azuremonitor'),
      endpointTo(WORKSPACE, 'amlworkspace'),
    ]),
    gateway({ subresourceTarget: 'another' }),
  ],
  fail: [
    withRules([endpointTo('Microsoft.Web/sites', 'sites')]),
    withRules([endpointTo('Microsoft.Sql/managedInstances')]),
    withRules([endpointTo(VAULT, 'blob')]),
    withRules([endpointTo(STORAGE, 'vault')]),
    withRules([endpointTo(`${STORAGE}/default/blobServices`, 'blob')]),
  ],
  unknown: [
    {},
    withRules([endpointTo(STORAGE)]),
    withRules([{ type: 'PrivateEndpoint', subresourceTarget: 'blob' }]),
  ],
  'not-applicable': [
    internetOutbound(),
    withRules([host]),
    withRules([blob({ serviceResourceId: 'stlake' })]),
    withRules([blob({ subresourceTarget: ' ' })]),
  ],
};
