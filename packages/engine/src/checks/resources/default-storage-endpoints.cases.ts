import { approvedOnly } from '@ringfence/testing';
import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const approved = (subresource: string) => ({ subresource, status: 'Approved' });
const both = [approved('blob'), approved('file')];
const inAccount = (fields: object = {}) =>
  custom({
    resources: { storage: [{ publicNetworkAccess: 'Disabled', ...fields }] },
  });

/** Isolations for every status that `default-storage-endpoints` can give. */
export const cases: CheckCases = {
  pass: [custom(), inAccount({ privateEndpoints: both })],
  fail: [
    inAccount({ privateEndpoints: [] }),
    inAccount({ privateEndpoints: [approved('table')] }),
    inAccount({ privateEndpoints: [approved('blob')] }),
    inAccount({
      privateEndpoints: [
        approved('blob'),
        { subresource: 'file', status: 'Pending' },
      ],
    }),
  ],
  unknown: [
    {},
    inAccount(),
    inAccount({ privateEndpoints: [{}] }),
    inAccount({ privateEndpoints: [], publicNetworkAccess: undefined }),
    custom({
      resources: {
        storage: [
          { publicNetworkAccess: 'Disabled', privateEndpoints: [] },
          { publicNetworkAccess: 'Disabled', privateEndpoints: both },
        ],
      },
    }),
  ],
  'not-applicable': [
    approvedOnly(),
    inAccount({ publicNetworkAccess: 'Enabled', privateEndpoints: [] }),
    custom({ resources: { storage: [] } }),
  ],
};
