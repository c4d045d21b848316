import { EVERY_ADDRESS, PUBLIC_ADDRESSES } from '../../network/addressSet';
import { SecurityRuleFacts } from '../networkFacts';
import { recognised } from '../stated';
import { Assumption } from './assumption';
import { Named, readNamed } from './destinations';
import { FilterRule } from './filter';
import { FlowMatch, isForAllTraffic } from './flow';
import { isForSources, Sources } from './sources';

/** What a subnet's group is asked beside. @internal */
export interface GroupSurroundings {
  /** Pointer of its rules. */
  at: string;
  /** Where traffic of the subnet comes from. */
  sources: Sources;
  /** What the tag VirtualNetwork stands for in a rule that allows or denies: own, peered and gateway spaces and the prefixes of user routes. */
  virtualNetwork(allows: boolean): Named;
}

const PROTOCOLS = {
  Tcp: 'TCP',
  Udp: 'UDP',
  Icmp: 'ICMP',
  Esp: 'Other',
  Ah: 'Other',
  '*': '*',
} as const;

const FIRST = -1;
const LAST = Number.MAX_SAFE_INTEGER;

const ANY = { protocols: ['*'], ports: '*' } as const;

/** What a rule decides for all traffic to anywhere leaves nothing to those behind it. */
const isForAll = (rule: FilterRule): boolean =>
  isForAllTraffic(rule) && rule.addresses.holds(EVERY_ADDRESS);

/**
 * What Azure puts behind every group's own rules; what neither is for it refuses.
 * Both allow, so it makes no difference which of them is asked first.
 */
function defaultRules({ virtualNetwork }: GroupSurroundings): FilterRule[] {
  const rule = (name: string, named: Named): FilterRule => ({
    ...ANY,
    ...named,
    name,
    pointer: '',
    allows: true,
    hosts: [],
  });
  return [
    rule('AllowInternetOutBound', { addresses: PUBLIC_ADDRESSES, tags: [] }),
    rule('AllowVnetOutBound', virtualNetwork(true)),
  ];
}

function matchOf(
  rule: SecurityRuleFacts,
  allows: boolean,
  at: string,
  assume: Assumption,
): FlowMatch | undefined {
  const protocol = recognised(rule.protocol);
  const ports = rule.ports === 'other' ? undefined : rule.ports;
  // What is not known of a rule lets more out where it makes an Allow wider or a Deny narrower.
  const everything = (field: string, what: string) =>
    assume.isBad(`${at}/${field}`, what) === allows;
  if (!protocol && !everything('protocol', 'the protocol of a security rule')) {
    return undefined;
  }
  if (!ports && !everything('portRanges', 'the ports of a security rule')) {
    return undefined;
  }
  return {
    protocols: [protocol ? PROTOCOLS[protocol] : '*'],
    ports: ports ?? '*',
  };
}

/** Whether a rule is asked for traffic that comes from the subnet, which is always of its own network. */
const isForSubnet = (
  written: readonly string[],
  allows: boolean,
  { sources, virtualNetwork }: GroupSurroundings,
  assume: Assumption,
): boolean =>
  written.some(source => /^virtualnetwork$/i.test(source.trim())) ||
  isForSources(
    readNamed(written, allows, virtualNetwork(allows)).addresses,
    allows,
    sources,
    assume,
  );

function readRule(
  rule: SecurityRuleFacts,
  index: number,
  around: GroupSurroundings,
  assume: Assumption,
): { priority: number; rule: FilterRule } | undefined {
  const at = `${around.at}/${index}`;
  const called = rule.name ?? `rule ${index + 1}`;
  const access = recognised(rule.access);
  const allows = access
    ? access === 'Allow'
    : assume.isBad(`${at}/access`, `whether ${called} allows or denies`);
  const bad = (field: string, what: string) =>
    assume.isBad(`${at}/${field}`, `${what} of ${called}`);
  const direction = recognised(rule.direction);
  if (
    direction
      ? direction === 'Inbound'
      : bad('direction', 'the direction') !== allows
  ) {
    return undefined;
  }
  if (
    rule.sources
      ? !isForSubnet(rule.sources, allows, around, assume)
      : bad('sources', 'the sources') !== allows
  ) {
    return undefined;
  }
  const match = matchOf(rule, allows, at, assume);
  if (!match) return undefined;
  if (
    !rule.destinations &&
    bad('destinations', 'the destinations') !== allows
  ) {
    return undefined;
  }
  const named = rule.destinations
    ? readNamed(rule.destinations, allows, around.virtualNetwork(allows))
    : { addresses: EVERY_ADDRESS, tags: [] };
  // A rule without a priority stands first where that lets more out, else last.
  const first = bad.bind(undefined, 'priority', 'the priority');
  const priority = rule.priority ?? (first() === allows ? FIRST : LAST);
  return {
    priority,
    rule: { ...match, ...named, name: called, pointer: at, allows, hosts: [] },
  };
}

/** The rules of a network security group for what leaves a subnet, in the order in which they are asked. @internal */
export function groupRules(
  rules: readonly SecurityRuleFacts[],
  around: GroupSurroundings,
  assume: Assumption,
): FilterRule[] {
  const own = rules
    .map((rule, index) => readRule(rule, index, around, assume))
    .filter(rule => rule !== undefined)
    .sort(
      (a, b) =>
        a.priority - b.priority ||
        Number(b.rule.allows) - Number(a.rule.allows),
    );
  const all = own.map(({ rule }) => rule);
  return all.some(isForAll) ? all : [...all, ...defaultRules(around)];
}
