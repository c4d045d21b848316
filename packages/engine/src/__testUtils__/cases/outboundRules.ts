import { internetOutbound } from '@ringfence/testing';
import {
  Cases,
  endpointTo,
  idOf,
  managed,
  unmanaged,
  withRules,
} from './parts';

const STORAGE = 'Microsoft.Storage/storageAccounts';
const VAULT = 'Microsoft.KeyVault/vaults';
const GATEWAY = 'Microsoft.Network/applicationGateways';
const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';
const FRONTEND = 'appGwPrivateFrontendIpIPv4';

const blob = (more: object = {}) => endpointTo(STORAGE, 'blob', more);
const gateway = (more: object) =>
  withRules([
    endpointTo(GATEWAY, FRONTEND, {
      sparkEnabled: false,
      fqdns: ['db.corp.example'],
      ...more,
    }),
  ]);
const host = { name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' };
const storageOf = (...storage: object[]) => ({ resources: { storage } });
const workspace = {
  subscriptionId: '11111111-1111-4111-8111-111111111111',
  resourceGroup: 'RG-ML',
  name: 'target',
};

/** Cases of the constraints on private endpoint rules and the project's network. */
export const outboundRuleCases: Cases = {
  'private-endpoint-target': {
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
  },
  'private-endpoint-rule-once': {
    pass: [withRules([blob(), endpointTo(STORAGE, 'file')])],
    fail: [
      withRules([blob({ name: 'lake' }), blob({ name: 'lake-again' })]),
      withRules([
        blob({ name: undefined }),
        blob({
          serviceResourceId: idOf(STORAGE).toUpperCase(),
          subresourceTarget: ' Blob',
          sparkEnabled: true,
        }),
      ]),
    ],
    unknown: [
      {},
      withRules([endpointTo(STORAGE)]),
      withRules([blob(), blob({ serviceResourceId: undefined })]),
    ],
    'not-applicable': [internetOutbound(), withRules([host])],
  },
  'private-endpoint-rule-service-made': {
    pass: [
      withRules([blob()], []),
      withRules([blob()], [endpointTo(STORAGE, 'file'), host]),
    ],
    fail: [
      withRules([blob({ name: undefined })], [blob({ category: 'Required' })]),
    ],
    unknown: [
      {},
      withRules([blob()]),
      withRules([blob()], [blob({ type: undefined })]),
      withRules([blob()], [endpointTo(STORAGE)]),
      withRules([endpointTo(STORAGE)], []),
    ],
    'not-applicable': [internetOutbound(), withRules([host])],
  },
  'private-endpoint-approval': {
    pass: [withRules([blob({ approverAssigned: true })])],
    fail: [
      withRules([
        endpointTo('Microsoft.DataFactory/factories', 'dataFactory', {
          approverAssigned: false,
        }),
      ]),
      {
        ...withRules([blob({ approverAssigned: false, name: undefined })]),
        ...storageOf(
          { id: idOf(STORAGE, 'other'), default: true },
          { default: false },
        ),
      },
      {
        ...withRules([
          endpointTo(WORKSPACE, 'amlworkspace', { approverAssigned: false }),
        ]),
        workspace: { ...workspace, name: 'another' },
      },
    ],
    unknown: [
      {},
      withRules([blob()]),
      withRules([blob({ serviceResourceId: undefined })]),
      withRules([blob({ approverAssigned: false })]),
      {
        ...withRules([blob({ approverAssigned: false })]),
        ...storageOf({ id: idOf(STORAGE) }),
      },
      {
        ...withRules([blob({ approverAssigned: false })]),
        ...storageOf({ default: true }),
      },
      withRules([
        endpointTo(WORKSPACE, 'amlworkspace', { approverAssigned: false }),
      ]),
      {
        outbound: {
          rules: [
            endpointTo('Microsoft.Sql/servers', 'sqlServer', {
              approverAssigned: false,
            }),
          ],
        },
      },
    ],
    'not-applicable': [
      unmanaged(),
      withRules([host]),
      {
        ...withRules([blob({ approverAssigned: false })]),
        ...storageOf({ id: idOf(STORAGE).toLowerCase(), default: true }),
      },
      {
        ...withRules([endpointTo(WORKSPACE, 'amlworkspace')]),
        workspace,
      },
    ],
  },
  'application-gateway-rule': {
    pass: [gateway({}), gateway({ fqdns: [] })],
    fail: [
      gateway({ subresourceTarget: 'appGwPublicFrontendIp' }),
      gateway({ sparkEnabled: true }),
      gateway({ fqdns: ['corp.example', 'db.corp.example', 'x..example'] }),
    ],
    unknown: [
      {},
      gateway({ subresourceTarget: undefined }),
      gateway({ sparkEnabled: undefined }),
      gateway({ fqdns: undefined }),
      gateway({ serviceResourceId: undefined }),
    ],
    'not-applicable': [internetOutbound(), withRules([blob()])],
  },
  'project-managed-network': {
    pass: [unmanaged({ workspace: { kind: 'project' } }), unmanaged()],
    fail: [managed({ workspace: { kind: 'Project' } })],
    unknown: [{}, managed(), { workspace: { kind: 'Project' } }],
    'not-applicable': [
      managed({ workspace: { kind: 'Hub' } }),
      { workspace: { kind: 'Default' } },
    ],
  },
};
