import { blob, host } from '../../__testUtils__/cases/outboundParts';
import {
  CheckCases,
  endpointTo,
  idOf,
  unmanaged,
  withRules,
} from '../../__testUtils__/cases/parts';

const STORAGE = 'Microsoft.Storage/storageAccounts';
const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';
const workspace = {
  subscriptionId: '11111111-1111-4111-8111-111111111111',
  resourceGroup: 'RG-ML',
  name: 'target',
};
const storageOf = (...storage: object[]) => ({ resources: { storage } });

/** Cases of `private-endpoint-approval`. */
export const cases: CheckCases = {
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
};
