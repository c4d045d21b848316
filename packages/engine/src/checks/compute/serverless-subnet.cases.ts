import { approved, hidden } from '../../__testUtils__/cases/computeParts';
import {
  CheckCases,
  managed,
  unmanaged,
  withCompute,
} from '../../__testUtils__/cases/parts';

/** Isolations for every status that `serverless-subnet` can give. */
export const cases: CheckCases = {
  pass: [
    withCompute(unmanaged(approved), hidden('snet', 'Serverless')),
    withCompute(
      unmanaged({ inbound: { publicNetworkAccess: 'Enabled' } }),
      hidden('', 'Serverless'),
    ),
  ],
  fail: [withCompute(unmanaged(approved), hidden('', 'Serverless'))],
  unknown: [
    {},
    withCompute(unmanaged(), hidden('', 'Serverless')),
    withCompute(unmanaged(approved), { type: 'Serverless' }),
    withCompute(approved, hidden('', 'Serverless')),
  ],
  'not-applicable': [
    withCompute(managed(approved), hidden('', 'Serverless')),
    withCompute(unmanaged(approved), hidden('')),
  ],
};
