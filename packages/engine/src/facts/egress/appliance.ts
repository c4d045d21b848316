import { EVERY_ADDRESS } from '../../network/addressSet';
import { parsePorts, PortRange } from '../../network/ports';
import { ApplianceRule } from '../../model/network';
import { ApplianceFacts, RuleCollectionFacts } from '../networkFacts';
import { recognised } from '../stated';
import { Assumption } from './assumption';
import { NOTHING, readNamed } from './destinations';
import { FilterRule } from './filter';
import { FlowMatch } from './flow';
import { isForSources, Sources } from './sources';

/** The ports of an application rule's protocols where it states none. */
const HOST_PORTS: Record<string, number> = {
  http: 80,
  https: 443,
  mssql: 1433,
};

function portsOf(
  rule: ApplianceRule,
  ofHosts: boolean,
): readonly PortRange[] | '*' | undefined {
  if (rule.portRanges?.trim()) return parsePorts(rule.portRanges);
  if (!ofHosts) return undefined;
  const ports = rule.protocols?.map(
    protocol => HOST_PORTS[protocol.trim().toLowerCase()],
  );
  return ports?.every(port => port !== undefined)
    ? ports.map(port => ({ from: port, to: port }))
    : undefined;
}

const PROTOCOLS: Record<string, FlowMatch['protocols'][number]> = {
  tcp: 'TCP',
  udp: 'UDP',
  icmp: 'ICMP',
  any: '*',
  '*': '*',
};

function protocolsOf(
  rule: ApplianceRule,
  ofHosts: boolean,
): FlowMatch['protocols'] | undefined {
  if (ofHosts) return ['TCP'];
  const found = rule.protocols?.map(
    protocol => PROTOCOLS[protocol.trim().toLowerCase()],
  );
  return found?.every(protocol => protocol !== undefined) ? found : undefined;
}

function readRule(
  rule: ApplianceRule,
  { allows, ofHosts, at }: { allows: boolean; ofHosts: boolean; at: string },
  from: Sources,
  assume: Assumption,
): FilterRule | undefined {
  const name = rule.name ?? 'a rule without a name';
  // What is not known of a rule lets more out where it makes an Allow wider or a Deny narrower.
  const everything = (field: string, what: string) =>
    assume.isBad(`${at}/${field}`, `${what} of ${name}`) === allows;
  if (rule.sources) {
    const { addresses } = readNamed(rule.sources, allows, NOTHING);
    const isAsked = isForSources(addresses, allows, from, assume);
    if (!isAsked) return undefined;
  } else if (!everything('sources', 'the sources')) {
    return undefined;
  }
  const protocols = protocolsOf(rule, ofHosts);
  if (!protocols && !everything('protocols', 'the protocols')) return undefined;
  const ports = portsOf(rule, ofHosts);
  if (!ports && !everything('portRanges', 'the ports')) return undefined;
  const field = ofHosts ? 'hosts' : 'destinations';
  const isNamed = rule.destinations ?? rule.hosts;
  if (!isNamed && !everything(field, 'the destinations')) return undefined;
  const named = isNamed
    ? readNamed(rule.destinations ?? [], allows, NOTHING)
    : { addresses: EVERY_ADDRESS, tags: [] };
  return {
    ...named,
    protocols: protocols ?? ['*'],
    ports: ports ?? '*',
    name,
    pointer: at,
    allows,
    hosts: isNamed
      ? (rule.hosts ?? []).map(host => host.trim().toLowerCase())
      : ['*'],
    ...(ofHosts && { ofHosts }),
  };
}

/** The order in which an Azure Firewall asks: the parent's first, all rules of addresses before those of hosts, then by priority. */
function inOrder(
  { kind, fromParent, groupPriority, priority, action }: RuleCollectionFacts,
  assume: Assumption,
  at: string,
): readonly number[] {
  const allows = action === 'Allow';
  // Without a priority it stands first where that lets more out, else last.
  const place = (value: number | undefined, field: string) =>
    value ??
    (assume.isBad(`${at}/${field}`, 'the priority of a rule collection') ===
    allows
      ? -1
      : Number.MAX_SAFE_INTEGER);
  const isFirst =
    fromParent ??
    assume.isBad(
      `${at}/fromParent`,
      "whether rules are of the policy's parent",
    ) === allows;
  return [
    kind === 'Application' ? 1 : 0,
    isFirst ? 0 : 1,
    place(groupPriority, 'groupPriority'),
    place(priority, 'priority'),
    allows ? 0 : 1,
  ];
}

const byPlaces = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at] - b[at];
};

/** The rules of an appliance for what comes from a subnet, in the order in which they are asked; it refuses the rest. @internal */
export function applianceRules(
  { ruleCollections, name }: ApplianceFacts,
  at: string,
  from: Sources,
  assume: Assumption,
): FilterRule[] {
  const called = name ?? 'the appliance';
  const everything = (pointer: string): FilterRule => ({
    protocols: ['*'],
    ports: '*',
    name: `whatever ${called} lets out`,
    pointer,
    allows: true,
    addresses: EVERY_ADDRESS,
    tags: [],
    hosts: ['*'],
  });
  if (!ruleCollections) {
    const pointer = `${at}/ruleCollections`;
    return assume.isBad(pointer, `which rules ${called} has`)
      ? [everything(pointer)]
      : [];
  }
  return ruleCollections
    .map((collection, index) => {
      const here = `${at}/ruleCollections/${index}`;
      return { collection, here, order: inOrder(collection, assume, here) };
    })
    .sort((a, b) => byPlaces(a.order, b.order))
    .flatMap(({ collection, here }) => {
      const action = recognised(collection.action);
      const allows = action
        ? action === 'Allow'
        : assume.isBad(`${here}/action`, 'whether rules allow or deny');
      const kind = recognised(collection.kind);
      const isOfHosts = kind
        ? kind === 'Application'
        : assume.isBad(`${here}/kind`, 'the kind of a rule collection') &&
          !allows;
      if (!collection.rules) {
        const pointer = `${here}/rules`;
        return assume.isBad(pointer, `which rules ${called} has`) && allows
          ? [everything(pointer)]
          : [];
      }
      return collection.rules
        .map((rule, index) =>
          readRule(
            rule,
            { allows, ofHosts: isOfHosts, at: `${here}/rules/${index}` },
            from,
            assume,
          ),
        )
        .filter(rule => rule !== undefined);
    });
}
