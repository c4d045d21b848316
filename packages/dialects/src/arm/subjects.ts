import type { Subject, SubjectType } from '../subject';
import { Identity, parentOf } from './identity';
import { withInlineChildren } from './inlineChildren';
import { loneSubject } from './loneSubject';
import { orphansOf, otherServing } from './orphans';
import { ArmResource, doubtOf, TYPES } from './resource';
import { ResourceIndex } from './resourceIndex';
import { Gathered, workspaceSubject } from './workspaceSubject';

const LONE_TYPES: Partial<Record<string, SubjectType>> = {
  [TYPES.compute]: 'compute',
  [TYPES.onlineEndpoint]: 'endpoint',
  [TYPES.batchEndpoint]: 'endpoint',
  [TYPES.onlineDeployment]: 'deployment',
  [TYPES.batchDeployment]: 'deployment',
  [TYPES.outboundRule]: 'outbound-rule',
  [TYPES.managedNetworkRule]: 'outbound-rule',
  [TYPES.managedNetwork]: 'workspace',
  [TYPES.connection]: 'workspace',
};

/** Makes one subject of each workspace, with what belongs to it, and of each part without one. @internal */
export function subjectsOf(gathered: Gathered): Subject[] {
  const index = ResourceIndex.create(
    withInlineChildren(gathered.resources),
    gathered.isWhole,
  );
  const unread = [
    ...gathered.unread,
    ...orphansOf(gathered.resources, index),
    ...otherServing(gathered.resources),
  ];
  const done = new Set<ArmResource>();
  const subjects: Subject[] = [];
  for (const resource of gathered.resources) {
    if (resource.presence === 'no' || done.has(resource)) continue;
    const { type } = resource.identity;
    if (type === TYPES.workspace) {
      const twins = twinsOf(resource, index);
      twins.forEach(twin => done.add(twin));
      noteCondition(resource, gathered.notes);
      subjects.push(workspaceSubject(twins, index, { ...gathered, unread }));
    } else if (LONE_TYPES[type] && !belongs(resource.identity, index)) {
      noteCondition(resource, gathered.notes);
      const lone: ArmResource = { ...resource, presence: 'yes' };
      subjects.push(
        loneSubject(LONE_TYPES[type], lone, index, gathered.unread),
      );
    }
  }
  // Nobody knows whether it is one of these that a part says more of.
  if (!subjects.some(({ type }) => type === 'workspace')) {
    gathered.beside.push(...gathered.unread);
  }
  return subjects;
}

/** One template may write a workspace more than once; in readings each stands for itself. */
function twinsOf(resource: ArmResource, index: ResourceIndex): ArmResource[] {
  if (resource.source !== 'template') return [resource];
  return index
    .same(resource.identity)
    .filter(({ presence }) => presence !== 'no');
}

function noteCondition(resource: ArmResource, notes: Set<string>): void {
  if (resource.presence !== 'maybe') return;
  notes.add(
    `Whether the document makes ${
      resource.node.get('name').written
    } depends on ${
      doubtOf(resource).written
    }, which it cannot tell; it is read as if it does.`,
  );
}

/** Whether a subject of this document stands above it, in which it is shown. */
function belongs(identity: Identity, index: ResourceIndex): boolean {
  for (let parent = parentOf(identity); parent; parent = parentOf(parent)) {
    if (!LONE_TYPES[parent.type] && parent.type !== TYPES.workspace) continue;
    if (index.same(parent).some(({ presence }) => presence !== 'no')) {
      return true;
    }
  }
  return false;
}
