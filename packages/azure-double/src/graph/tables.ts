import { isAllowed } from '../rights/rights';
import { shownWhole } from '../arm/shown';
import { parseArmId } from '../world/armId';
import { ArmDocument, inner, isJson, Json } from '../world/document';
import type { Principal, World } from '../world/world';
import { changeRow } from './changeRow';

/** Types of the table `resources`. */
const RESOURCES = [
  'microsoft.machinelearningservices/workspaces',
  'microsoft.machinelearningservices/registries',
  'microsoft.machinelearningservices/workspaces/onlineendpoints',
  'microsoft.machinelearningservices/workspaces/onlineendpoints/deployments',
  'microsoft.machinelearningservices/workspaces/batchendpoints',
  'microsoft.machinelearningservices/workspaces/batchendpoints/deployments',
  'microsoft.machinelearningservices/workspaces/serverlessendpoints',
  'microsoft.storage/storageaccounts',
  'microsoft.keyvault/vaults',
  'microsoft.containerregistry/registries',
  'microsoft.containerservice/managedclusters',
  'microsoft.insights/components',
  'microsoft.insights/privatelinkscopes',
  'microsoft.operationalinsights/workspaces',
  'microsoft.managedidentity/userassignedidentities',
  'microsoft.network/privateendpoints',
  'microsoft.network/privatednszones',
  'microsoft.network/privatednszones/virtualnetworklinks',
  'microsoft.network/virtualnetworks',
  'microsoft.network/virtualnetworkgateways',
  'microsoft.network/networksecuritygroups',
  'microsoft.network/routetables',
  'microsoft.network/natgateways',
  'microsoft.network/azurefirewalls',
  'microsoft.network/firewallpolicies',
  'microsoft.network/ipgroups',
  'microsoft.network/networkinterfaces',
  'microsoft.network/publicipaddresses',
  'microsoft.network/serviceendpointpolicies',
  'microsoft.network/networksecurityperimeters',
];

/** Types of the table `networkresources`. */
const NETWORK = [
  'microsoft.network/firewallpolicies/rulecollectiongroups',
  'microsoft.network/networksecurityperimeters/profiles',
  'microsoft.network/networksecurityperimeters/profiles/accessrules',
  'microsoft.network/networksecurityperimeters/resourceassociations',
];

const TYPES: Record<string, readonly string[]> = {
  resources: RESOURCES,
  networkresources: NETWORK,
};

export const TABLES = [
  ...Object.keys(TYPES),
  'resourcecontainers',
  'resourcechanges',
];

/** The newest version that is no preview: the graph reads with it. */
const STABLE = '2026-05-01';

interface Asked {
  world: World;
  principal: Principal;
  /** Lower-cased ids of the subscriptions that are asked about. */
  subscriptions: ReadonlySet<string>;
  /** What the query itself keeps to. */
  types: readonly string[] | undefined;
}

/** The rows of a table that the caller may read, as they were some time ago. */
export function rowsOf(table: string, asked: Asked): Json[] {
  const { world, types } = asked;
  const moment = world.now() - world.settings.graphLagMs;
  if (table === 'resourcecontainers') return containerRows(asked);
  const may = readerOf(asked);
  if (table === 'resourcechanges') {
    return world.history
      .changes(world.now())
      .filter(
        ({ at, resourceId, resourceType }) =>
          at <= moment &&
          RESOURCES.includes(resourceType.toLowerCase()) &&
          may(resourceType, resourceId),
      )
      .map(change => changeRow(change));
  }
  const wanted = TYPES[table].filter(type => !types || types.includes(type));
  return wanted.flatMap(type =>
    world.store
      .asOf(type, moment)
      .filter(({ id }) => may(type, id))
      .map(document => rowOf(document, world)),
  );
}

/** Whether the caller may read a resource: asked once for each type where no role is narrower than a subscription. */
function readerOf({ world, principal, subscriptions }: Asked) {
  const isFine = world.roles.some(
    ({ principalId, scope }) =>
      principalId === principal.objectId &&
      /^\/subscriptions\/[^/]+\//i.test(scope),
  );
  const known = new Map<string, boolean>();
  return (type: string, id: string): boolean => {
    const subscription = id.split('/')[2]?.toLowerCase();
    if (!subscriptions.has(subscription)) return false;
    if (isFine) return isAllowed(world, principal, `${type}/read`, id);
    const key = `${subscription} ${type}`;
    const allowed =
      known.get(key) ??
      isAllowed(
        world,
        principal,
        `${type}/read`,
        `/subscriptions/${subscription}`,
      );
    known.set(key, allowed);
    return allowed;
  };
}

function rowOf(document: ArmDocument, world: World): Json {
  const { subscriptionId, resourceGroup } = parseArmId(document.id)!;
  const whole = shownWhole(document, STABLE);
  return {
    id: document.id,
    name: document.name,
    type: document.type.toLowerCase(),
    tenantId: world.subscription(subscriptionId)?.tenantId ?? '',
    kind: document.kind ?? '',
    location: document.location ?? '',
    resourceGroup: resourceGroup.toLowerCase(),
    subscriptionId,
    managedBy: document.managedBy ?? '',
    sku: document.sku ?? null,
    plan: document.plan ?? null,
    properties: withoutRules(whole),
    tags: document.tags ?? null,
    identity: document.identity ?? null,
    zones: document.zones ?? null,
    extendedLocation: document.extendedLocation ?? null,
  };
}

/** Whether a row holds the rules of a managed network is written nowhere, so it holds none. */
function withoutRules({ properties = {} }: ArmDocument): Json {
  const network = inner(properties, 'managedNetwork');
  if (!isJson(network)) return properties;
  const { outboundRules: _, ...rest } = network;
  return { ...properties, managedNetwork: rest };
}

function containerRows({
  world,
  principal,
  subscriptions,
  types,
}: Asked): Json[] {
  const wants = (type: string) => !types || types.includes(type);
  const rows: Json[] = [];
  for (const id of subscriptions) {
    const one = world.subscription(id);
    if (!one || !wants('microsoft.resources/subscriptions')) continue;
    rows.push({
      id: `/subscriptions/${one.subscriptionId}`,
      name: one.displayName,
      type: 'microsoft.resources/subscriptions',
      tenantId: one.tenantId,
      subscriptionId: one.subscriptionId,
      resourceGroup: '',
      location: '',
      tags: one.tags ?? null,
      properties: { state: one.state },
    });
  }
  if (!wants('microsoft.resources/subscriptions/resourcegroups')) return rows;
  for (const group of world.groups.values()) {
    const subscriptionId = group.id.split('/')[2];
    if (!subscriptions.has(subscriptionId.toLowerCase())) continue;
    const action = 'Microsoft.Resources/subscriptions/resourceGroups/read';
    if (!isAllowed(world, principal, action, group.id)) continue;
    rows.push({
      id: group.id,
      name: group.name,
      type: 'microsoft.resources/subscriptions/resourcegroups',
      tenantId: world.subscription(subscriptionId)?.tenantId ?? '',
      subscriptionId,
      resourceGroup: group.name.toLowerCase(),
      location: group.location ?? '',
      tags: group.tags ?? null,
      properties: group.properties ?? {},
    });
  }
  return rows;
}
