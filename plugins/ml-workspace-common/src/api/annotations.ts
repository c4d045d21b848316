import { ML_WORKSPACE_TYPE } from '@ringfence/engine';
import type { Entity } from '@backstage/catalog-model';

/**
 * Whether an entity is an Azure ML workspace: a Resource whose `spec.type` is
 * `ml-workspace`. Use it with `EntitySwitch` in the legacy frontend system.
 * @public
 */
export function isMlWorkspace(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    entity.spec?.type === ML_WORKSPACE_TYPE
  );
}
