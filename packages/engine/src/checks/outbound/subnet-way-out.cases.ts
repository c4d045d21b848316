import { approvedOnly } from '@ringfence/testing';
import {
  custom,
  subnets,
  training,
} from '../../__testUtils__/cases/networkParts';
import { CheckCases } from '../../__testUtils__/cases/parts';
import { inTraining } from '../../__testUtils__/cases/subnetParts';
import { Subnet, WorkspaceIsolation } from '../../model';

/** What says that there is no way out, each by a fact of its own. */
const NONE: Subnet = {
  defaultOutboundAccess: false,
  natGateway: false,
  routes: [],
  gatewayRoutePropagation: false,
};

const hidden = { compute: [inTraining({ nodePublicIp: false })] };

const alone = (
  fields: Subnet = {},
  network: object = {},
  more: WorkspaceIsolation = {},
): WorkspaceIsolation =>
  custom({
    ...hidden,
    customNetwork: {
      virtualNetworks: [
        { subnets: [training({ ...NONE, ...fields })], ...network },
      ],
      appliances: [],
    },
    ...more,
  });

const shared = (egress: object, fields: Subnet = {}): WorkspaceIsolation =>
  subnets(
    [training({ defaultOutboundAccess: false, ...fields })],
    egress,
    hidden,
  );

const gateways = { gateways: ['vpn'], peeredWith: [] };

/** Isolations for every status that `subnet-way-out` can give. */
export const cases: CheckCases = {
  pass: [
    custom(),
    alone({ defaultOutboundAccess: true }),
    alone({ natGateway: true }),
    alone({
      routes: [{ addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' }],
    }),
    alone({ gatewayRoutePropagation: true }, gateways),
    alone({}, {}, { compute: [inTraining({ nodePublicIp: true })] }),
    shared({ natGateway: true, routes: [] }),
    shared({ filter: 'Proxy', routes: [] }),
  ],
  fail: [
    alone(),
    alone({}, gateways),
    alone({ gatewayRoutePropagation: true }, { gateways: [], peeredWith: [] }),
    alone({
      routes: [{ addressPrefix: '0.0.0.0/0', nextHopType: 'Internet' }],
    }),
    shared({ natGateway: false, routes: [] }),
  ],
  unknown: [
    {},
    alone({ defaultOutboundAccess: undefined }),
    alone({ natGateway: undefined }),
    alone({ routes: undefined }),
    alone({ routes: [{}] }),
    alone({ gatewayRoutePropagation: undefined }, gateways),
    alone({ purpose: undefined, id: undefined }),
    alone({}, {}, { compute: undefined }),
    alone({}, { subnets: undefined }),
    shared({ natGateway: false, routes: [], filter: undefined }),
  ],
  'not-applicable': [
    approvedOnly(),
    alone({ purpose: 'private-endpoints', id: undefined }),
  ],
};
