import { approvedOnly } from '@ringfence/testing';
import { custom } from './networkParts';
import { Cases, idOf } from './parts';

const batch = { endpoints: [{ kind: 'batch' }], needs: [] };
const lake = {
  id: idOf('Microsoft.Storage/storageAccounts'),
  publicNetworkAccess: 'Disabled',
};
const inLake = (fields: object = {}) => ({
  resources: { storage: [{ ...lake, ...fields }] },
});
const approved = (subresource: string) => ({ subresource, status: 'Approved' });

/** Cases of what batch endpoints need. */
export const needCases: Cases = {
  'batch-storage-endpoints': {
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
  },
};
