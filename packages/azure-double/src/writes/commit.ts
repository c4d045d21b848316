import { randomUUID } from 'node:crypto';
import { parseArmId } from '../world/armId';
import type { ArmDocument, Json } from '../world/document';
import type { Deed, LoggedWrite } from '../world/history';
import type { World } from '../world/world';
import { differences } from './differences';

/** Puts a resource into the world, and tells of it in changes and activity log. */
export function commit(
  world: World,
  document: ArmDocument,
  deed: Deed,
  written = { id: document.id, verb: 'write' },
): void {
  const before = world.store.get(document.id);
  world.store.put(document, world.now());
  const changes = before ? differences(before, document) : {};
  if (before && Object.keys(changes).length === 0) return;
  noteChange(world, document, before ? 'Update' : 'Create', changes, deed);
  const method = written.verb === 'write' ? 'PUT' : 'DELETE';
  noteWrite(world, written.id, written.verb, method, deed);
}

/** Takes a resource out of the world with all that stands in it. */
export function commitRemoval(world: World, id: string, deed: Deed): void {
  for (const document of world.store.remove(id, world.now())) {
    noteChange(world, document, 'Delete', {}, deed);
  }
  noteWrite(world, id, 'delete', 'DELETE', deed);
}

/** A state that Azure sets by itself: no one's write. */
export function commitState(world: World, document: ArmDocument): void {
  world.store.put(document, world.now());
}

function noteChange(
  world: World,
  { id, type }: ArmDocument,
  changeType: 'Create' | 'Update' | 'Delete',
  changes: Record<string, Json>,
  { actor, correlationId }: Deed,
): void {
  world.history.noteChange({
    at: world.now(),
    id: randomUUID(),
    resourceId: id,
    resourceType: type,
    changeType,
    changes,
    operation: `${type}/${changeType === 'Delete' ? 'delete' : 'write'}`,
    actor,
    correlationId,
  });
}

/** Tells a write in the activity log. */
export function noteWrite(
  world: World,
  resourceId: string,
  verb: string,
  method: string,
  { actor, correlationId }: Deed,
  status: LoggedWrite['status'] = 'Succeeded',
): void {
  const resourceType =
    parseArmId(resourceId)?.type ??
    'Microsoft.Resources/subscriptions/resourceGroups';
  world.history.noteWrite({
    at: world.now(),
    resourceId,
    resourceType,
    operation: `${resourceType}/${verb}`,
    method,
    status,
    statusCode: status === 'Succeeded' ? 'OK' : 'Conflict',
    actor,
    correlationId,
    eventId: randomUUID(),
  });
}
