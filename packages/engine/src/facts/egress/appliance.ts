import { AddressSet, EVERY_ADDRESS } from '../../network/addressSet';
import { parsePorts, PortRange } from '../../network/ports';
import { ApplianceRule } from '../../model/network';
import { ApplianceFacts, RuleCollectionFacts } from '../networkFacts';
import { UnknownFact } from '../reach/range';
import { recognised } from '../stated';
import { Assumption } from './assumption';
import { NOTHING, readNamed } from './destinations';
import { FilterRule } from './filter';
import { FlowMatch } from './flow';
import { oncePerAssumption } from './oncePerAssumption';
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

/** A rule, or what else decides which rules there are, with the facts that were not known of it. */
interface Step {
  /** For what comes from where it is asked; from anywhere, if absent. */
  from?: { addresses: AddressSet; allows: boolean };
  rule?: FilterRule;
  taken: readonly UnknownFact[];
}

function readRule(
  rule: ApplianceRule,
  { allows, ofHosts, at }: { allows: boolean; ofHosts: boolean; at: string },
  assume: Assumption,
): FilterRule | undefined {
  const name = rule.name ?? 'a rule without a name';
  // What is not known of a rule lets more out where it makes an Allow wider or a Deny narrower.
  const everything = (field: string, what: string) =>
    assume.isBad(`${at}/${field}`, `${what} of ${name}`) === allows;
  if (!rule.sources && !everything('sources', 'the sources')) return undefined;
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

/** One step, with the facts that it alone takes. */
function step(
  assume: Assumption,
  read: (own: Assumption) => FilterRule | undefined,
  from?: Step['from'],
): Step {
  const own = assume.alike();
  const rule = read(own);
  return { rule, taken: own.taken, ...(from && { from }) };
}

function stepsOfCollection(
  { action: written, kind: called, rules }: RuleCollectionFacts,
  here: string,
  everything: (pointer: string) => FilterRule,
  name: string,
  assume: Assumption,
): Step[] {
  const head = assume.alike();
  const action = recognised(written);
  const allows = action
    ? action === 'Allow'
    : head.isBad(`${here}/action`, 'whether rules allow or deny');
  const kind = recognised(called);
  const ofHosts = kind
    ? kind === 'Application'
    : head.isBad(`${here}/kind`, 'the kind of a rule collection') && !allows;
  if (!rules) {
    const pointer = `${here}/rules`;
    const isBad = head.isBad(pointer, `which rules ${name} has`);
    // At worst those that let out let out all; at best those that refuse refuse all.
    const rule = {
      ...everything(pointer),
      allows,
      ...(ofHosts && { ofHosts }),
    };
    return [{ ...(isBad === allows && { rule }), taken: head.taken }];
  }
  return [
    { taken: head.taken },
    ...rules.map((rule, index) =>
      step(
        assume,
        own =>
          readRule(
            rule,
            { allows, ofHosts, at: `${here}/rules/${index}` },
            own,
          ),
        rule.sources && {
          addresses: readNamed(rule.sources, allows, NOTHING).addresses,
          allows,
        },
      ),
    ),
  ];
}

/** The steps of an appliance in the order in which they are taken, whatever comes from where. */
function readSteps(
  { ruleCollections, name: written }: ApplianceFacts,
  assume: Assumption,
  at: string,
): Step[] {
  const name = written ?? 'the appliance';
  const everything = (pointer: string): FilterRule => ({
    protocols: ['*'],
    ports: '*',
    name: `whatever ${name} lets out`,
    pointer,
    allows: true,
    addresses: EVERY_ADDRESS,
    tags: [],
    hosts: ['*'],
  });
  if (!ruleCollections) {
    const pointer = `${at}/ruleCollections`;
    return [
      step(assume, own =>
        own.isBad(pointer, `which rules ${name} has`)
          ? everything(pointer)
          : undefined,
      ),
    ];
  }
  const ordering = assume.alike();
  const ordered = ruleCollections
    .map((collection, index) => {
      const here = `${at}/ruleCollections/${index}`;
      return { collection, here, order: inOrder(collection, ordering, here) };
    })
    .sort((a, b) => byPlaces(a.order, b.order));
  return [
    { taken: ordering.taken },
    ...ordered.flatMap(({ collection, here }) =>
      stepsOfCollection(collection, here, everything, name, assume),
    ),
  ];
}

/** For whom rules are asked: for what comes from some addresses. */
type From = NonNullable<Step['from']>;

interface Asked {
  rules: readonly FilterRule[];
  taken: readonly UnknownFact[];
}

/** An appliance as it is read once, with the lists of rules that subnets were given of it. */
interface ReadAppliance {
  steps: readonly (Step & { fromNumber: number | undefined })[];
  /** The sources of all steps, each once: many rules are for the same. */
  froms: readonly From[];
  lists: Map<string, Asked>;
}

const read = oncePerAssumption(
  (appliance: ApplianceFacts, assume: Assumption, at): ReadAppliance => {
    const numbers = new Map<string, number>();
    const froms: From[] = [];
    const numberOf = (from: From): number => {
      const key = `${from.allows} ${from.addresses.key}`;
      let number = numbers.get(key);
      if (number === undefined) {
        numbers.set(key, (number = froms.length));
        froms.push(from);
      }
      return number;
    };
    const steps = readSteps(appliance, assume, at).map(one => ({
      ...one,
      fromNumber: one.from && numberOf(one.from),
    }));
    return { steps, froms, lists: new Map() };
  },
);

/**
 * The rules of an appliance for what comes from a subnet, in the order in which
 * they are asked; it refuses the rest. Subnets with the same rules are given the
 * same list.
 * @internal
 */
export function applianceRules(
  appliance: ApplianceFacts,
  at: string,
  sources: Sources,
  assume: Assumption,
): readonly FilterRule[] {
  const { steps, froms, lists } = read(appliance, assume, at);
  const own = assume.alike();
  const answers: (boolean | undefined)[] = froms.map(() => undefined);
  const isAsked = (from: number): boolean =>
    (answers[from] ??= isForSources(
      froms[from].addresses,
      froms[from].allows,
      sources,
      own,
    ));
  // Of a subnet without addresses each has facts of its own that are not known.
  if (!sources.addresses.isEmpty) {
    const known = lists.get(froms.map((_, from) => isAsked(from)).join());
    if (known) {
      assume.take(known.taken);
      return known.rules;
    }
  }
  const rules: FilterRule[] = [];
  for (const { rule, taken, fromNumber } of steps) {
    if (fromNumber !== undefined && !isAsked(fromNumber)) continue;
    own.take(taken);
    if (rule) rules.push(rule);
  }
  const key = `${sources.addresses.isEmpty ? '?' : ''}${answers.join()}`;
  const asked = lists.get(key) ?? { rules, taken: own.taken };
  lists.set(key, asked);
  assume.take(own.taken);
  return asked.rules;
}
