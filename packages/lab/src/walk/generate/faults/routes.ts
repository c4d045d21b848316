import { Fault, giveExit, routeFrom, spokeOf, trainingOf } from '../fault';

const beside = (
  id: string,
  outcome: 'open' | 'partial',
  ...prefixes: string[]
): Fault => ({
  id,
  kind: 'routes beside the firewall',
  into: ['old', 'new'],
  leaves: { outbound: outcome },
  put(draft) {
    routeFrom(
      draft,
      prefixes.map(addressPrefix => ({
        addressPrefix,
        nextHopType: 'Internet',
      })),
    );
    giveExit(draft);
  },
});

/** Mistakes in where packets are routed. */
export const routeFaults: readonly Fault[] = [
  {
    id: 'nothing-routed-to-the-firewall',
    kind: 'a firewall nothing is routed to',
    into: ['old'],
    leaves: { outbound: 'open' },
    put(draft) {
      const egress = draft.customNetwork?.egress;
      if (egress) egress.routes = [];
      giveExit(draft);
    },
  },
  {
    id: 'everything-routed-to-the-internet',
    kind: 'a firewall nothing is routed to',
    into: ['old', 'new'],
    leaves: { outbound: 'open' },
    put(draft) {
      const routes =
        draft.customNetwork?.egress?.routes ?? trainingOf(draft).routes ?? [];
      const [first] = routes;
      if (first) first.nextHopType = 'Internet';
      giveExit(draft);
    },
  },
  beside('halves-beside-the-firewall', 'open', '0.0.0.0/1', '128.0.0.0/1'),
  beside('quarter-beside-the-firewall', 'open', '64.0.0.0/2'),
  beside('range-beside-the-firewall', 'partial', '20.40.0.0/16'),
  beside('tag-beside-the-firewall', 'partial', 'AzureCloud'),
  {
    id: 'default-route-to-a-gateway',
    kind: 'a gateway nobody describes',
    into: ['old', 'new'],
    leaves: { outbound: 'unknown' },
    put(draft) {
      const routes =
        draft.customNetwork?.egress?.routes ?? trainingOf(draft).routes ?? [];
      const [first] = routes;
      if (first) first.nextHopType = 'VirtualNetworkGateway';
    },
  },
  {
    id: 'gateway-tells-routes',
    kind: 'a gateway nobody describes',
    into: ['new'],
    leaves: { outbound: 'unknown' },
    put(draft) {
      spokeOf(draft).gateways = ['vpn'];
      trainingOf(draft).gatewayRoutePropagation = true;
    },
  },
  {
    id: 'appliance-nobody-describes',
    kind: 'an appliance nobody describes',
    into: ['new'],
    leaves: { outbound: 'unknown' },
    put(draft) {
      const [route] = trainingOf(draft).routes ?? [];
      if (route) route.nextHopAddress = '10.60.0.99';
    },
  },
  {
    id: 'peer-nobody-describes',
    kind: 'a peer nobody describes',
    into: ['old', 'new'],
    leaves: { outbound: 'unknown' },
    put(draft) {
      spokeOf(draft).peeredWith?.push('vnet-of-another-team');
    },
  },
  {
    id: 'ipv6-beside-the-firewall',
    kind: 'routes beside the firewall',
    into: ['old'],
    leaves: { outbound: 'open' },
    put(draft) {
      spokeOf(draft).addressSpace?.push('fd00:61::/48');
      giveExit(draft);
    },
  },
];
