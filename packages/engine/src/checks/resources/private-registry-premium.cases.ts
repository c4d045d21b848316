import { CheckCases } from '../../__testUtils__/cases/parts';
import {
  closedRegistry,
  openRegistry,
  withRegistry,
} from '../../__testUtils__/cases/resourceParts';

/** Cases of `private-registry-premium`. */
export const cases: CheckCases = {
  pass: [
    withRegistry({ ...closedRegistry, sku: 'premium' }),
    withRegistry({ sku: 'Premium' }),
  ],
  fail: [
    withRegistry({ ...closedRegistry, sku: 'Standard' }),
    withRegistry({ ...openRegistry, defaultAction: 'Deny', sku: 'Basic' }),
    withRegistry({ ...openRegistry, privateEndpoints: [{}], sku: 'Basic' }),
  ],
  unknown: [{}, withRegistry(closedRegistry), withRegistry({ sku: 'Basic' })],
  'not-applicable': [
    withRegistry({ ...openRegistry, sku: 'Basic' }),
    { resources: { containerRegistry: [] } },
  ],
};
