import {
  holdsPort,
  isEveryPort,
  Ports,
  portsAtBoundaries,
  readPorts,
} from './ports';

/** How a packet travels: protocol, and port where the protocol has ports. */
export interface Flow {
  protocol: 'tcp' | 'udp' | 'icmp' | 'esp' | 'ah';
  port?: number;
}

/** Which packets a rule is for, by protocols and ports. */
export interface FlowRule {
  /** Lower-cased; undefined for every protocol. */
  protocols?: readonly string[];
  ports: readonly Ports[];
}

const ANY = ['*', 'any'];

/** Reads a rule's protocols and ports. */
export function readFlowRule(
  protocols: readonly string[],
  portRanges: string,
): FlowRule {
  const names = protocols.map(name => name.toLowerCase());
  return {
    ...(!names.some(name => ANY.includes(name)) && { protocols: names }),
    ports: readPorts(portRanges),
  };
}

/** Whether a rule is for a packet. What has no ports asks for a rule of its protocol or of all ports. */
export function isFor(
  { protocols, ports }: FlowRule,
  { protocol, port }: Flow,
): boolean {
  if (protocols && !protocols.includes(protocol)) return false;
  if (port !== undefined) return holdsPort(ports, port);
  return protocols !== undefined || isEveryPort(ports);
}

/** Packets between all boundaries of the rules, one of each kind that the rules tell apart. */
export function flowsBetween(rules: readonly FlowRule[]): Flow[] {
  const ports = portsAtBoundaries(rules.flatMap(rule => rule.ports));
  const flows: Flow[] = [
    ...ports.map(port => ({ protocol: 'tcp' as const, port })),
    ...ports.map(port => ({ protocol: 'udp' as const, port })),
    { protocol: 'icmp' },
    { protocol: 'esp' },
    { protocol: 'ah' },
  ];
  const seen = new Set<string>();
  return flows.filter(flow => {
    const kind = [
      flow.protocol === 'tcp',
      ...rules.map(rule => isFor(rule, flow)),
    ].join();
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
}
