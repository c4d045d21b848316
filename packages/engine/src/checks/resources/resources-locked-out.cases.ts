import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { AssociatedResource } from '../../model';

const storedIn = (storage: AssociatedResource) => ({
  ...approvedOnly(),
  resources: { ...approvedOnly().resources, storage: [storage] },
});
const closed = (privateEndpoints?: AssociatedResource['privateEndpoints']) =>
  storedIn({ publicNetworkAccess: 'Disabled', privateEndpoints });

/** Cases of `resources-locked-out`. */
export const cases: CheckCases = {
  pass: [approvedOnly()],
  fail: [
    closed([]),
    closed([{ subresource: 'blob', status: 'Pending' }]),
    storedIn({
      publicNetworkAccess: 'SecuredByPerimeter',
      perimeters: [],
      privateEndpoints: [],
    }),
  ],
  unknown: [
    {},
    closed(),
    closed([{ subresource: 'blob' }]),
    storedIn({ privateEndpoints: [] }),
  ],
  'not-applicable': [noVirtualNetwork()],
};
