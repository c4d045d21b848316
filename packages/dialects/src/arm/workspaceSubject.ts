import { WorkspaceIsolation } from '@ringfence/engine';
import { spelledKind } from '../shared/workspaceKind';
import type { Subject } from '../subject';
import { Facts } from './facts';
import { mapAssociated } from './mapping/associated';
import { mapCompute, mapServerless } from './mapping/compute';
import { mapEndpoint } from './mapping/endpoint';
import { putList } from './mapping/lists';
import { mapOutbound } from './mapping/outbound';
import { mapEndpoints, mapOwnConnections } from './mapping/privateEndpoints';
import { mapWorkspace } from './mapping/workspace';
import { merge } from './merge';
import { ArmNode } from './node';
import { ArmResource, networkOf, speaksForAll, TYPES } from './resource';
import { ResourceIndex } from './resourceIndex';
import { subjectOf } from './subjectOf';

/** What the subjects of a document are made from. @internal */
export interface Gathered {
  resources: readonly ArmResource[];
  /** Nothing was left unread that could add to a list. */
  isComplete: boolean;
  /** It speaks for everything that there is: a list to which it adds nothing is empty. */
  isWhole?: boolean;
  notes: Set<string>;
}

/** Makes a subject of all writings of one workspace and what belongs to it. @internal */
export function workspaceSubject(
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
  const isPlain = speaksForAll(resource) && resource.node.get('kind').isAbsent;
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
    ...(apart ? index.children(apart.identity, TYPES.managedNetworkRule) : []),
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
  const inbound = facts.under('inbound');
  const connections = node.find('properties', 'privateEndpointConnections');
  // What the workspace itself says of its connections is the nearest to the truth.
  if (connections.items && workspace.source === 'reading') {
    mapOwnConnections(inbound, connections);
  } else mapEndpoints(inbound, workspace, index, isComplete);
  const settings = node.find('properties', 'serverlessComputeSettings');
  const serverless = settings.entries?.length ? [settings] : [];
  const computes = index.children(identity, TYPES.compute);
  const made = computes.filter(({ presence }) => presence !== 'no');
  const isKnownNone = (computes.length > 0 || index.isWhole) && isComplete;
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
