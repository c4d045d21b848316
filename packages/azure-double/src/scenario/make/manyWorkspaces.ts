import { groupIdOf } from '../../world/armId';
import { seeded } from '../../faults/seeded';
import type { Scenario } from '../scenario';
import { DEPLOYER, READER, ROLES, TENANT } from './identities';
import type { Made } from './place';
import { Shape, workspace } from './workspace';

const REGIONS = ['westeurope', 'northeurope', 'swedencentral', 'uksouth'];

/** How often each shape comes, of a hundred. */
const SHAPES: [Shape, number][] = [
  ['approved', 45],
  ['internet', 25],
  ['selected', 15],
  ['own-network', 10],
  ['exposed', 5],
];

const number = (value: number, digits: number) =>
  String(value).padStart(digits, '0');

/** So many workspaces over so many subscriptions, the same for the same seed. */
export function manyWorkspaces({
  workspaces = 10_000,
  subscriptions = 100,
  seed = 1,
} = {}): Scenario {
  const random = seeded(seed);
  const ids = Array.from(
    { length: subscriptions },
    (_, at) => `aaaaaaaa-0000-4000-8000-${number(at, 12)}`,
  );
  const resources: Made[] = [];
  const groups = new Map<string, { id: string; location: string }>();
  for (let at = 0; at < workspaces; at += 1) {
    const subscriptionId = ids[at % subscriptions];
    const group = `rg-team-${number(Math.floor(at / subscriptions / 10), 3)}`;
    const id = groupIdOf(subscriptionId, group);
    const location =
      groups.get(id)?.location ??
      REGIONS[Math.floor(random() * REGIONS.length)];
    groups.set(id, { id, location });
    resources.push(
      ...workspace({
        place: { subscriptionId, group, location },
        name: `mlw-${number(at, 5)}`,
        shape: shapeOf(random() * 100),
        prefix: `10.${at % 250}`,
        ...(random() < 0.5 && { tags: { owner: `team-${at % 200}` } }),
      }),
    );
  }
  return {
    description: `${workspaces} workspaces over ${subscriptions} subscriptions, of seed ${seed}`,
    tenants: [{ tenantId: TENANT, displayName: 'Contoso' }],
    principals: [READER, DEPLOYER],
    subscriptions: ids.map((subscriptionId, at) => ({
      subscriptionId,
      tenantId: TENANT,
      displayName: `Contoso ${number(at, 3)}`,
      managementGroups: ['contoso'],
    })),
    roles: ROLES,
    groups: [...groups.values()],
    resources,
  };
}

function shapeOf(chance: number): Shape {
  let sum = 0;
  for (const [shape, share] of SHAPES) {
    sum += share;
    if (chance < sum) return shape;
  }
  return 'exposed';
}
