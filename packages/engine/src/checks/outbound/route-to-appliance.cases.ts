import { approvedOnly } from '@ringfence/testing';
import {
  GROUP,
  allToAppliance,
  aroundAppliance,
  routed,
} from '../../__testUtils__/cases/egressParts';
import { custom, egress } from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';

const NAT = { natGateway: true };

/** Cases of `route-to-appliance`. */
export const cases: CheckCases = {
  pass: [
    custom(),
    routed([{ ...allToAppliance, nextHopType: 'virtual_network_gateway' }]),
    egress({
      ...NAT,
      routes: [{ ...allToAppliance, nextHopType: 'None' }],
    }),
    egress({ ...NAT, routes: [allToAppliance, aroundAppliance] }),
  ],
  fail: [
    egress({ ...NAT, routes: [] }),
    egress({
      ...NAT,
      routes: [{ ...allToAppliance, nextHopType: 'Internet' }],
    }),
    egress({
      ...NAT,
      routes: [{ ...allToAppliance, addressPrefix: '10.0.0.0/8' }],
    }),
    // The longest prefix wins, and two halves are the whole.
    egress({
      ...NAT,
      routes: [
        allToAppliance,
        { addressPrefix: '0.0.0.0/1', nextHopType: 'Internet' },
        { addressPrefix: '128.0.0.0/1', nextHopType: 'Internet' },
      ],
    }),
    egress({
      ...NAT,
      routes: [
        allToAppliance,
        { addressPrefix: 'AzureCloud', nextHopType: 'Internet' },
      ],
    }),
  ],
  unknown: [
    {},
    routed(undefined),
    egress({ filter: undefined, routes: [] }),
    // Whether anything leaves straight hangs on the ways that Azure gives by default.
    routed([]),
  ],
  'not-applicable': [egress({ ...GROUP, routes: [] }), approvedOnly()],
};
