import { approvedOnly, customExfiltrationPrevention } from '@ringfence/testing';
import { custom } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Isolations for every status that `custom-network-serverless-spark` can give. */
export const cases: CheckCases = {
  pass: [customExfiltrationPrevention()],
  fail: [custom({ compute: [{ type: 'ServerlessSpark' }] })],
  unknown: [{ compute: [{ type: 'serverless_spark' }] }, {}],
  'not-applicable': [approvedOnly(), custom({ compute: [] })],
};
