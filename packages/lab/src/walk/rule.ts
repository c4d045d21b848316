import { Destination, Selector } from './destination';
import { Flow, FlowRule, isFor } from './flow';
import { matchesHost } from './hosts';

/** One rule of a group or a filter, as the walk asks it. */
export interface Rule {
  allows: boolean;
  flow: FlowRule;
  from: Selector;
  to: Selector;
  /** It is for these hosts, whatever their addresses. */
  hosts?: readonly string[];
}

/** A packet on its way. `host` is what a rule of hosts goes by. */
export interface Packet {
  source: Destination;
  to: Destination;
  flow: Flow;
  host?: string;
}

const anyOf =
  (selectors: readonly Selector[]): Selector =>
  destination =>
    selectors.some(selects => selects(destination));

/** A selector for what any of some texts selects. */
export const selectorOf = (
  texts: readonly string[] | undefined,
  read: (text: string) => Selector,
): Selector => anyOf((texts ?? []).map(read));

/** Whether a rule is for a packet. */
export function takes(
  { flow, from, to, hosts }: Rule,
  packet: Packet,
): boolean {
  if (!isFor(flow, packet.flow) || !from(packet.source)) return false;
  if (!hosts) return to(packet.to);
  const { host } = packet;
  return (
    host !== undefined && hosts.some(pattern => matchesHost(pattern, host))
  );
}

/** The first rule that is for a packet. */
export const firstOf = (rules: readonly Rule[], packet: Packet) =>
  rules.find(rule => takes(rule, packet));
