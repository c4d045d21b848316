import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { armType } from '../arm/types';
import { parseArmId } from '../world/armId';
import type { ArmDocument } from '../world/document';
import type { World } from '../world/world';
import { Scenario, scenarioSchema } from './scenario';

const FOLDER = join(
  dirname(require.resolve('../../package.json')),
  'scenarios',
);

/** A scenario of this package by its name, or of any file by its path. */
export function readScenario(name: string): Scenario {
  const path = /^[\w-]+$/.test(name) ? join(FOLDER, `${name}.json`) : name;
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A resource as it is stored: its id says what it is. */
export function documentOf(written: {
  id: string;
  [key: string]: unknown;
}): ArmDocument {
  const id = parseArmId(written.id);
  const type = id && armType(id.type);
  if (!id || !type) {
    throw new Error(`${written.id} is no resource that the double knows`);
  }
  const { name: _name, type: _type, ...rest } = written;
  return {
    ...rest,
    id: written.id,
    name: id.names[id.names.length - 1],
    type: type.type,
  } as ArmDocument;
}

/** Fills a world with what a scenario says is there from the start. */
export function load(world: World, scenario: Scenario): void {
  const read = scenarioSchema.parse(scenario);
  for (const tenant of read.tenants) {
    world.tenants.set(tenant.tenantId.toLowerCase(), tenant);
  }
  for (const principal of read.principals) {
    world.principals.set(principal.clientId.toLowerCase(), principal);
  }
  for (const one of read.subscriptions) {
    world.subscriptions.set(one.subscriptionId.toLowerCase(), {
      ...one,
      state: 'Enabled',
    });
  }
  world.roles = read.roles;
  for (const group of read.groups) {
    world.groups.set(group.id.toLowerCase(), {
      ...group,
      name: group.id.split('/').pop() ?? '',
      type: 'Microsoft.Resources/resourceGroups',
      properties: { provisioningState: 'Succeeded' },
    });
  }
  for (const resource of read.resources) {
    world.store.put(documentOf(resource), -Infinity);
  }
}
