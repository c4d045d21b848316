import { Unread, WorkspaceIsolation } from '@ringfence/engine';
import { spelledKind } from '../shared/workspaceKind';
import type { Subject } from '../subject';
import { Facts } from './facts';
import { hubOf, inheritFromHub } from './hub';
import { mapAssociated } from './mapping/associated';
import { mapCompute, mapServerless } from './mapping/compute';
import { mapEndpoint } from './mapping/endpoint';
import { putList } from './mapping/lists';
import { mapLocks } from './mapping/locks';
import { mapCustomNetwork } from './mapping/network/customNetwork';
import { mapManagedNetwork } from './mapping/managedNetwork';
import { mapEndpoints, mapOwnConnections } from './mapping/privateEndpoints';
import { mapWorkspace } from './mapping/workspace';
import { merge } from './merge';
import { ArmNode } from './node';
import { ArmResource, speaksForAll, TYPES } from './resource';
import { ResourceIndex } from './resourceIndex';
import { byResource, writeStatements } from './statements';
import { subjectOf } from './subjectOf';

/** What the subjects of a document are made from. @internal */
export interface Gathered {
  resources: readonly ArmResource[];
  /** What was left unread and may touch anything of a workspace. */
  unread: readonly Unread[];
  /** It speaks for everything that there is: a list to which it adds nothing is empty. */
  isWhole?: boolean;
  notes: Set<string>;
  /** Takes what was left unread and touches none of the subjects. */
  beside: Unread[];
}

/** Makes a subject of all writings of one workspace and what belongs to it. @internal */
export function workspaceSubject(
  twins: ArmResource[],
  index: ResourceIndex,
  { unread, notes }: Gathered,
): Subject {
  const isComplete = unread.length === 0;
  const [resource] = twins;
  const first = factsOf(twins, index, isComplete, notes);
  const hub = hubOf(resource, index);
  if (hub.length > 0) {
    inheritFromHub(first, resource, factsOf(hub, index, isComplete, notes));
  }
  first.unread.push(...unread);
  const { workspace } = first.isolation as WorkspaceIsolation;
  const isPlain = speaksForAll(resource) && resource.node.get('kind').isAbsent;
  return subjectOf('workspace', first, resource.node.at, {
    name: workspace?.name,
    kind: spelledKind(workspace?.kind) ?? (isPlain ? 'Default' : undefined),
  });
}

/** A workspace with the subscription and group that the document's own ids give it, where it names none itself. */
function located(workspace: ArmResource, index: ResourceIndex): ArmResource {
  const { identity } = workspace;
  const named = identity.scope ? undefined : index.scopeByReference(identity);
  if (!named) return workspace;
  const { subscriptionId, resourceGroup } = named;
  return {
    ...workspace,
    identity: { ...identity, subscriptionId, resourceGroup },
  };
}

/** What all writings of one workspace say. */
function factsOf(
  twins: readonly ArmResource[],
  index: ResourceIndex,
  isComplete: boolean,
  notes: Set<string>,
): Facts {
  const [first, ...others] = twins.map(twin => {
    const facts = Facts.create();
    mapWorkspace(facts, located(twin, index), notes);
    mapAssociated(facts, twin, index, isComplete);
    mapManagedNetwork(facts, twin, index, isComplete);
    return facts;
  });
  others.forEach(other => merge(first, other));
  mapParts(first, twins[0], index, isComplete);
  mapCustomNetwork(first, index);
  mapLocks(first, twins[0], index);
  return first;
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
  mapComputes(facts, workspace, index, isComplete);
  const endpoints = byResource(
    [
      ...index.children(identity, TYPES.onlineEndpoint),
      ...index.children(identity, TYPES.batchEndpoint),
    ].filter(({ presence }) => presence !== 'no'),
  );
  if (endpoints.length > 0) {
    putList(facts, ['endpoints'], node, endpoints, (entry, statements) =>
      writeStatements(entry, statements, (own, one) =>
        mapEndpoint(own, one, index),
      ),
    );
  }
}

/** Sets down what is made to compute, and what the workspace starts by itself. */
function mapComputes(
  facts: Facts,
  { identity, node }: ArmResource,
  index: ResourceIndex,
  isComplete: boolean,
): void {
  const settings = node.find('properties', 'serverlessComputeSettings');
  if (!settings.isAbsent && !settings.entries) {
    facts.leaveUnread(
      [['compute']],
      'what serverless compute is given is not known',
      settings,
    );
  }
  const serverless = settings.entries?.length ? [settings] : [];
  const computes = index.children(identity, TYPES.compute);
  const made = byResource(computes.filter(({ presence }) => presence !== 'no'));
  const isKnownNone = (computes.length > 0 || index.isWhole) && isComplete;
  if (made.length + serverless.length === 0 && !isKnownNone) return;
  putList(facts, ['compute'], node, [...made, ...serverless], (entry, one) =>
    one instanceof ArmNode
      ? mapServerless(entry, one, index)
      : writeStatements(entry, one, (own, statement) =>
          mapCompute(own, statement, index),
        ),
  );
}
