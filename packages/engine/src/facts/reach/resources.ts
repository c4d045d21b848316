import { Facts } from '../facts';
import { pointer } from '../../model/pointer';
import { RESOURCE_KINDS } from '../../model/values';
import { openedByUnread } from './openedByUnread';
import { StateRange, worstOf } from './range';
import { readResource, RESOURCE_NAMES, ResourceKind } from './resourceAccess';
import { notKnown, showingAll, shown } from './witness';

/** How open one kind of associated resource is; `[]` is closed, absent is not known. @public */
export function readResourceKind(facts: Facts, kind: ResourceKind): StateRange {
  const at = pointer('resources', kind);
  const name = `the ${RESOURCE_NAMES[kind]}`;
  const list = facts.resources?.[kind];
  if (!list) {
    return notKnown(name, 'open', 'closed', {
      pointer: at,
      label: `how ${name} is reached`,
    });
  }
  const readings = list.map((resource, index) =>
    readResource(resource, kind, pointer('resources', kind, index)),
  );
  const range = readings.length
    ? showingAll(worstOf(readings), readings)
    : shown(name, 'none in use', at);
  return openedByUnread(facts, range, at);
}

/** How open each kind of associated resource is. @public */
export type ResourceRanges = Record<ResourceKind, StateRange>;

/** Reads every kind of associated resource. @public */
export const readResourceKinds = (facts: Facts): ResourceRanges => ({
  storage: readResourceKind(facts, 'storage'),
  keyVault: readResourceKind(facts, 'keyVault'),
  containerRegistry: readResourceKind(facts, 'containerRegistry'),
  monitoring: readResourceKind(facts, 'monitoring'),
});

/** How open the workspace's associated resources are: the worst of those in use. @internal */
export function readResources(kinds: ResourceRanges): StateRange {
  const readings = RESOURCE_KINDS.map(kind => kinds[kind]);
  return showingAll(worstOf(readings), readings);
}
