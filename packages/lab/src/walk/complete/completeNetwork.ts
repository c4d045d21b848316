import type { CustomNetwork, VirtualNetwork } from '@ringfence/engine';
import { ALIAS } from '../generate/parts';
import { newGolden } from '../generate/newGolden';
import { completeAppliances } from './completeAppliances';
import { completeOutboundRules, TO_EVERYWHERE } from './completeRules';
import { completeRoutes, completeSubnet } from './completeSubnet';
import { Filling } from './filling';

const SPACES = [['10.61.0.0/16'], ['10.0.0.0/8', 'fd00:61::/48']];

function completeVirtualNetwork(
  network: VirtualNetwork,
  isOld: boolean,
  unplaced: readonly string[],
  filling: Filling,
): void {
  filling.fill(network, 'addressSpace', SPACES, 'outbound');
  filling.fill(network, 'peeredWith', [[], ['a-stranger']], 'outbound');
  filling.fill(network, 'region', ['westeurope', 'eastus'], 'outbound');
  if (!isOld) filling.fill(network, 'gateways', [[], ['vpn']], 'outbound');
  // A network is there for code, so one that names no subnet has one for it.
  filling.fill(network, 'subnets', [[{ purpose: 'training' }]], 'outbound');
  for (const subnet of network.subnets ?? []) {
    if (unplaced.length) {
      filling.fill(
        subnet,
        'id',
        ['some-other-subnet', ...unplaced],
        'outbound',
      );
    }
    completeSubnet(subnet, isOld, filling);
  }
}

/** States what is said once for all subnets. */
function completeEgress(
  egress: NonNullable<CustomNetwork['egress']>,
  filling: Filling,
): void {
  filling.fill(
    egress,
    'filter',
    ['Firewall', 'NetworkSecurityGroup', 'Proxy', 'None'],
    'outbound',
  );
  filling.fill(egress, 'defaultAction', ['Allow', 'Deny'], 'outbound');
  filling.fill(egress, 'natGateway', [true, false], 'outbound');
  filling.fill(egress, 'rules', [[], [TO_EVERYWHERE]], 'outbound');
  completeOutboundRules(egress.rules ?? [], filling);
  filling.fill(
    egress,
    'serviceEndpointPolicyAliases',
    [[], [ALIAS]],
    'outbound',
  );
  filling.fill(
    egress,
    'routes',
    [
      [],
      [{ addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' }],
      [{ addressPrefix: '0.0.0.0/0', nextHopType: 'Internet' }],
    ],
    'outbound',
  );
  completeRoutes(egress.routes ?? [], filling);
}

/** Addresses that routes lead to, or, where a route names none, an address to give it. */
function hopAddresses(custom: CustomNetwork, filling: Filling): string[] {
  const subnets = (custom.virtualNetworks ?? []).flatMap(
    network => network.subnets ?? [],
  );
  const described = (custom.appliances ?? []).flatMap(
    ({ address }) => address ?? [],
  );
  return subnets.flatMap(({ routes = [] }) =>
    routes
      .filter(({ nextHopType }) =>
        /^virtualappliance$/i.test(nextHopType ?? ''),
      )
      .map(route => {
        filling.fill(
          route,
          'nextHopAddress',
          ['10.99.99.99', ...described],
          'outbound',
        );
        return route.nextHopAddress as string;
      }),
  );
}

/** States all of a network of one's own. */
export function completeNetwork(filling: Filling): void {
  const { isolation } = filling;
  const { customNetwork: golden = {} } = newGolden();
  filling.fill(
    isolation,
    'customNetwork',
    [{ virtualNetworks: [] }, {}, golden],
    'outbound',
  );
  const custom = isolation.customNetwork ?? {};
  const isOld = custom.egress !== undefined;
  filling.fill(
    custom,
    'virtualNetworks',
    [[], [{ subnets: [{ purpose: 'training' }] }]],
    'outbound',
  );
  const placed = (custom.virtualNetworks ?? []).flatMap(network =>
    (network.subnets ?? []).flatMap(({ id }) => id?.toLowerCase() ?? []),
  );
  const unplaced = (isolation.compute ?? []).flatMap(({ subnetId }) =>
    subnetId && !placed.includes(subnetId.toLowerCase()) ? subnetId : [],
  );
  for (const network of custom.virtualNetworks ?? []) {
    completeVirtualNetwork(network, isOld, unplaced, filling);
  }
  if (custom.egress) completeEgress(custom.egress, filling);
  else completeAppliances(filling, hopAddresses(custom, filling));
}
