import { Destination, destinationsBetween, distinct } from './destination';
import { End, endOf, Node } from './ends';
import { Filter, pass } from './filter';
import { Flow, flowsBetween } from './flow';
import { Mentioned } from './mentioned';
import { Questions } from './questions';
import { holds, readRange } from './range';
import { Reached } from './reached';
import { firstOf, Packet, Rule } from './rule';
import { Proxy, View } from './view';

const rulesOf = ({ network, application }: Filter) => [
  ...network,
  ...application,
];

/** Addresses of a subnet on both sides of every boundary of what rules say of sources. */
function sourcesOf(
  { addressPrefix = '', network }: View,
  rules: readonly Rule[],
  { ranges }: Mentioned,
): Destination[] {
  const prefix = readRange(addressPrefix) ?? network.spaces[0];
  const all = destinationsBetween(prefix ? [prefix, ...ranges] : [], new Set());
  return distinct(
    prefix ? all.filter(source => holds(prefix, source)) : all.slice(0, 1),
    rules.map(({ from }) => from),
  );
}

const isAt = ({ address = '' }: Proxy, to: Destination): boolean => {
  const range = readRange(address);
  return range !== undefined && holds(range, to);
};

/** Packets of one place, and what becomes of them. */
class PlaceWalk {
  readonly #hostsOut = new Set<string>();
  readonly #usable = new Set<Proxy>();
  readonly #sources: readonly Destination[];
  readonly #flows: readonly Flow[];
  /** One destination of each kind that routes and rules tell apart. */
  readonly #kinds: readonly { to: Destination; end: End }[];
  /** Something of which nothing is known may take packets anywhere. */
  readonly #strange: boolean;

  constructor(
    readonly view: View,
    readonly node: Node,
    readonly mentioned: Mentioned,
    readonly reached: Reached,
    questions: Questions,
  ) {
    const end = (to: Destination) => endOf(view, node, to, questions);
    const all = destinationsBetween(mentioned.ranges, mentioned.tags);
    const filters = new Set([
      ...all
        .map(end)
        .flatMap(each => (each.at === 'filter' ? each.filter : [])),
      ...view.proxies.map(({ filter }) => filter),
    ]);
    const order = [...filters];
    const rules = [...(view.group ?? []), ...order.flatMap(rulesOf)];
    this.#sources = sourcesOf(view, rules, mentioned);
    this.#flows = flowsBetween(rules.map(({ flow }) => flow));
    this.#kinds = distinct(all, [
      ...rules.map(rule => rule.to),
      to => this.#isDescribed(to),
      ...view.proxies.map(proxy => (to: Destination) => isAt(proxy, to)),
      to => {
        const found = end(to);
        return found.at === 'filter' ? order.indexOf(found.filter) : found.at;
      },
    ]).map(to => ({ to, end: end(to) }));
    const { network } = view;
    this.#strange = [
      ...(view.learned ? [`what a gateway tells ${network.name}`] : []),
      ...network.strangers.map(peer => `the peer ${peer}`),
    ]
      .map(question => questions.ask(question))
      .some(answer => answer);
  }

  #isDescribed(to: Destination) {
    return this.mentioned.spaces.some(space => holds(space, to));
  }

  *#packets(to: Destination): Generator<Packet> {
    for (const source of this.#sources) {
      for (const flow of this.#flows) yield { source, to, flow };
    }
  }

  #passesGroup(packet: Packet) {
    const { group } = this.view;
    return !group || firstOf(group, packet)?.allows === true;
  }

  /** Notes the hosts that a filter lets a packet through to: a host's address is public. */
  #tryHosts(filter: Filter, packet: Packet) {
    if (!packet.to.public) return;
    for (const host of this.mentioned.hosts) {
      if (this.#hostsOut.has(host)) continue;
      if (pass(filter, { ...packet, host }) === 'host')
        this.#hostsOut.add(host);
    }
  }

  /** Whether a packet that the group has let go arrives. */
  #arrives(end: End, packet: Packet) {
    if (end.at !== 'filter') return end.at !== 'dropped';
    this.#tryHosts(end.filter, packet);
    return pass(end.filter, packet) === 'address';
  }

  /** Notes the proxies that a packet comes to; one whose address is not known may stand where the routes lead. */
  #noteProxies({ to, flow }: Packet, arrives: boolean) {
    if (flow.protocol !== 'tcp') return;
    for (const proxy of this.view.proxies) {
      const comesTo =
        proxy.address === undefined || (arrives && isAt(proxy, to));
      if (comesTo) this.#usable.add(proxy);
    }
  }

  #direct() {
    for (const { to, end } of this.#kinds) {
      let isOut = false;
      for (const packet of this.#packets(to)) {
        if (!this.#passesGroup(packet)) continue;
        const arrives = this.#arrives(end, packet);
        this.#noteProxies(packet, arrives);
        isOut ||= this.#strange || (arrives && end.at !== 'local');
      }
      if (isOut && !this.#isDescribed(to)) {
        this.reached.address(this.node.label, to);
      }
    }
  }

  #byProxies() {
    for (const { filter } of this.#usable) {
      for (const { to } of this.#kinds) {
        let isOut = false;
        for (const packet of this.#packets(to)) {
          this.#tryHosts(filter, packet);
          isOut ||= pass(filter, packet) === 'address';
        }
        if (isOut && !this.#isDescribed(to)) {
          this.reached.address(`${this.node.label} by ${filter.name}`, to);
        }
      }
    }
  }

  run() {
    this.#direct();
    this.#byProxies();
    for (const host of this.#hostsOut) this.reached.host(this.node.label, host);
  }
}

/** Sends packets from the nodes of a place in a subnet, and notes what gets out. */
export function walkSubnet(
  view: View,
  node: Node,
  mentioned: Mentioned,
  reached: Reached,
  questions: Questions,
): void {
  new PlaceWalk(view, node, mentioned, reached, questions).run();
}
