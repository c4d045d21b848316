import { PortRange } from '../../network/ports';
import { KeptWith } from '../keptWith';

/** Protocols that are told apart; `Other` stands for every one without a name. @internal */
export const PROTOCOLS = ['TCP', 'UDP', 'ICMP', 'Other'] as const;

/** Traffic of one protocol to one port; ICMP and the others have no ports. @internal */
export interface Flow {
  protocol: (typeof PROTOCOLS)[number];
  port: number;
}

/** What a rule says of protocols and ports. @internal */
export interface FlowMatch {
  /** The protocols; `*` is every one. */
  protocols: readonly (Flow['protocol'] | '*')[];
  /** The ports; `*` is every one. */
  ports: readonly PortRange[] | '*';
}

const ALL_PORTS = { from: 0, to: 65535 };

const isEveryPort = (ports: FlowMatch['ports']): boolean =>
  ports === '*' ||
  ports.some(({ from, to }) => from === ALL_PORTS.from && to === ALL_PORTS.to);

/** Whether a rule is for all traffic, whatever its protocol and port. @internal */
export const isForAllTraffic = ({ protocols, ports }: FlowMatch): boolean =>
  protocols.includes('*') && isEveryPort(ports);

const isForFlow = ({ protocols, ports }: FlowMatch, flow: Flow): boolean => {
  if (!protocols.includes('*') && !protocols.includes(flow.protocol)) {
    return false;
  }
  if (flow.protocol === 'ICMP' || flow.protocol === 'Other') {
    return isEveryPort(ports) || protocols.includes(flow.protocol);
  }
  return (
    ports === '*' ||
    ports.some(({ from, to }) => from <= flow.port && flow.port <= to)
  );
};

/**
 * Whether a rule is for some traffic. Without a flow it is asked of all traffic
 * at once: an Allow counts if it is for any, a Deny only if it is for all, which
 * can only let more out than there is.
 * @internal
 */
export function isFor(
  match: FlowMatch,
  flow: Flow | undefined,
  allows: boolean,
): boolean {
  if (flow) return isForFlow(match, flow);
  const { protocols, ports } = match;
  return allows
    ? protocols.length > 0 && ports.length > 0
    : isForAllTraffic(match);
}

const keptAsked = new KeptWith<readonly FlowMatch[], Map<string, string>>();

/** Which rules of a list are for a flow; lists of an appliance are asked for each subnet. */
function asked(matches: readonly FlowMatch[], flow: Flow): string {
  let known = keptAsked.get(matches);
  if (!known) keptAsked.set(matches, (known = new Map()));
  const key = `${flow.protocol}${flow.port}`;
  let found = known.get(key);
  if (found === undefined) {
    found = '';
    for (const match of matches) found += isForFlow(match, flow) ? '1' : '0';
    known.set(key, found);
  }
  return found;
}

/**
 * One flow of each kind of those that the same rules are for: the others are let
 * out just as it is.
 * @internal
 */
export function distinctFlows(
  flows: readonly Flow[],
  lists: readonly (readonly FlowMatch[])[],
): Flow[] {
  const found = new Map<string, Flow>();
  for (const flow of flows) {
    const key = lists.map(matches => asked(matches, flow)).join();
    if (!found.has(key)) found.set(key, flow);
  }
  return [...found.values()];
}

/** More kinds of traffic than this are judged all at once. */
const MOST_FLOWS = 96;

/**
 * Traffic of every kind that rules tell apart: for each protocol one port of each
 * run of ports that no rule divides. `undefined` where they are too many.
 * @internal
 */
export function flowsOf(matches: readonly FlowMatch[]): Flow[] | undefined {
  const starts = { TCP: new Set([0]), UDP: new Set([0]) };
  for (const { protocols, ports } of matches) {
    if (ports === '*') continue;
    for (const protocol of ['TCP', 'UDP'] as const) {
      if (!protocols.includes('*') && !protocols.includes(protocol)) continue;
      for (const { from, to } of ports) {
        starts[protocol].add(from);
        if (to < ALL_PORTS.to) starts[protocol].add(to + 1);
      }
    }
    if (starts.TCP.size + starts.UDP.size > MOST_FLOWS) return undefined;
  }
  return [
    ...[...starts.TCP].map(port => ({ protocol: 'TCP', port } as const)),
    ...[...starts.UDP].map(port => ({ protocol: 'UDP', port } as const)),
    { protocol: 'ICMP', port: 0 },
    { protocol: 'Other', port: 0 },
  ];
}
