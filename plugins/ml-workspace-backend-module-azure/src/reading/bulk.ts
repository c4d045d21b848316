import { JsonObject } from '@backstage/types';
import { AzureClient } from '../client/AzureClient';
import { idOf, idsAt, listAt, lower, parentOf, textAt, typeOf } from './armIds';
import { leaningsOf } from './leanings';
import { PartLog } from './PartLog';

/** Subscriptions that are asked about at once; Azure advises less than 300. */
const AT_ONCE = 100;

const quoted = (types: readonly string[]) =>
  types.map(type => `'${type}'`).join(', ');

const ML = 'microsoft.machinelearningservices/workspaces';
const WORKSPACES = [ML];
const SERVING = [
  `${ML}/onlineendpoints`,
  `${ML}/onlineendpoints/deployments`,
  `${ML}/batchendpoints`,
  `${ML}/batchendpoints/deployments`,
  `${ML}/serverlessendpoints`,
];
const LEANED_ON = [
  'microsoft.storage/storageaccounts',
  'microsoft.keyvault/vaults',
  'microsoft.containerregistry/registries',
  'microsoft.insights/components',
  'microsoft.insights/privatelinkscopes',
  'microsoft.operationalinsights/workspaces',
  'microsoft.containerservice/managedclusters',
];
const NETWORK = [
  'virtualnetworks',
  'virtualnetworkgateways',
  'networksecuritygroups',
  'routetables',
  'natgateways',
  'azurefirewalls',
  'firewallpolicies',
  'serviceendpointpolicies',
  'networksecurityperimeters',
  'privatednszones',
  'privatednszones/virtualnetworklinks',
  'privateendpoints',
].map(type => `microsoft.network/${type}`);
const BELOW_NETWORK = [
  'firewallpolicies/rulecollectiongroups',
  'networksecurityperimeters/profiles',
  'networksecurityperimeters/profiles/accessrules',
  'networksecurityperimeters/resourceassociations',
].map(type => `microsoft.network/${type}`);

/** What is asked in bulk: its name in a reading, the table and the types. */
const ASKED = {
  serving: ['resources', SERVING],
  resources: ['resources', LEANED_ON],
  network: ['resources', NETWORK],
  networkRules: ['networkresources', BELOW_NETWORK],
} as const;

/** Lists that are asked of the resource graph. */
export type BulkList = keyof typeof ASKED;

const queryOf = (table: string, types: readonly string[]) =>
  `${table} | where type in~ (${quoted(
    types,
  )}) | project id, name, type, kind, location, tags, identity, sku, properties | order by id asc`;

const resourceOf = (row: JsonObject): JsonObject => ({
  ...row,
  // Rows have it in lower case and nothing else tells how Azure spells it.
  type: typeOf(idOf(row)),
});

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}

const targetsOf = (endpoint: JsonObject): string[] =>
  ['privateLinkServiceConnections', 'manualPrivateLinkServiceConnections']
    .map(key => listAt(endpoint, 'properties', key))
    .flatMap(list => idsAt(list, 'properties', 'privateLinkServiceId'));

const scopeOf = (group: readonly string[]) =>
  group.length === 1
    ? `/subscriptions/${group[0]}`
    : `/subscriptions/${group[0]} and ${group.length - 1} more`;

/** What the resource graph knows: the bulk of what is read. */
export class Bulk {
  readonly workspaces = new Map<string, JsonObject>();
  /** Subscriptions whose workspaces were listed whole, lower-cased. */
  readonly whole = new Set<string>();
  /** Lists that were not read to their end. */
  readonly cut = new Set<BulkList>();
  readonly #byId = new Map<string, JsonObject>();
  readonly #byType = new Map<string, JsonObject[]>();
  readonly #byParent = new Map<string, JsonObject[]>();
  readonly #endpoints = new Map<string, JsonObject[]>();
  readonly #associations = new Map<string, JsonObject[]>();

  /** Reads all there is in some subscriptions. */
  static async read(
    client: AzureClient,
    subscriptions: readonly string[],
    parts: PartLog,
    signal: AbortSignal,
  ): Promise<Bulk> {
    const bulk = new Bulk();
    const groups: string[][] = [];
    for (let from = 0; from < subscriptions.length; from += AT_ONCE) {
      groups.push(subscriptions.slice(from, from + AT_ONCE));
    }
    for (const group of groups) {
      const query = queryOf('resources', WORKSPACES);
      const { items, problem } = await client.query(
        query,
        { subscriptions: group },
        signal,
      );
      items.forEach(row => bulk.#addWorkspace(resourceOf(row)));
      if (problem) parts.missed(ML, scopeOf(group), problem);
      else group.forEach(id => bulk.whole.add(lower(id)));
    }
    const wanted = new Set(
      [...bulk.workspaces.values()].flatMap(leaningsOf).map(lower),
    );
    for (const group of groups) {
      for (const list of Object.keys(ASKED) as BulkList[]) {
        const [table, types] = ASKED[list];
        const { items, problem } = await client.query(
          queryOf(table, types),
          { subscriptions: group },
          signal,
        );
        for (const row of items) bulk.#add(resourceOf(row), list, wanted);
        if (!problem) continue;
        bulk.cut.add(list);
        parts.missed(`resource graph: ${list}`, scopeOf(group), problem);
      }
    }
    return bulk;
  }

  find(id: string): JsonObject | undefined {
    return this.#byId.get(lower(id)) ?? this.workspaces.get(lower(id));
  }

  ofType(type: string): readonly JsonObject[] {
    return this.#byType.get(lower(type)) ?? [];
  }

  /** What stands right below a resource. */
  below(id: string): readonly JsonObject[] {
    return this.#byParent.get(lower(id)) ?? [];
  }

  /** Private endpoints towards a resource. */
  endpointsTo(id: string): readonly JsonObject[] {
    return this.#endpoints.get(lower(id)) ?? [];
  }

  /** What puts a resource into a network security perimeter. */
  associationsOf(id: string): readonly JsonObject[] {
    return this.#associations.get(lower(id)) ?? [];
  }

  #addWorkspace(row: JsonObject): void {
    this.workspaces.set(lower(idOf(row)), row);
  }

  #add(row: JsonObject, list: BulkList, wanted: ReadonlySet<string>): void {
    const id = lower(idOf(row));
    // Of the many accounts and vaults only those that a workspace leans on are kept.
    const isKept =
      list !== 'resources' ||
      wanted.has(id) ||
      /\/(managedclusters|privatelinkscopes)\//.test(id);
    if (!isKept) return;
    const type = lower(typeOf(id));
    this.#byId.set(id, row);
    push(this.#byType, type, row);
    push(this.#byParent, parentOf(id), row);
    if (type === 'microsoft.network/privateendpoints') {
      for (const target of targetsOf(row)) {
        push(this.#endpoints, lower(target), row);
      }
    }
    if (type.endsWith('/resourceassociations')) {
      const target = textAt(row, 'properties', 'privateLinkResource', 'id');
      if (target) push(this.#associations, lower(target), row);
    }
  }
}
