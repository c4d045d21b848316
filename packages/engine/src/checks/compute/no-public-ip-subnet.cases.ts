import { approved, hidden } from '../../__testUtils__/cases/computeParts';
import {
  CheckCases,
  managed,
  unmanaged,
  withCompute,
} from '../../__testUtils__/cases/parts';

/** Isolations for every status that `no-public-ip-subnet` can give. */
export const cases: CheckCases = {
  pass: [withCompute(unmanaged(), hidden('snet'))],
  fail: [
    withCompute(unmanaged(), hidden('')),
    withCompute(
      unmanaged({
        ...approved,
        customNetwork: {
          virtualNetworks: [
            { subnets: [{ purpose: 'training', id: 'snet-training' }] },
          ],
        },
      }),
      hidden(' '),
    ),
  ],
  unknown: [
    {},
    withCompute(unmanaged(), hidden()),
    withCompute({}, hidden('')),
    withCompute(unmanaged(), { type: 'ComputeInstance', subnetId: '' }),
    withCompute(unmanaged(), { nodePublicIp: false, subnetId: '' }),
  ],
  'not-applicable': [
    withCompute(managed(), hidden('')),
    withCompute(unmanaged(), { type: 'AmlCompute', nodePublicIp: true }),
    withCompute(unmanaged(), hidden('', 'Serverless')),
  ],
};
