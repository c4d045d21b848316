import { CheckCases } from '../../__testUtils__/cases/parts';
import {
  closedRegistry,
  openRegistry,
  withRegistry,
} from '../../__testUtils__/cases/resourceParts';

/** Cases of `private-registry-image-build`. */
export const cases: CheckCases = {
  pass: [
    withRegistry(closedRegistry, {
      imageBuildCompute: 'cpu',
      compute: [{ name: 'cpu', type: 'AmlCompute' }],
    }),
    withRegistry(closedRegistry, {
      imageBuildCompute: 'to-be-created',
      compute: [],
    }),
  ],
  fail: [
    withRegistry(closedRegistry, { imageBuildCompute: '' }),
    withRegistry(closedRegistry, {
      imageBuildCompute: 'aks',
      compute: [{ name: 'aks', type: 'AKS' }],
    }),
  ],
  unknown: [
    {},
    withRegistry(closedRegistry),
    withRegistry({}, { imageBuildCompute: '' }),
    withRegistry(closedRegistry, { imageBuildCompute: 'cpu' }),
    withRegistry(closedRegistry, {
      imageBuildCompute: 'cpu',
      compute: [{ name: 'cpu' }],
    }),
    withRegistry(closedRegistry, {
      imageBuildCompute: 'aks',
      compute: [{ name: 'aks', type: 'AKS' }, { type: 'AmlCompute' }],
    }),
  ],
  'not-applicable': [
    withRegistry(openRegistry, { imageBuildCompute: '' }),
    { resources: { containerRegistry: [] } },
  ],
};
