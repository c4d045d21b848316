import { embeddedIn } from '../arm/embedded';
import { armType } from '../arm/types';
import { parentIdOf } from '../world/armId';
import { ArmDocument, isJson, Json } from '../world/document';
import type { World } from '../world/world';

/** What a deployment would change, as what-if tells it. */
export function whatIf(
  world: World,
  documents: readonly ArmDocument[],
): Json[] {
  return documents.map(document => {
    const before = current(world, document);
    if (!before) {
      return {
        resourceId: document.id,
        changeType: 'Create',
        after: document,
      };
    }
    const delta = modified(before, document);
    return {
      resourceId: before.id,
      changeType: delta.length ? 'Modify' : 'NoChange',
      before,
      after: document,
      ...(delta.length && { delta }),
    };
  });
}

function current(world: World, { id, type }: ArmDocument) {
  const known = armType(type);
  if (!known?.embedded) return world.store.get(id);
  const parent = world.store.get(parentIdOf(id) ?? '');
  return (
    parent &&
    embeddedIn(parent, known).find(
      one => one.id.toLowerCase() === id.toLowerCase(),
    )
  );
}

/** What a template states and is not so yet; what it leaves out stays as it is. */
function modified(before: unknown, after: unknown, path = ''): Json[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isJson(before) && isJson(after)) {
    return Object.entries(after)
      .filter(([key]) => path !== '' || !['id', 'name', 'type'].includes(key))
      .flatMap(([key, value]) =>
        modified(before[key], value, [path, key].filter(Boolean).join('.')),
      );
  }
  const type = before === undefined ? 'Create' : 'Modify';
  return [{ path, propertyChangeType: type, before, after }];
}
