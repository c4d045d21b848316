import { Facts } from '../facts';
import { oncePerFacts } from '../oncePerFacts';
import { resourcesAt } from '../resourcesAt';
import { pointer } from '../../model/pointer';
import { RESOURCE_KINDS } from '../../model/values';
import { openedByUnread } from './openedByUnread';
import { StateRange, worstOf } from './range';
import { readResource, RESOURCE_NAMES, ResourceKind } from './resourceAccess';
import { notKnown, showingAll, shown } from './witness';

/** Reads every resource, once for its lane and for all checks that ask how open it is. @internal */
export const readEachResource = oncePerFacts(facts => {
  const resources = resourcesAt(facts);
  const read = (kind: ResourceKind): readonly StateRange[] | undefined =>
    resources[kind]?.map(({ resource, at }) =>
      readResource(resource, kind, at),
    );
  return {
    storage: read('storage'),
    keyVault: read('keyVault'),
    containerRegistry: read('containerRegistry'),
    monitoring: read('monitoring'),
  };
});

/** How open one kind of associated resource is; `[]` is closed, absent is not known. @public */
export function readResourceKind(facts: Facts, kind: ResourceKind): StateRange {
  const at = pointer('resources', kind);
  const name = `the ${RESOURCE_NAMES[kind]}`;
  const readings = readEachResource(facts)[kind];
  if (!readings) {
    return notKnown(name, 'open', 'closed', {
      pointer: at,
      label: `how ${name} is reached`,
    });
  }
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
