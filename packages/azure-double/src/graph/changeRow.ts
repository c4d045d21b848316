import { parseArmId } from '../world/armId';
import type { Json } from '../world/document';
import type { LoggedChange } from '../world/history';

/** A moment as change records write it: to a ten-millionth of a second. */
export const changeMoment = (at: number) =>
  new Date(at).toISOString().replace('Z', '0000Z');

/** A change as `Microsoft.Resources/changes` tells it; with its actor where the version has one. */
export function changeProperties(change: LoggedChange, withActor = true): Json {
  const { actor, changes } = change;
  return {
    targetResourceId: change.resourceId,
    targetResourceType: change.resourceType,
    changeType: change.changeType,
    changeAttributes: {
      correlationId: change.correlationId,
      timestamp: changeMoment(change.at),
      changesCount: Object.keys(changes).length,
      previousResourceSnapshotId: `${change.id}-before`,
      newResourceSnapshotId: `${change.id}-after`,
      ...(withActor && {
        changedBy: actor.isApplication ? actor.objectId : actor.name,
        changedByType: actor.isApplication ? 'Application' : 'User',
        clientType: actor.isApplication ? 'SDK' : 'Azure Portal',
        operation: change.operation,
      }),
    },
    changes: change.changeType === 'Update' ? changes : {},
  };
}

export const changeId = ({ resourceId, id }: LoggedChange) =>
  `${resourceId}/providers/Microsoft.Resources/changes/${id}`;

/** A change as a row of the graph. */
export function changeRow(change: LoggedChange): Json {
  const parsed = parseArmId(change.resourceId)!;
  return {
    id: changeId(change),
    name: change.id,
    type: 'microsoft.resources/changes',
    tenantId: '',
    kind: '',
    location: '',
    resourceGroup: parsed.resourceGroup.toLowerCase(),
    subscriptionId: parsed.subscriptionId,
    properties: changeProperties(change),
  };
}
