import { approvedOnly } from '@ringfence/testing';
import {
  GROUP,
  allToAppliance,
  routed,
} from '../../__testUtils__/cases/egressParts';
import {
  cluster,
  custom,
  egress,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

/** Cases of `route-to-appliance`. */
export const cases: CheckCases = {
  pass: [
    custom(),
    routed([{ ...allToAppliance, nextHopType: 'virtual_network_gateway' }]),
  ],
  fail: [
    routed([]),
    routed([{ ...allToAppliance, nextHopType: 'Internet' }]),
    routed([{ ...allToAppliance, addressPrefix: '10.0.0.0/8' }], cluster(true)),
  ],
  unknown: [
    {},
    routed(undefined),
    routed([{ nextHopType: 'VirtualAppliance' }]),
    egress({ filter: undefined, routes: [] }),
  ],
  'not-applicable': [egress({ ...GROUP, routes: [] }), approvedOnly()],
};
