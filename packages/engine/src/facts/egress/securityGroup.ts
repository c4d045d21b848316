import { EVERY_ADDRESS } from '../../network/addressSet';
import { SecurityRuleFacts } from '../networkFacts';
import { recognised } from '../stated';
import { Assumption } from './assumption';
import { Named, readNamed } from './destinations';
import { FilterRule } from './filter';
import { FlowMatch } from './flow';
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

/** What Azure puts behind every group's own rules, as far as it is for public addresses. */
const DEFAULT_RULES: readonly FilterRule[] = [
  {
    ...ANY,
    name: 'AllowInternetOutBound',
    pointer: '',
    allows: true,
    addresses: EVERY_ADDRESS,
    tags: [],
    hosts: [],
  },
];

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
  return [...own.map(({ rule }) => rule), ...DEFAULT_RULES];
}
