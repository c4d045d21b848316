import { RuleFacts } from './ruleFacts';
import { OUTBOUND_RULE_TYPES } from '../model/values';
import { covers } from '../network/hosts';
import { sameRegion } from './modes';
import { parsePorts, PortRange } from '../network/ports';
import { rulesNaming } from './rulesByHost';

/** Something that traffic must get to: by a service tag, or by all of the hosts. @internal */
export interface Destination {
  /** Service tags of which one suffices, with or without a region. */
  tags: readonly string[];
  /** Hosts that stand in for the tags; an entry may name several of which one suffices. */
  hosts: readonly (string | readonly string[])[];
  /** The protocol. */
  protocol: 'TCP' | 'UDP';
  /** The ports, all of them. */
  ports: readonly number[];
}

/** What rules are read beside. @internal */
export interface ReachContext {
  /** Pointer of the list of rules. */
  list: string;
  /** The workspace's region. */
  region: string | undefined;
  /** Ports of a host rule that states none; `undefined` where that is not known. */
  hostPorts: string | undefined;
}

/** Whether rules let a destination through; `pointer` is the absent fact that decides. @internal */
export type Reach =
  | { state: 'open' | 'closed' }
  | { state: 'unknown'; pointer: string };

const OPEN: Reach = { state: 'open' };
const CLOSED: Reach = { state: 'closed' };
const unsure = (pointer: string): Reach => ({ state: 'unknown', pointer });

/** Open if one is; not known while one could be. */
function best(reaches: readonly Reach[]): Reach {
  return (
    reaches.find(({ state }) => state === 'open') ??
    reaches.find(({ state }) => state === 'unknown') ??
    CLOSED
  );
}

/** Closed if one is; not known while one could be. */
function worst(reaches: readonly Reach[]): Reach {
  return (
    reaches.find(({ state }) => state === 'closed') ??
    reaches.find(({ state }) => state === 'unknown') ??
    OPEN
  );
}

const is = (holds: boolean): Reach => (holds ? OPEN : CLOSED);

function onPort(
  rule: RuleFacts,
  at: string,
  wanted: { protocol: 'TCP' | 'UDP'; port: number },
  unstated: { ports?: readonly PortRange[]; protocol?: 'TCP' } = {},
): Reach {
  const ports = rule.ports?.length ? rule.ports : unstated.ports;
  const transport = rule.transport ?? unstated.protocol;
  return worst([
    transport === undefined
      ? unsure(`${at}/protocol`)
      : is(['*', 'Any', wanted.protocol].includes(transport)),
    ports === undefined
      ? unsure(`${at}/portRanges`)
      : is(
          ports !== 'other' &&
            ports.some(
              ({ from, to }) => from <= wanted.port && wanted.port <= to,
            ),
        ),
  ]);
}

function namesTag(
  { tag: named, addressPrefixes }: RuleFacts,
  at: string,
  tags: readonly string[],
  region: string | undefined,
): Reach {
  if (named === undefined) return unsure(`${at}/serviceTag`);
  const tag = tags.find(candidate => {
    const plain = candidate.toLowerCase();
    return named === plain || named.startsWith(`${plain}.`);
  });
  if (tag === undefined) return CLOSED;
  const suffix = named.slice(tag.length + 1);
  const here = suffix ? sameRegion(suffix, region) : true;
  if (here === false) return CLOSED;
  if (addressPrefixes?.length) return unsure(`${at}/addressPrefixes`);
  return here ? OPEN : unsure('/region');
}

/** Whether one rule lets something through, by what `names` says of its destination. */
function throughRule(
  rule: RuleFacts,
  at: string,
  type: (typeof OUTBOUND_RULE_TYPES)[number],
  names: () => Reach,
  onPorts: () => Reach,
): Reach {
  if (rule.type !== undefined && rule.type !== type) return CLOSED;
  const named = names();
  if (named.state === 'closed') return CLOSED;
  if (rule.refuses) return CLOSED;
  return worst([named, onPorts(), rule.type ? OPEN : unsure(`${at}/type`)]);
}

/** Hosts of which the rules let none of the stand-ins through. @internal */
export interface Reached {
  /** Whether they do. */
  reach: Reach;
  /** Which of its hosts they do not let through. */
  missing: readonly string[];
}

/** Whether rules let a destination through, and which of its hosts they do not. @internal */
export function reached(
  rules: readonly RuleFacts[],
  { tags, hosts, protocol, ports }: Destination,
  { list, region, hostPorts }: ReachContext,
): Reached {
  const byTag = worst(
    ports.map(port =>
      best(
        rules.map((rule, index) => {
          const at = `${list}/${index}`;
          return throughRule(
            rule,
            at,
            'ServiceTag',
            () => namesTag(rule, at, ['Internet', ...tags], region),
            () => onPort(rule, at, { protocol, port }),
          );
        }),
      ),
    ),
  );
  if (byTag.state === 'open' || !hosts.length) {
    return { reach: byTag, missing: [] };
  }
  const unstated = {
    ports: hostPorts === undefined ? undefined : parsePorts(hostPorts),
    protocol: 'TCP',
  } as const;
  const byHost = hosts.map(entry => {
    const standIns = typeof entry === 'string' ? [entry] : entry;
    const naming = rulesNaming(rules, standIns);
    const each = ports.map(port =>
      best(
        naming.map(index => {
          const rule = rules[index];
          const at = `${list}/${index}`;
          const named = rule.fqdn ? rule.hosts : undefined;
          return throughRule(
            rule,
            at,
            'FQDN',
            () =>
              named
                ? is(
                    standIns.some(host =>
                      named.some(pattern => covers(pattern, host)),
                    ),
                  )
                : unsure(`${at}/fqdn`),
            () => onPort(rule, at, { protocol, port }, unstated),
          );
        }),
      ),
    );
    return { reach: worst(each), name: standIns[0] };
  });
  return {
    reach: best([byTag, worst(byHost.map(({ reach }) => reach))]),
    missing: byHost
      .filter(({ reach }) => reach.state === 'closed')
      .map(({ name }) => name),
  };
}
