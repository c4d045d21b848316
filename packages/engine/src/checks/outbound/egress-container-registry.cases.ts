import { approvedOnly } from '@ringfence/testing';
import { aks } from '../../__testUtils__/cases/egressParts';
import { also, custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const registry = (status?: string) => ({
  ...approvedOnly().resources,
  containerRegistry: [
    { publicNetworkAccess: 'Enabled', privateEndpoints: [{ status }] },
  ],
});

/** Cases of `egress-container-registry`. */
export const cases: CheckCases = {
  pass: [
    also('AzureContainerRegistry.westeurope', '443', {
      ...aks,
      resources: registry('Pending'),
    }),
  ],
  fail: [custom({ ...aks, resources: registry('Rejected') })],
  unknown: [
    {},
    custom({ compute: undefined }),
    custom({ ...aks, resources: {} }),
    custom({ ...aks, resources: registry() }),
  ],
  'not-applicable': [custom(), custom(aks)],
};
