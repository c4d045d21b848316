import { approvedOnly } from '@ringfence/testing';
import {
  cluster,
  custom,
  subnets,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases, withCompute } from '../../__testUtils__/cases/parts';
import {
  batch,
  letting,
  management,
  pe,
} from '../../__testUtils__/cases/subnetParts';

const open = cluster(true);
const closed = cluster(false);

/** Isolations for every status that `public-ip-inbound` can give. */
export const cases: CheckCases = {
  pass: [
    letting([management], open),
    letting([{ source: 'Internet', portRanges: '*' }], open),
    letting([], open, { networkSecurityGroup: false }),
  ],
  fail: [
    letting([], open),
    letting([{ ...management, portRanges: '443' }], open),
    letting([batch], open),
  ],
  unknown: [
    {},
    letting(undefined, open),
    letting([], cluster()),
    letting([], { compute: undefined }),
    letting([{ ...management, source: '20.1.2.0/24' }], open),
    letting([{ ...management, source: undefined }], open),
    letting([{ ...management, portRanges: undefined }], open),
    letting([], open, { networkSecurityGroup: undefined }),
    letting([], open, { purpose: undefined }),
  ],
  'not-applicable': [
    custom(closed),
    subnets([pe()], {}, open),
    withCompute(approvedOnly(), ...open.compute),
  ],
};
