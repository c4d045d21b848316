import { CheckCases } from '../../__testUtils__/cases/parts';

const reachedBy = (virtualNetworkRules?: string[]) => ({
  resources: {
    storage: [{ virtualNetworkRules }],
    keyVault: [{ virtualNetworkRules: [] }],
    containerRegistry: [],
  },
});

/** Cases of `prefer-private-endpoints`. */
export const cases: CheckCases = {
  pass: [reachedBy([])],
  fail: [reachedBy(['snet-training'])],
  unknown: [{}, reachedBy()],
  'not-applicable': [
    { resources: { storage: [], keyVault: [], containerRegistry: [] } },
  ],
};
