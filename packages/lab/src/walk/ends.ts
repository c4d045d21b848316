import { Destination } from './destination';
import { Filter } from './filter';
import { Questions } from './questions';
import { nextHop, speaksIPv6 } from './routes';
import { View } from './view';

/** How the nodes of a place leave, beside what their subnet says. */
export interface Node {
  label: string;
  /** They have public addresses. */
  publicAddress: boolean;
  /** A load balancer of their own takes them out, past the routes to an appliance. */
  ownBalancer: boolean;
}

/** Where routes take a packet: dropped, to a described network, out, to something that may send it anywhere, or to a filter. */
export type End =
  | { at: 'dropped' | 'local' | 'out' | 'anywhere' }
  | { at: 'filter'; filter: Filter };

const DROPPED: End = { at: 'dropped' };
const OUT: End = { at: 'out' };

/** Where the routes of a subnet take what a node sends to a destination. */
export function endOf(
  view: View,
  node: Node,
  to: Destination,
  questions: Questions,
): End {
  const leaves = (): End => {
    const exit = view.exit || node.publicAddress || node.ownBalancer;
    return exit && to.public ? OUT : DROPPED;
  };
  const unless = (question: string): End =>
    questions.ask(question) ? { at: 'anywhere' } : DROPPED;

  // Without an address of IPv6 there is nothing to send such a packet from.
  if (to.family === 6 && !speaksIPv6(view.network)) return DROPPED;
  const way = view.ways.find(({ selects }) => selects(to));
  if (way) return way.toAnybody ? OUT : DROPPED;
  const hop = nextHop(view.network, view.routes, to);
  switch (hop?.type) {
    case 'local':
      return { at: 'local' };
    case 'internet':
      return leaves();
    case 'virtualnetworkgateway':
      return unless(`where the gateway of ${view.label} leads`);
    case 'virtualappliance': {
      if (node.ownBalancer) return leaves();
      const filter = view.filterAt(hop.address);
      return filter
        ? { at: 'filter', filter }
        : unless(`what ${hop.address ?? 'an appliance'} lets out`);
    }
    default:
      return DROPPED;
  }
}
