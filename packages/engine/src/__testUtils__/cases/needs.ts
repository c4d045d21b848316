import {
  approvedOnly,
  internetOutbound,
  noVirtualNetwork,
  tagRule,
} from '@ringfence/testing';
import { custom, egress, hostRule } from './networkParts';
import {
  Cases,
  endpointTo,
  idOf,
  managed,
  unmanaged,
  withRules,
} from './parts';

const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';
const STORAGE = 'Microsoft.Storage/storageAccounts';
const AI = 'Microsoft.CognitiveServices/accounts';
const SEARCH = 'Microsoft.Search/searchServices';

/** Cases of hosts that a need asks for. */
const hosts = (need: string, list: string): Cases[string] => {
  const needs = [need];
  const [first] = list.split(',');
  return {
    pass: [
      managed({
        ...withRules([{ name: 'hosts', type: 'FQDN', fqdn: list }]),
        needs,
      }),
      managed({ ...withRules([tagRule('Internet')]), needs }),
      { ...internetOutbound(), needs },
      { ...noVirtualNetwork(), needs },
      egress({ filter: 'None' }, { needs }),
      egress({ rules: [hostRule(list)] }, { needs }),
    ],
    fail: [
      managed({ needs }),
      managed({ ...withRules([hostRule(first, '80')]), needs }),
      managed({ ...withRules([{ ...hostRule(list), action: 'Deny' }]), needs }),
      custom({ needs }),
    ],
    unknown: [
      {},
      { needs },
      unmanaged({ needs }),
      managed({
        outbound: { isolationMode: 'AllowOnlyApprovedOutbound' },
        needs,
      }),
      managed({ ...withRules([hostRule()]), needs }),
      egress(
        { rules: [{ ...hostRule(list), portRanges: undefined }] },
        { needs },
      ),
    ],
    'not-applicable': [managed({ needs: [] })],
  };
};

const batch = { endpoints: [{ kind: 'batch' }], needs: [] };
const lake = { id: idOf(STORAGE), publicNetworkAccess: 'Disabled' };
const inLake = (fields: object = {}) => ({
  resources: { storage: [{ ...lake, ...fields }] },
});
const queue = endpointTo(STORAGE, 'queue');
const table = endpointTo(STORAGE, 'table', { name: 'to-table' });
const prompt = (...rules: object[]) =>
  managed({ ...withRules(rules), needs: ['PromptFlow'] });
const workspace = {
  name: 'mlw-fraud',
  subscriptionId: '11111111-1111-4111-8111-111111111111',
  resourceGroup: 'rg-ml',
};
const listed = { publicNetworkAccess: 'Enabled', ipRules: ['203.0.113.7'] };
const selected = (rules: object[] | undefined, more: object = {}) => ({
  workspace,
  inbound: listed,
  outbound: { isolationMode: 'AllowInternetOutbound', rules: rules as [] },
  compute: [{ type: 'ComputeInstance' }],
  ...more,
});
const toItself = {
  ...endpointTo(WORKSPACE, 'amlworkspace'),
  serviceResourceId: idOf(WORKSPACE, 'MLW-fraud'),
};
const provisioned = (fields: object) =>
  managed({ outbound: { isolationMode: 'AllowInternetOutbound', ...fields } });

/** Cases of what people need, and what a managed network does for it. */
export const needCases: Cases = {
  'needs-python-packages': hosts(
    'PythonPackages',
    '*.anaconda.com, anaconda.com, *.anaconda.org, pypi.org, pytorch.org, *.pytorch.org, *.tensorflow.org',
  ),
  'needs-r-packages': hosts('RPackages', '*.r-project.org'),
  'needs-rstudio': hosts('r_studio', 'ghcr.io, *.githubusercontent.com'),
  'needs-visual-studio-code': hosts('VisualStudioCode', '*'),
  'needs-hugging-face': hosts(
    'HuggingFace',
    'docker.io, *.docker.io, *.docker.com, cdn.auth0.com, *.huggingface.co',
  ),
  'needs-prompt-flow': {
    pass: [
      prompt(endpointTo(AI, 'account'), endpointTo(SEARCH, 'SearchService')),
    ],
    fail: [prompt(), prompt(endpointTo(AI, 'account'))],
    unknown: [
      {},
      { needs: ['PromptFlow'] },
      managed({
        needs: ['PromptFlow'],
        outbound: { isolationMode: 'AllowOnlyApprovedOutbound' },
      }),
      prompt(endpointTo(AI, 'account'), { type: 'PrivateEndpoint' }),
    ],
    'not-applicable': [
      managed({ needs: [] }),
      { ...internetOutbound(), needs: ['PromptFlow'] },
    ],
  },
  'selected-addresses-workspace-rule': {
    pass: [selected([toItself])],
    fail: [selected([]), selected([endpointTo(WORKSPACE, 'amlworkspace')])],
    unknown: [
      {},
      selected(undefined),
      selected([], { compute: undefined }),
      selected([], { compute: [{}] }),
      selected([], { inbound: { publicNetworkAccess: 'Enabled' } }),
      selected([], { inbound: { ipRules: ['203.0.113.7'] } }),
      selected([toItself], { workspace: undefined }),
      selected([], { outbound: { rules: [] } }),
    ],
    'not-applicable': [
      approvedOnly(),
      selected([], { compute: [] }),
      selected([], { compute: [{ type: 'Databricks' }] }),
      selected([], { inbound: { ...listed, ipRules: [] } }),
      selected([], { inbound: { ...listed, publicNetworkAccess: 'Disabled' } }),
      unmanaged({ inbound: listed }),
      managed({ inbound: listed }),
    ],
  },
  'batch-endpoint-rules': {
    pass: [managed({ ...withRules([queue, table]), ...batch, ...inLake() })],
    fail: [
      managed({ ...withRules([queue]), ...batch, ...inLake() }),
      managed({ ...withRules([queue], [table]), ...batch, ...inLake() }),
      managed({ needs: ['BatchEndpoints'], ...inLake() }),
      { ...internetOutbound(), ...batch, ...inLake() },
    ],
    unknown: [
      {},
      managed({ ...batch }),
      managed({ ...batch, endpoints: [{}], ...inLake() }),
      managed({ endpoints: [], ...inLake() }),
      managed({
        ...withRules([queue, table]),
        ...batch,
        ...inLake({ id: undefined }),
      }),
      managed({ ...withRules([queue, {}]), ...batch, ...inLake() }),
      { ...batch, ...inLake(), outbound: { rules: [] } },
      {
        ...internetOutbound(),
        ...batch,
        ...inLake({ publicNetworkAccess: undefined }),
      },
      managed({ ...batch, resources: { storage: [lake, lake] } }),
    ],
    'not-applicable': [
      unmanaged(),
      managed({ endpoints: [{ kind: 'online' }], needs: [] }),
      {
        ...internetOutbound(),
        ...batch,
        ...inLake({ publicNetworkAccess: 'Enabled' }),
      },
      managed({ ...batch, resources: { storage: [] } }),
    ],
  },
  'managed-network-logs': {
    pass: [custom({ needs: ['NetworkLogs'] })],
    fail: [managed({ needs: ['network_logs'] })],
    unknown: [{}, { needs: ['NetworkLogs'] }],
    'not-applicable': [managed({ needs: [] })],
  },
  'managed-network-http-only': {
    pass: [custom({ needs: ['NonHttpResources'] })],
    fail: [managed({ needs: ['NonHttpResources'] })],
    unknown: [{}, { needs: ['NonHttpResources'] }],
    'not-applicable': [managed({ needs: ['PythonPackages'] })],
  },
  'provision-before-compute': {
    pass: [
      provisioned({ provisionOnCreation: true }),
      provisioned({ networkStatus: 'active' }),
    ],
    fail: [
      provisioned({ provisionOnCreation: false, networkStatus: 'Inactive' }),
    ],
    unknown: [
      {},
      provisioned({ provisionOnCreation: false }),
      provisioned({ networkStatus: 'Inactive' }),
      {
        outbound: { provisionOnCreation: false, networkStatus: 'Inactive' },
      },
    ],
    'not-applicable': [unmanaged()],
  },
  'service-tag-boundary': {
    pass: [
      withRules([tagRule('AzureActiveDirectory')]),
      withRules([{ ...tagRule('AzureMonitor'), category: 'Required' }]),
    ],
    fail: [
      withRules([tagRule('DataFactory')]),
      withRules([tagRule('SomethingNew')]),
    ],
    unknown: [{}, withRules([{}]), withRules([{ type: 'ServiceTag' }])],
    'not-applicable': [
      approvedOnly(),
      unmanaged(),
      custom(),
      internetOutbound(),
    ],
  },
  'service-made-tags': {
    pass: [withRules([tagRule('DataFactory')])],
    fail: [
      withRules([tagRule('azureactivedirectory')]),
      withRules([tagRule('BatchNodeManagement.westeurope')]),
    ],
    unknown: [{}, withRules([{}])],
    'not-applicable': [approvedOnly(), custom()],
  },
  'firewall-cost': {
    pass: [{ outbound: { firewallSku: 'basic' } }],
    fail: [
      {
        outbound: {
          isolationMode: 'AllowOnlyApprovedOutbound',
          firewallSku: 'Standard',
          rules: [hostRule('pypi.org')],
        },
      },
    ],
    unknown: [{}, withRules([hostRule('pypi.org')]), withRules([{}])],
    'not-applicable': [approvedOnly(), internetOutbound(), unmanaged()],
  },
  'wildcard-hosts': {
    pass: [withRules([hostRule('pypi.org, ghcr.io')]), custom()],
    fail: [
      withRules([hostRule('pypi.org, *.pypi.org')]),
      egress({ rules: [hostRule('*')] }),
    ],
    unknown: [{}, withRules([hostRule()]), withRules([{}])],
    'not-applicable': [approvedOnly(), internetOutbound()],
  },
};
