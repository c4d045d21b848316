import { JsonObject } from '@backstage/types';
import { isAzureCallError } from '../client/AzureCallError';
import { at, idOf, idsAt, listAt, lower, parentOf, textAt } from './armIds';
import { Bulk } from './bulk';
import { Finder, Found } from './Finder';

const MOST_NETWORKS = 50;
const FARTHEST_PEER = 2;
const NETWORK = 'microsoft.network';

/** The network around the places where code runs, as far as it is described. */
export interface NetworkAround {
  resources: JsonObject[];
  /** What is named there and was not answered, by id. */
  unanswered: [id: string, problem: Exclude<Found, JsonObject>][];
  /** There is more of it than is read. */
  isCut: boolean;
}

class Gathering {
  readonly #found = new Map<string, JsonObject>();
  readonly #asked = new Set<string>();
  readonly #networks = new Set<string>();
  readonly result: NetworkAround = {
    resources: [],
    unanswered: [],
    isCut: false,
  };

  constructor(private readonly bulk: Bulk, private readonly finder: Finder) {}

  /** Adds networks, their peers, and what their subnets name. */
  async addNetworks(ids: readonly string[]): Promise<void> {
    let next = ids;
    for (let far = 0; far <= FARTHEST_PEER && next.length; far += 1) {
      const peers: string[] = [];
      for (const id of next) {
        if (this.#networks.has(lower(id))) continue;
        if (this.#networks.size >= MOST_NETWORKS) {
          this.result.isCut = true;
          return;
        }
        this.#networks.add(lower(id));
        // By a call of its own, since what it leaves out counts as not set.
        const network = await this.#take(id, 'get');
        if (!network) continue;
        await this.#addOfSubnets(listAt(network, 'properties', 'subnets'));
        peers.push(
          ...idsAt(
            listAt(network, 'properties', 'virtualNetworkPeerings'),
            'properties',
            'remoteVirtualNetwork',
            'id',
          ),
        );
      }
      next = peers;
    }
  }

  async #addOfSubnets(subnets: ReturnType<typeof listAt>): Promise<void> {
    for (const key of ['networkSecurityGroup', 'routeTable', 'natGateway']) {
      for (const id of idsAt(subnets, 'properties', key, 'id')) {
        await this.#take(id);
      }
    }
    for (const subnet of subnets) {
      const policies = listAt(subnet, 'properties', 'serviceEndpointPolicies');
      for (const id of idsAt(policies, 'id')) await this.#take(id);
    }
  }

  /** Adds what stands in these networks, or is linked to them. */
  async addWithin(): Promise<void> {
    const standsIn = (resource: JsonObject) =>
      idsAt(
        listAt(resource, 'properties', 'ipConfigurations'),
        'properties',
        'subnet',
        'id',
      ).some(id => this.#networks.has(lower(parentOf(id))));
    for (const gateway of this.bulk.ofType(
      `${NETWORK}/virtualnetworkgateways`,
    )) {
      if (standsIn(gateway)) this.#keep(gateway);
    }
    for (const firewall of this.bulk.ofType(`${NETWORK}/azurefirewalls`)) {
      if (!standsIn(firewall)) continue;
      this.#keep(firewall);
      await this.#addPolicy(
        textAt(firewall, 'properties', 'firewallPolicy', 'id'),
      );
    }
    for (const link of this.bulk.ofType(
      `${NETWORK}/privatednszones/virtualnetworklinks`,
    )) {
      const network = textAt(link, 'properties', 'virtualNetwork', 'id');
      if (!network || !this.#networks.has(lower(network))) continue;
      const zone = this.bulk.find(parentOf(idOf(link)));
      if (!zone) continue;
      this.#keep(zone);
      this.bulk.below(idOf(zone)).forEach(one => this.#keep(one));
    }
  }

  /** Adds a policy with the groups of rules that it names, and those above it. */
  async #addPolicy(id: string | undefined, depth = 0): Promise<void> {
    if (!id || depth > 5) return;
    const policy = await this.#take(id);
    if (!policy) return;
    for (const group of idsAt(
      listAt(policy, 'properties', 'ruleCollectionGroups'),
      'id',
    )) {
      await this.#take(group);
    }
    this.bulk.below(id).forEach(one => this.#keep(one));
    await this.#addPolicy(
      textAt(at(policy, 'properties'), 'basePolicy', 'id'),
      depth + 1,
    );
  }

  async #take(
    id: string,
    how: 'find' | 'get' = 'find',
  ): Promise<JsonObject | undefined> {
    const key = lower(id);
    if (this.#asked.has(key)) return this.#found.get(key);
    this.#asked.add(key);
    const found = await this.finder[how](id);
    if (isAzureCallError(found)) {
      this.result.unanswered.push([id, found]);
      return undefined;
    }
    this.#keep(found);
    return found;
  }

  #keep(resource: JsonObject): void {
    const key = lower(idOf(resource));
    if (this.#found.has(key)) return;
    this.#found.set(key, resource);
    this.result.resources.push(resource);
  }
}

/**
 * Gathers the networks of some subnets and of their peers, with what decides
 * where packets go: groups, routes, gateways, firewalls with all their rules,
 * and the zones that names are looked up in.
 */
export async function networkAround(
  subnets: readonly string[],
  bulk: Bulk,
  finder: Finder,
): Promise<NetworkAround> {
  const around = new Gathering(bulk, finder);
  await around.addNetworks(subnets.map(parentOf));
  await around.addWithin();
  return around.result;
}
