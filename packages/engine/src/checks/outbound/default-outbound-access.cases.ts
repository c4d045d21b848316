import { approvedOnly } from '@ringfence/testing';
import {
  custom,
  egress,
  training,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { Subnet } from '../../model';

const alone = (fields: Subnet) =>
  custom({
    customNetwork: {
      virtualNetworks: [
        {
          subnets: [
            training({
              natGateway: false,
              routes: [],
              defaultOutboundAccess: true,
              ...fields,
            }),
          ],
        },
      ],
    },
  });

/** Cases of `default-outbound-access`. */
export const cases: CheckCases = {
  pass: [
    alone({ natGateway: true }),
    alone({ defaultOutboundAccess: false }),
    alone({
      routes: [{ addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' }],
    }),
    custom(),
    egress({ natGateway: true, routes: [] }),
  ],
  fail: [alone({}), egress({ natGateway: false, routes: [] })],
  unknown: [
    {},
    alone({ natGateway: undefined }),
    alone({ routes: undefined }),
    alone({ defaultOutboundAccess: undefined }),
    alone({ purpose: undefined, id: undefined }),
    egress({ natGateway: undefined, routes: [] }),
    egress({ natGateway: false, routes: undefined }),
  ],
  'not-applicable': [
    approvedOnly(),
    alone({ purpose: 'scoring', id: undefined }),
  ],
};
