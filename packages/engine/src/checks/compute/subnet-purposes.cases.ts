import { approvedOnly } from '@ringfence/testing';
import {
  custom,
  networks,
  someSubnet,
  subnets,
  training,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { pe } from '../../__testUtils__/cases/subnetParts';

/** Isolations for every status that `subnet-purposes` can give. */
export const cases: CheckCases = {
  pass: [
    custom(),
    subnets([training(), pe()], {}, { compute: [{ type: 'AmlCompute' }] }),
  ],
  fail: [
    subnets([training(), pe()], {}, { compute: [{ type: 'AKS' }] }),
    subnets([training()]),
    subnets([pe()]),
    subnets([]),
  ],
  unknown: [
    {},
    subnets([training(), pe()], {}, { compute: undefined }),
    networks([{}]),
    subnets([someSubnet(), pe()]),
  ],
  'not-applicable': [approvedOnly()],
};
