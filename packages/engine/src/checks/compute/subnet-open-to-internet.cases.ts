import { approvedOnly } from '@ringfence/testing';
import { cluster } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { letting, management } from '../../__testUtils__/cases/subnetParts';

const open = cluster(true);

/** Isolations for every status that `subnet-open-to-internet` can give. */
export const cases: CheckCases = {
  pass: [letting([management])],
  fail: [
    letting([{ source: 'Internet', portRanges: '22' }]),
    letting([{ source: '0.0.0.0/0', portRanges: '44224' }]),
    letting([{ source: '*' }], open),
  ],
  unknown: [{}, letting(undefined), letting([{ portRanges: '22' }])],
  'not-applicable': [approvedOnly(), letting([])],
};
