import { PortRange } from '../../network/ports';

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

/**
 * Of some rules one for each traffic that they are for: many are for the same,
 * and tell no other kinds of traffic apart.
 * @internal
 */
export function distinctMatches(rules: readonly FlowMatch[]): FlowMatch[] {
  const known = new Map<FlowMatch['ports'], Set<string>>();
  return rules.filter(({ protocols, ports }) => {
    let same = known.get(ports);
    if (!same) known.set(ports, (same = new Set()));
    const key = protocols.join();
    return !same.has(key) && same.add(key);
  });
}

/**
 * One flow of each kind of those that the same rules are for: the others are let
 * out just as it is.
 * @internal
 */
export function distinctFlows(
  flows: readonly Flow[],
  matches: readonly FlowMatch[],
): Flow[] {
  const known = new Set<string>();
  return flows.filter(flow => {
    const key = matches.map(match => isForFlow(match, flow)).join();
    return !known.has(key) && known.add(key);
  });
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
