import { NEXT_HOP_TYPES, SubnetRoute } from '@ringfence/engine';
import { BlueprintResource, OutputOf, Value } from '../blueprint';
import { refuseUnlessNamed, refuseUnlessRanges } from './addresses';
import { OwnNetwork } from './OwnNetwork';
import { MadeFirewall, SubnetSite, mayHoldCode } from './subnetSite';

/** Where Azure tells the private address of a firewall. */
const PRIVATE_ADDRESS = [
  'properties',
  'ipConfigurations',
  0,
  'properties',
  'privateIPAddress',
] as const;

function nextHop(
  { builder }: OwnNetwork,
  { nextHopType, nextHopAddress }: SubnetRoute,
  firewalls: readonly MadeFirewall[],
  pointer: string,
): Record<string, Value> {
  const type = builder.closed(
    builder.need(
      nextHopType,
      `${pointer}/nextHopType`,
      NEXT_HOP_TYPES.join(', '),
    ),
    NEXT_HOP_TYPES,
    `${pointer}/nextHopType`,
  );
  if (type !== 'VirtualAppliance') {
    if (nextHopAddress) {
      builder.refuse(
        `${pointer}/nextHopAddress`,
        'is an address although the route leads to no appliance',
        'none, or the next hop VirtualAppliance',
      );
    }
    return { nextHopType: type ?? '' };
  }
  const address = builder.need(
    nextHopAddress?.trim(),
    `${pointer}/nextHopAddress`,
    'the private address of the appliance',
  );
  refuseUnlessRanges(
    builder,
    address === undefined ? [] : [address],
    `${pointer}/nextHopAddress`,
  );
  const at = firewalls.filter(one => one.address === address);
  return {
    nextHopType: type,
    nextHopIpAddress:
      at.length === 1
        ? new OutputOf(at[0].made, PRIVATE_ADDRESS)
        : address ?? '',
  };
}

/**
 * The route table of a subnet; none where it has no routes and takes those that a
 * gateway learns, as Azure does by itself.
 *
 * @param firewalls - those that are there already, to which a route points
 * rather than to an address that Azure only gives out when it makes them
 * @internal
 */
export function routeTableOf(
  own: OwnNetwork,
  { network, subnet, pointer, name }: SubnetSite,
  firewalls: readonly MadeFirewall[],
): BlueprintResource | undefined {
  const { builder } = own;
  const here = `${pointer}/routes`;
  const routes =
    (mayHoldCode(subnet)
      ? builder.need(
          subnet.routes,
          here,
          'its routes, [] where it has no table',
        )
      : subnet.routes) ?? [];
  const learns = subnet.gatewayRoutePropagation ?? routes.length === 0;
  if (routes.length === 0 && learns) return undefined;
  const taken = new Set<string>();
  const { place, location } = network;
  return builder.add({
    symbol: `routes ${network.name} ${name}`,
    type: 'Microsoft.Network/routeTables',
    name: `rt-${network.name}-${name}`.slice(0, 80),
    place,
    section: 'network',
    why: 'Where traffic of the subnet goes',
    pointer: here,
    location,
    properties: {
      disableBgpRoutePropagation: !learns,
      routes: routes.map((route, at) => {
        const routeAt = `${here}/${at}`;
        const called = route.name?.trim() || `route-${at + 1}`;
        if (taken.has(called.toLowerCase())) {
          builder.refuse(
            `${routeAt}/name`,
            'is the name of another route',
            'a name of its own',
          );
        }
        taken.add(called.toLowerCase());
        builder.checkName(called, `${routeAt}/name`);
        refuseUnlessNamed(
          builder,
          route.addressPrefix === undefined ? [] : [route.addressPrefix],
          `${routeAt}/addressPrefix`,
        );
        return {
          name: called,
          properties: {
            addressPrefix:
              builder.need(
                route.addressPrefix?.trim(),
                `${routeAt}/addressPrefix`,
                'a range or a service tag',
              ) ?? '',
            ...nextHop(own, route, firewalls, routeAt),
          },
        };
      }),
    },
  });
}
