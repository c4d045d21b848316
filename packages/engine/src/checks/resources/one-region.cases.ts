import { approvedOnly } from '@ringfence/testing';
import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const located = (region?: string) =>
  custom({
    ...approvedOnly(),
    outbound: { isolationMode: 'Disabled', rules: [] },
    customNetwork: { virtualNetworks: [{ region: 'West Europe' }] },
    resources: {
      storage: [{ region }],
      keyVault: [],
      containerRegistry: [],
      monitoring: [],
    },
    compute: [],
  });

/** Cases of `one-region`. */
export const cases: CheckCases = {
  pass: [located('westeurope')],
  fail: [located('northeurope')],
  unknown: [
    {},
    located(),
    { ...located('westeurope'), region: undefined },
    { ...located('westeurope'), compute: undefined },
  ],
  'not-applicable': [approvedOnly()],
};
