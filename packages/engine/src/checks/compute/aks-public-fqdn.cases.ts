import { aks } from '../../__testUtils__/cases/computeParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Isolations for every status that `aks-public-fqdn` can give. */
export const cases: CheckCases = {
  pass: [{ compute: [aks({ privateCluster: true, publicFqdn: false })] }],
  fail: [{ compute: [aks({ privateCluster: true, publicFqdn: true })] }],
  unknown: [
    {},
    { compute: [aks({ privateCluster: true })] },
    { compute: [aks({ publicFqdn: true })] },
    { compute: [{ privateCluster: true, publicFqdn: true }] },
  ],
  'not-applicable': [
    { compute: [{ type: 'AmlCompute' }] },
    { compute: [aks({ privateCluster: false, publicFqdn: true })] },
  ],
};
