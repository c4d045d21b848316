import { armIdOf, ArmId, parentIdOf } from '../world/armId';
import { ArmDocument, inner, isJson } from '../world/document';
import type { Store } from '../world/store';
import { ArmType } from './types';

/** Entries of a list inside a resource, as the resources that they are. */
export function embeddedIn(parent: ArmDocument, type: ArmType): ArmDocument[] {
  const held = inner(parent, ...(type.embedded?.property ?? []));
  const segment = type.type.split('/').pop();
  const document = (name: string, entry: Record<string, unknown>) => ({
    ...entry,
    id: `${parent.id}/${segment}/${name}`,
    name,
    type: type.shownType ?? type.type,
  });
  if (type.embedded?.as === 'map') {
    return Object.entries(isJson(held) ? held : {}).map(([name, properties]) =>
      document(name, { properties }),
    );
  }
  return (Array.isArray(held) ? held : [])
    .filter(isJson)
    .map(entry => document(String(entry.name), entry));
}

/** A resource wherever it stands: by itself, or inside another. */
export function findResource(
  store: Store,
  id: ArmId,
  type: ArmType,
): ArmDocument | undefined {
  const text = armIdOf(id);
  const parentId = parentIdOf(text);
  const parent = type.embedded && parentId ? store.get(parentId) : undefined;
  if (!type.embedded) return store.get(text);
  return (
    parent &&
    embeddedIn(parent, type).find(
      ({ id: found }) => found.toLowerCase() === text.toLowerCase(),
    )
  );
}
