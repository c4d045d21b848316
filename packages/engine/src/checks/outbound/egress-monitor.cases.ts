import { noVirtualNetwork, privateResource } from '@ringfence/testing';
import { also, custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `egress-monitor`. */
export const cases: CheckCases = {
  pass: [
    also('AzureMonitor', '443', { resources: noVirtualNetwork().resources }),
  ],
  fail: [
    custom({
      resources: { monitoring: [{ privateEndpoints: [] }] },
    }),
  ],
  unknown: [
    {},
    custom({ resources: {} }),
    custom({ resources: { monitoring: [{}] } }),
  ],
  'not-applicable': [
    custom(),
    custom({ resources: { monitoring: [privateResource('azuremonitor')] } }),
  ],
};
