import {
  approved,
  hidden,
  lockedUp,
} from '../../__testUtils__/cases/computeParts';
import {
  CheckCases,
  managed,
  unmanaged,
  withCompute,
} from '../../__testUtils__/cases/parts';

/** Isolations for every status that `no-public-ip-private-endpoint` can give. */
export const cases: CheckCases = {
  pass: [withCompute(unmanaged(approved), hidden('snet'))],
  fail: [
    withCompute(unmanaged(lockedUp), hidden('snet')),
    withCompute(unmanaged(lockedUp), hidden('snet', 'Serverless')),
  ],
  unknown: [
    {},
    withCompute(unmanaged(lockedUp), hidden()),
    withCompute(unmanaged(), hidden('snet')),
    withCompute(lockedUp, hidden('snet')),
    withCompute(unmanaged(lockedUp), { nodePublicIp: false, subnetId: 'a' }),
    withCompute(unmanaged(lockedUp), { type: 'AmlCompute', subnetId: 'a' }),
  ],
  'not-applicable': [
    withCompute(managed(lockedUp), hidden('snet')),
    withCompute(unmanaged(lockedUp), hidden('')),
    withCompute(unmanaged(lockedUp), hidden('snet', 'AKS')),
    withCompute(unmanaged(lockedUp), { nodePublicIp: true }),
  ],
};
