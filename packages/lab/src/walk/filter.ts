import type {
  Appliance,
  ApplianceRule,
  Egress,
  OutboundRule,
  RuleCollection,
} from '@ringfence/engine';
import { readSelector, Selector } from './destination';
import { readFlowRule } from './flow';
import { readHosts } from './hosts';
import { Range } from './range';
import { firstOf, Packet, Rule, selectorOf } from './rule';

/** What traffic can be led through, and what it lets out. */
export interface Filter {
  name: string;
  /** Rules of addresses, in the order they are asked. */
  network: Rule[];
  /** Rules of hosts, asked for TCP that no rule of addresses is for. */
  application: Rule[];
  /** What becomes of what no rule is for. */
  otherwise: boolean;
  /** Its rules have no order: what any of them lets out gets out. */
  unordered?: boolean;
}

/** How a packet got through: to its address, to its host, or not at all. */
export type Passage = 'address' | 'host' | undefined;

const passageBy = ({ allows, hosts }: Rule): Passage => {
  if (!allows) return undefined;
  return hosts ? 'host' : 'address';
};

/** Whether rules of hosts let a packet out, if it comes to be asked of them. */
export const letsHost = ({ application }: Filter, packet: Packet): boolean =>
  packet.flow.protocol === 'tcp' &&
  packet.host !== undefined &&
  firstOf(application, packet)?.allows === true;

/** Follows a packet through a filter. */
export function pass(filter: Filter, packet: Packet): Passage {
  if (filter.unordered && letsHost(filter, packet)) return 'host';
  const byAddress = firstOf(filter.network, packet);
  if (byAddress) return passageBy(byAddress);
  if (packet.flow.protocol === 'tcp' && packet.host !== undefined) {
    const byHost = firstOf(filter.application, packet);
    if (byHost) return passageBy(byHost);
  }
  return filter.otherwise ? 'address' : undefined;
}

const lower = (text: string | undefined) => text?.toLowerCase();
const anywhere: Selector = () => true;

/** Of two collections of a kind, the one that is asked first. */
const byOrder = (one: RuleCollection, other: RuleCollection) =>
  Number(other.fromParent ?? false) - Number(one.fromParent ?? false) ||
  (one.groupPriority ?? 0) - (other.groupPriority ?? 0) ||
  (one.priority ?? 0) - (other.priority ?? 0);

function readApplianceRule(
  { protocols, sources, destinations, hosts, portRanges }: ApplianceRule,
  allows: boolean,
  kind: 'network' | 'application',
  spaces: readonly Range[],
): Rule {
  const read = (text: string) => readSelector(text, spaces, spaces);
  return {
    allows,
    flow: readFlowRule(
      kind === 'application' ? ['tcp'] : protocols ?? ['*'],
      portRanges ?? '*',
    ),
    from: selectorOf(sources, read),
    to: selectorOf(destinations, read),
    ...(hosts?.length && { hosts }),
  };
}

/** Reads an appliance, whose rules are asked those of addresses first, each kind in its order. */
export function readAppliance(
  { name, address, ruleCollections = [] }: Appliance,
  spaces: readonly Range[],
): Filter {
  const ofKind = (kind: 'network' | 'application') =>
    ruleCollections
      .filter(collection => lower(collection.kind) === kind)
      .sort(byOrder)
      .flatMap(({ action, rules = [] }) =>
        rules.map(rule =>
          readApplianceRule(rule, lower(action) === 'allow', kind, spaces),
        ),
      );
  return {
    name: name ?? address ?? 'appliance',
    network: ofKind('network'),
    application: ofKind('application'),
    otherwise: false,
  };
}

/** Whether a rule of the old shape lets anything out: its Deny takes nothing from another's Allow. */
const letsOut = ({ action }: OutboundRule) => lower(action) !== 'deny';

function readOutboundRule(
  rule: OutboundRule,
  spaces: readonly Range[],
): Rule | undefined {
  const read = (text: string) => readSelector(text, spaces, spaces);
  const ports = rule.portRanges ?? '*';
  switch (lower(rule.type)) {
    case 'servicetag':
      return {
        allows: true,
        flow: readFlowRule([rule.protocol ?? '*'], ports),
        from: anywhere,
        to: rule.addressPrefixes?.length
          ? selectorOf(rule.addressPrefixes, read)
          : read(rule.serviceTag ?? '*'),
      };
    case 'fqdn':
      return {
        allows: true,
        flow: readFlowRule(['tcp'], ports),
        from: anywhere,
        to: anywhere,
        hosts: readHosts(rule.fqdn ?? '*'),
      };
    default:
      return undefined;
  }
}

/** Reads what the old shape says of its filter, whose rules have no order. */
export function readOldFilter(
  { filter, defaultAction, rules = [] }: Egress,
  spaces: readonly Range[],
): Filter {
  const filtersNothing = lower(filter) === 'none';
  const letOut = (filtersNothing ? [] : rules)
    .filter(letsOut)
    .flatMap(rule => readOutboundRule(rule, spaces) ?? []);
  return {
    name: filter ?? 'filter',
    network: letOut.filter(({ hosts }) => !hosts),
    application: letOut.filter(({ hosts }) => hosts),
    unordered: true,
    otherwise: filtersNothing || lower(defaultAction) === 'allow',
  };
}
