import { noVirtualNetwork, privateResource } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';

const trusting = (trustedServices?: boolean, fields: object = {}) => ({
  resources: {
    storage: [{ ...privateResource('blob'), trustedServices, ...fields }],
    keyVault: [{ ...privateResource('vault'), trustedServices: true }],
    containerRegistry: [],
  },
});

/** Cases of `trusted-services`. */
export const cases: CheckCases = {
  pass: [trusting(true)],
  fail: [trusting(false), trusting(false, { publicNetworkAccess: 'Enabled' })],
  unknown: [
    {},
    trusting(),
    trusting(false, { publicNetworkAccess: undefined, defaultAction: 'x' }),
  ],
  'not-applicable': [
    noVirtualNetwork(),
    { resources: { storage: [], keyVault: [], containerRegistry: [] } },
  ],
};
