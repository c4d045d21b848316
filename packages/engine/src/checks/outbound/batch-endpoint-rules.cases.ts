import { internetOutbound } from '@ringfence/testing';
import {
  CheckCases,
  endpointTo,
  idOf,
  managed,
  unmanaged,
  withRules,
} from '../../__testUtils__/cases/parts';

const STORAGE = 'Microsoft.Storage/storageAccounts';
const batch = { endpoints: [{ kind: 'batch' }], needs: [] };
const lake = { id: idOf(STORAGE), publicNetworkAccess: 'Disabled' };
const inLake = (fields: object = {}) => ({
  resources: { storage: [{ ...lake, ...fields }] },
});
const queue = endpointTo(STORAGE, 'queue');
const table = endpointTo(STORAGE, 'table', { name: 'to-table' });

/** Cases of `batch-endpoint-rules`. */
export const cases: CheckCases = {
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
};
