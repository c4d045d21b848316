import { approvedOnly, noVirtualNetwork } from '@ringfence/testing';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { STUDIO, withAccount } from '../../__testUtils__/cases/studioParts';

/** Cases of `studio-public-workspace`. */
export const cases: CheckCases = {
  pass: [{ ...approvedOnly(), ...STUDIO }],
  fail: [
    withAccount({}, { ...STUDIO, inbound: { publicNetworkAccess: 'Enabled' } }),
  ],
  unknown: [{}, withAccount({}, STUDIO)],
  'not-applicable': [{ ...noVirtualNetwork(), ...STUDIO }],
};
