import {
  Destination,
  destinationsBetween,
  distinct,
  STRANGER,
} from './destination';
import { End, endOf, Node } from './ends';
import { Filter, letsHost, pass } from './filter';
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

/** What became of the packets to one destination. */
interface Sent {
  /** The group let one go. */
  letGo: boolean;
  /** Routes and filter let one through, whatever the group says. */
  led: boolean;
  /** One got out. */
  out: boolean;
}

/** Packets of one place, and what becomes of them. */
class PlaceWalk {
  readonly #hostsOut = new Set<string>();
  /** Hosts that a filter would let out, were not the packets to them let out by address before. */
  readonly #shadowed = new Set<string>();
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
    readonly questions: Questions,
  ) {
    const all = destinationsBetween(mentioned.ranges, mentioned.tags);
    const ends = new Map(
      all.map(to => [to, endOf(view, node, to, questions)] as const),
    );
    const end = (to: Destination) =>
      ends.get(to) ?? endOf(view, node, to, questions);
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
      const named = { ...packet, host };
      if (pass(filter, named) === 'host') this.#hostsOut.add(host);
      else if (letsHost(filter, named)) this.#shadowed.add(host);
    }
  }

  /** Whether a packet arrives, if the group lets it go. */
  #arrives(end: End, packet: Packet) {
    return end.at === 'filter'
      ? pass(end.filter, packet) === 'address'
      : end.at !== 'dropped';
  }

  /** Notes the proxies that the group lets a packet go to: whatever the routes say, they count. */
  #noteProxies({ to, flow }: Packet) {
    if (flow.protocol !== 'tcp') return;
    for (const proxy of this.view.proxies) {
      if (proxy.address === undefined || isAt(proxy, to)) {
        this.#usable.add(proxy);
      }
    }
  }

  /** Sends all packets to one destination. */
  #send(to: Destination, end: End): Sent {
    const sent = { letGo: false, led: false, out: false };
    for (const packet of this.#packets(to)) {
      const letGo = this.#passesGroup(packet);
      if (!letGo && to.tag === undefined) continue;
      const arrives = this.#arrives(end, packet);
      sent.letGo ||= letGo;
      sent.led ||= arrives;
      if (!letGo) continue;
      if (end.at === 'filter') this.#tryHosts(end.filter, packet);
      this.#noteProxies(packet);
      sent.out ||= arrives && end.at !== 'local';
    }
    return sent;
  }

  #direct() {
    const byTag = new Map<string, Sent>();
    for (const { to, end } of this.#kinds) {
      const sent = this.#send(to, end);
      if (to.tag !== undefined) {
        const all = byTag.get(to.tag) ?? { ...sent };
        all.letGo ||= sent.letGo;
        all.led ||= sent.led;
        all.out ||= sent.out;
        byTag.set(to.tag, all);
      }
      if (!sent.out || this.#isDescribed(to)) continue;
      if (end.at === 'anywhere') this.reached.everywhere(this.node.label);
      this.reached.address(this.node.label, to);
    }
    for (const [tag, { letGo, led, out }] of byTag) {
      // Of one tag's addresses some are let go and others are led out: which are which nobody knows.
      if (letGo && led && !out) {
        this.questions.doubt(`which addresses ${tag} has`, true);
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

  /** Whether the group lets a packet go to what nobody describes, which may have any address. */
  #goesToStrangers() {
    const mayBe = this.#kinds.filter(
      ({ to }) => to.tag === undefined && !this.#isDescribed(to),
    );
    return [STRANGER, ...mayBe.map(({ to }) => to)].some(to =>
      [...this.#packets(to)].some(packet => this.#passesGroup(packet)),
    );
  }

  run() {
    if (this.#strange && this.#goesToStrangers()) {
      this.reached.everywhere(this.node.label);
      return;
    }
    this.#direct();
    this.#byProxies();
    for (const host of this.#hostsOut) this.reached.host(this.node.label, host);
    for (const host of this.#shadowed) {
      if (this.#hostsOut.has(host)) continue;
      this.questions.doubt(`whether rules of addresses hide ${host}`, true);
    }
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
