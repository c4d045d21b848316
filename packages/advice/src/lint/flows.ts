import { RuleFacts, findServiceTag, recognised } from '@ringfence/engine';
import { PortRange } from '@ringfence/engine';
import { coveringPatterns } from '@ringfence/engine/internal';

const TRANSPORTS = ['TCP', 'UDP', 'ICMP'] as const;
/** What carries traffic. @internal */
export type Transport = (typeof TRANSPORTS)[number];

/** One destination that a rule lets out to. */
export interface Flow {
  /** The destination, comparable. */
  key: string;
  /** Every destination that includes it, itself first, the internet last. */
  covering: readonly string[];
}

/** What a rule lets out, as far as it is known. @internal */
export interface RuleFlows {
  index: number;
  /** The same for rules that say the same; absent while the destination is not known. */
  identity?: string;
  /** Where it lets out to; absent where that, ports or protocol are not known, and for a refusal. */
  flows?: readonly Flow[];
  transports: readonly Transport[];
  ports: readonly PortRange[];
}

/** Ports of a host rule of a managed network that states none. */
const HTTP_PORTS: readonly PortRange[] = [
  { from: 80, to: 80 },
  { from: 443, to: 443 },
];

const INTERNET = 'tag:internet';

const hostFlow = (host: string): Flow => {
  const covering = coveringPatterns(host).map(pattern => `host:${pattern}`);
  return { key: covering[0], covering: [...covering, INTERNET] };
};

/** A tag of a region is a part of the tag; a tag with a name of its own, such as `AzureFrontDoor.Frontend`, is none. */
function tagFlow(tag: string): Flow {
  const key = tag.trim().toLowerCase();
  const names = [key];
  const isListed = findServiceTag(key)?.value.toLowerCase() === key;
  const dot = key.lastIndexOf('.');
  if (dot > 0 && !isListed) names.push(key.slice(0, dot));
  const isLocal = names.includes('virtualnetwork');
  const covering = names.map(name => `tag:${name}`);
  return {
    key: covering[0],
    covering:
      isLocal || key === 'internet' ? covering : [...covering, INTERNET],
  };
}

/** Addresses are compared together with the tag they stand beside. While it is not known whether there are any, a tag is compared with its like only. */
function tagFlows(rule: RuleFacts): Flow[] | undefined {
  const { serviceTag, addressPrefixes } = rule;
  if (addressPrefixes?.length) {
    return addressPrefixes.map(prefix => {
      const key = `address:${serviceTag ?? ''} ${prefix}`.toLowerCase();
      return { key, covering: [key] };
    });
  }
  if (serviceTag === undefined) return undefined;
  const flow = tagFlow(serviceTag);
  if (addressPrefixes) return [flow];
  const unsure = (key: string) => `unsure-${key}`;
  return [{ key: unsure(flow.key), covering: flow.covering.map(unsure) }];
}

/** What a rule lets through; a host rule that does not say lets through TCP. */
function transportsOf({
  type,
  transport = type === 'FQDN' ? 'TCP' : undefined,
}: RuleFacts): readonly Transport[] | undefined {
  if (transport === '*' || transport === 'Any') return TRANSPORTS;
  const known = recognised(transport);
  return known && [known];
}

const sameOrder = (texts: readonly string[]) => [...new Set(texts)].sort();

/** What each rule lets out; rules of private endpoints, and of types that are not known, let out nothing here. @internal */
export function flowsOf(
  rule: RuleFacts,
  index: number,
  isManaged: boolean,
): RuleFlows {
  const isHost = rule.type === 'FQDN';
  const nothing = { index, transports: [], ports: [] };
  if (!isHost && rule.type !== 'ServiceTag') return nothing;
  const flows = isHost
    ? rule.fqdn && rule.hosts?.map(hostFlow)
    : tagFlows(rule);
  if (!flows) return nothing;
  const said = rule.ports?.length ? rule.ports : undefined;
  const found = said ?? (isHost && isManaged ? HTTP_PORTS : undefined);
  const ports = found === 'other' ? undefined : found;
  const transports = transportsOf(rule);
  const identity = JSON.stringify([
    rule.refuses ? 'Deny' : 'Allow',
    sameOrder(flows.map(({ key }) => key)),
    transports ?? rule.protocol ?? null,
    ports
      ? sameOrder(ports.map(({ from, to }) => `${from}-${to}`))
      : (said && rule.portRanges?.trim()) ?? null,
  ]);
  return rule.refuses || !ports || !transports
    ? { ...nothing, identity }
    : { index, identity, flows, transports, ports };
}
