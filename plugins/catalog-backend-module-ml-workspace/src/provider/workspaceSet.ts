import { WorkspaceChange } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntitySettings, workspaceEntity } from '../entity';

/** The entities to have and the refs to be rid of, each ref once. @internal */
export interface WorkspaceSet {
  entities: Map<string, Entity>;
  gone: Set<string>;
}

/**
 * Turns changes, oldest first, into what the catalog should hold. Where a ref
 * occurs twice, because its workspace changed during the reading or was asked
 * for again after it left, the later change counts.
 * @internal
 */
export function workspaceSet(
  changes: readonly WorkspaceChange[],
  settings: EntitySettings,
): WorkspaceSet {
  const entities = new Map<string, Entity>();
  const gone = new Set<string>();
  for (const change of changes) {
    const entity = workspaceEntity(change, settings);
    const ref = stringifyEntityRef(entity);
    if (change.active) {
      entities.set(ref, entity);
      gone.delete(ref);
    } else {
      entities.delete(ref);
      gone.add(ref);
    }
  }
  return { entities, gone };
}
