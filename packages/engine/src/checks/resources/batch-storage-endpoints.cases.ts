import { approvedOnly } from '@ringfence/testing';
import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const approved = (subresource: string) => ({ subresource, status: 'Approved' });
const batch = { endpoints: [{ kind: 'batch' }], needs: [] };
const inLake = (fields: object = {}) => ({
  resources: { storage: [{ publicNetworkAccess: 'Disabled', ...fields }] },
});

/** Cases of `batch-storage-endpoints`. */
export const cases: CheckCases = {
  pass: [
    custom({
      ...batch,
      ...inLake({ privateEndpoints: [approved('queue'), approved('table')] }),
    }),
  ],
  fail: [
    custom({
      ...batch,
      ...inLake({ privateEndpoints: [approved('queue')] }),
    }),
    custom({ needs: ['BatchEndpoints'] }),
    custom({
      ...batch,
      ...inLake({
        privateEndpoints: [
          approved('queue'),
          { subresource: 'table', status: 'Pending' },
        ],
      }),
    }),
  ],
  unknown: [
    {},
    custom({ ...batch, ...inLake() }),
    custom({ ...batch, ...inLake({ privateEndpoints: [{}] }) }),
    custom({
      ...batch,
      ...inLake({ privateEndpoints: [], publicNetworkAccess: undefined }),
    }),
  ],
  'not-applicable': [
    approvedOnly(),
    custom({ needs: [] }),
    custom({
      ...batch,
      ...inLake({ publicNetworkAccess: 'Enabled', privateEndpoints: [] }),
    }),
  ],
};
