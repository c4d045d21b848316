import {
  REGION,
  aks,
  approved,
  lockedUp,
} from '../../__testUtils__/cases/computeParts';
import { CheckCases, withCompute } from '../../__testUtils__/cases/parts';

/** Isolations for every status that `aks-region` can give. */
export const cases: CheckCases = {
  pass: [withCompute({ ...approved, region: REGION }, aks({ region: REGION }))],
  fail: [
    withCompute({ ...approved, region: REGION }, aks({ region: 'eastus' })),
  ],
  unknown: [
    {},
    withCompute({ region: REGION }, aks({ region: 'eastus' })),
    withCompute(approved, aks({ region: 'eastus' })),
    withCompute({ ...approved, region: REGION }, aks({})),
    withCompute(
      { ...approved, region: REGION },
      { type: 'Kubernetes', region: 'eastus' },
    ),
  ],
  'not-applicable': [
    withCompute({ ...lockedUp, region: REGION }, aks({ region: 'eastus' })),
    withCompute(
      { ...approved, region: REGION },
      { type: 'AmlCompute', region: 'eastus' },
    ),
  ],
};
