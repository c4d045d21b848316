import { WorkspaceIsolation } from '../../model/isolation';
import { spelledKind } from '../shared/workspaceKind';
import type { Subject, SubjectType } from '../subject';
import { Facts } from './facts';
import { Identity, parentOf } from './identity';
import { mapAssociated } from './mapping/associated';
import { mapCompute, mapServerless } from './mapping/compute';
import { mapDeployment, mapEndpoint } from './mapping/endpoint';
import { putList } from './mapping/lists';
import {
  isServiceRule,
  mapOutbound,
  mapRule,
  ruleOfResource,
} from './mapping/outbound';
import {
  mapEndpoints,
  mapOwnConnection,
  mapOwnConnections,
} from './mapping/privateEndpoints';
import { mapIdentity, mapWorkspace } from './mapping/workspace';
import { merge } from './merge';
import { ArmNode } from './node';
import { ArmResource, speaksForAll, TYPES } from './resource';
import { ResourceIndex } from './resourceIndex';

/** What the subjects of a document are made from. @internal */
export interface Gathered {
  resources: readonly ArmResource[];
  /** Nothing was left unread that could add to a list. */
  isComplete: boolean;
  notes: Set<string>;
}

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

/** Makes a subject of collected facts. @internal */
export function subjectOf(
  type: SubjectType,
  facts: Facts,
  at: string,
  own: { name?: unknown; kind?: unknown },
): Subject {
  return {
    type,
    ...(typeof own.name === 'string' && { name: own.name }),
    ...(typeof own.kind === 'string' && { kind: own.kind }),
    basis: { kind: 'declared' },
    isolation: facts.isolation as WorkspaceIsolation,
    places: facts.places,
    unresolved: facts.unresolved,
    at,
  };
}

/** Makes one subject of each workspace, with what belongs to it, and of each part without one. @internal */
export function subjectsOf(gathered: Gathered): Subject[] {
  const index = ResourceIndex.create(gathered.resources);
  const done = new Set<ArmResource>();
  const subjects: Subject[] = [];
  for (const resource of gathered.resources) {
    if (resource.presence === 'no' || done.has(resource)) continue;
    const { type } = resource.identity;
    if (type === TYPES.workspace) {
      const twins = twinsOf(resource, index);
      twins.forEach(twin => done.add(twin));
      noteCondition(resource, gathered.notes);
      subjects.push(workspaceSubject(twins, index, gathered));
    } else if (LONE_TYPES[type] && !belongs(resource.identity, index)) {
      noteCondition(resource, gathered.notes);
      const lone: ArmResource = { ...resource, presence: 'yes' };
      subjects.push(loneSubject(LONE_TYPES[type], lone, index));
    }
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
    `Whether the document makes ${resource.node.get('name').written} depends on what it does not say; it is read as if it does.`,
  );
}

/** Whether a subject of this document stands above it, in which it is shown. */
function belongs(identity: Identity, index: ResourceIndex): boolean {
  for (
    let parent = parentOf(identity);
    parent;
    parent = parentOf(parent)
  ) {
    if (!LONE_TYPES[parent.type] && parent.type !== TYPES.workspace) continue;
    if (index.same(parent).some(({ presence }) => presence !== 'no')) {
      return true;
    }
  }
  return false;
}

function networkOf(resource: ArmResource): ArmNode {
  const properties = resource.node.get('properties');
  const inner = properties.get('managedNetwork');
  return inner.isAbsent && resource.identity.type === TYPES.managedNetwork
    ? properties
    : inner;
}

function workspaceSubject(
  twins: ArmResource[],
  index: ResourceIndex,
  { isComplete, notes }: Gathered,
): Subject {
  const [resource] = twins;
  const [first, ...others] = twins.map(twin => {
    const facts = Facts.create();
    mapWorkspace(facts, twin, notes);
    mapAssociated(facts, twin, index, isComplete);
    mapNetwork(facts, twin, index, isComplete);
    return facts;
  });
  others.forEach(other => merge(first, other));
  mapParts(first, resource, index, isComplete);
  const { workspace } = first.isolation as WorkspaceIsolation;
  const isPlain =
    speaksForAll(resource) && resource.node.get('kind').isAbsent;
  return subjectOf('workspace', first, resource.node.at, {
    name: workspace?.name,
    kind: spelledKind(workspace?.kind) ?? (isPlain ? 'Default' : undefined),
  });
}

function mapNetwork(
  facts: Facts,
  workspace: ArmResource,
  index: ResourceIndex,
  isComplete: boolean,
): void {
  const { identity } = workspace;
  const apart = index
    .children(identity, TYPES.managedNetwork)
    .find(({ presence }) => presence === 'yes');
  const rules = [
    ...index.children(identity, TYPES.outboundRule),
    ...(apart
      ? index.children(apart.identity, TYPES.managedNetworkRule)
      : []),
  ];
  const own = networkOf(workspace);
  const network = own.isAbsent && apart ? networkOf(apart) : own;
  mapOutbound(facts, network, workspace, rules, isComplete);
}

function mapParts(
  facts: Facts,
  workspace: ArmResource,
  index: ResourceIndex,
  isComplete: boolean,
): void {
  const { identity, node } = workspace;
  mapOwnConnections(
    facts.under('inbound'),
    node.find('properties', 'privateEndpointConnections'),
  );
  mapEndpoints(facts.under('inbound'), workspace, index, isComplete);
  const settings = node.find('properties', 'serverlessComputeSettings');
  const serverless = settings.entries?.length ? [settings] : [];
  const computes = index.children(identity, TYPES.compute);
  const made = computes.filter(({ presence }) => presence !== 'no');
  const isKnownNone = computes.length > 0 && isComplete;
  if (made.length + serverless.length > 0 || isKnownNone) {
    putList(facts, ['compute'], node, [...made, ...serverless], (entry, one) =>
      one instanceof ArmNode
        ? mapServerless(entry, one)
        : mapCompute(entry, one, index),
    );
  }
  const endpoints = [
    ...index.children(identity, TYPES.onlineEndpoint),
    ...index.children(identity, TYPES.batchEndpoint),
  ].filter(({ presence }) => presence !== 'no');
  if (endpoints.length > 0) {
    putList(facts, ['endpoints'], node, endpoints, (entry, one) =>
      mapEndpoint(entry, one, index),
    );
  }
}

/** A part whose workspace the document does not hold, or only its network or connection. */
function loneSubject(
  type: SubjectType,
  resource: ArmResource,
  index: ResourceIndex,
): Subject {
  const { identity, node } = resource;
  const facts = Facts.create();
  const [workspace] = identity.names;
  const own: { name?: unknown; kind?: unknown } = {
    name: identity.names.at(-1)?.text || undefined,
  };
  mapOwner(facts, resource);
  const list = (path: (string | number)[], map: (entry: Facts) => void) =>
    putList(facts, path, node, [resource], map);
  switch (identity.type) {
    case TYPES.compute:
      list(['compute'], entry => mapCompute(entry, resource, index));
      own.kind = node.find('properties', 'computeType').value;
      break;
    case TYPES.onlineEndpoint:
    case TYPES.batchEndpoint:
      list(['endpoints'], entry => mapEndpoint(entry, resource, index));
      own.kind = identity.type === TYPES.batchEndpoint ? 'batch' : 'online';
      break;
    case TYPES.onlineDeployment:
    case TYPES.batchDeployment:
      list(['endpoints'], entry =>
        putList(entry, ['deployments'], node, [resource], mapDeployment),
      );
      break;
    case TYPES.managedNetwork: {
      const rules = index.children(identity, TYPES.managedNetworkRule);
      mapOutbound(facts, networkOf(resource), resource, rules, true);
      own.name = workspace?.text;
      break;
    }
    case TYPES.connection:
      list(['inbound', 'privateEndpoints'], entry =>
        mapOwnConnection(entry, node),
      );
      own.name = workspace?.text;
      break;
    default: {
      const rule = ruleOfResource(resource);
      const isService = isServiceRule(rule, resource);
      list(['outbound', isService ? 'serviceRules' : 'rules'], entry =>
        mapRule(entry, rule),
      );
      own.kind = rule.settings.get('type').value;
    }
  }
  return subjectOf(type, facts, node.at, own);
}

/** The workspace that a lone part names as its own. */
function mapOwner(facts: Facts, { identity, node }: ArmResource): void {
  const [workspace] = identity.names;
  if (identity.names.length > 1) {
    mapIdentity(facts, {
      identity: { ...identity, names: [workspace] },
      node: ArmNode.create(node.at, { name: node.get('name').value, id: node.get('id').value }),
      presence: 'yes',
      source: 'reading',
    });
  }
}
