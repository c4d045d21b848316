import { approvedOnly } from '@ringfence/testing';
import {
  CheckCases,
  endpointTo,
  idOf,
  managed,
  unmanaged,
} from '../../__testUtils__/cases/parts';

const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';
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

/** Cases of `selected-addresses-workspace-rule`. */
export const cases: CheckCases = {
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
};
