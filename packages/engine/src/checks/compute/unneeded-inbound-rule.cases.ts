import { approvedOnly } from '@ringfence/testing';
import { cluster, subnets } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';
import {
  batch,
  letting,
  management,
  pe,
} from '../../__testUtils__/cases/subnetParts';

const open = cluster(true);
const closed = cluster(false);

/** Isolations for every status that `unneeded-inbound-rule` can give. */
export const cases: CheckCases = {
  pass: [
    letting([management], open),
    letting([{ source: '10.0.0.0/8', portRanges: '22' }], closed),
  ],
  fail: [
    letting([batch], open),
    letting([{ ...batch, source: 'BatchNodeManagement.WestEurope' }], closed),
    letting([management], closed),
  ],
  unknown: [
    {},
    letting(undefined),
    letting([{ portRanges: '44224' }], open),
    letting([management], { compute: undefined }),
    letting([batch], open, { purpose: undefined }),
  ],
  'not-applicable': [approvedOnly(), letting([]), subnets([pe()])],
};
