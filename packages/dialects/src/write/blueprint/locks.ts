import { LOCK_LEVELS, Lock } from '@ringfence/engine';
import { BlueprintBuilder } from './BlueprintBuilder';
import { BlueprintResource } from './blueprint';
import { pointedTo } from './order';

const LOCK = 'Microsoft.Authorization/locks';

/** What nothing of the files waits for: once it is there, everything is. */
function lastOfAll(
  resources: readonly BlueprintResource[],
): BlueprintResource[] {
  const awaited = new Set(resources.flatMap(pointedTo));
  return resources.filter(one => one.type !== LOCK && !awaited.has(one));
}

/** Adds locks, after all that they would stand in the way of. @internal */
export function addLocks(
  builder: BlueprintBuilder,
  locks: readonly Lock[],
): void {
  const { place } = builder;
  const group = `/subscriptions/${place.subscriptionId}/resourceGroups/${place.resourceGroup}`;
  const dependsOn = lastOfAll(builder.resources);
  locks.forEach((lock, at) => {
    const pointer = `/locks/${at}`;
    const level = builder.closed(
      builder.need(lock.level, `${pointer}/level`, LOCK_LEVELS.join(', ')),
      LOCK_LEVELS,
      `${pointer}/level`,
    );
    const written = builder.need(
      lock.scope?.trim(),
      `${pointer}/scope`,
      'the ARM id of what is locked',
    );
    if (!level || written === undefined) return;
    const scope = builder.find(written);
    const isGroup = written.toLowerCase() === group.toLowerCase();
    if (!scope && !isGroup) {
      builder.refuse(
        `${pointer}/scope`,
        'is nothing that these files make, so they cannot lock it',
        'the ARM id of the workspace, of something made with it, or of its group',
      );
      return;
    }
    builder.add({
      symbol: `lock ${scope?.symbol ?? 'group'}`,
      type: LOCK,
      name: `lock-${scope?.name ?? place.resourceGroup}`.slice(0, 80),
      ...(scope && { scope, place: scope.place }),
      section: 'workspace',
      why:
        level === 'ReadOnly'
          ? 'Nothing changes it, also not Azure by itself'
          : 'Nothing deletes it, also not Azure by itself',
      pointer,
      takesTags: false,
      properties: { level },
      dependsOn,
    });
  });
}
