import type { Unread, WorkspaceIsolation } from '@ringfence/engine';
import { unreadPart } from '../shared/unread';
import type { Subject } from '../subject';
import { readAll } from './bodies';
import { identityOfId, isSameResource } from './identity';
import { ArmNode } from './node';
import { ArmResource, TYPES } from './resource';
import { subjectsOf } from './subjects';

/** What of a workspace was asked and not answered. @public */
export interface ObservedGap {
  /** JSON pointers into the isolation of what it may touch. */
  pointers: readonly string[];
  /** Why it was not answered, in words. */
  reason: string;
  /** ARM id of where it was asked. */
  scope: string;
}

/** A workspace with all that Azure answered of it. @public */
export interface ObservedWorkspace {
  /** ARM id of the workspace. */
  id: string;
  /** The workspace, what belongs to it and what it leans on, as Azure answers them. */
  resources: readonly unknown[];
  /**
   * ARM ids of the lists that were read to their end, such as those of a
   * workspace's computes: what is not in `resources` is not there.
   */
  listed: readonly string[];
  /** What was asked and not answered. */
  gaps: readonly ObservedGap[];
}

/**
 * Types of which Azure gives out everything that is set, so that what an answer
 * leaves out is not set. Of others only what is stated is known.
 */
const WHOLE: readonly string[] = [
  TYPES.virtualNetwork,
  TYPES.securityGroup,
  TYPES.routeTable,
  TYPES.endpointPolicy,
];

const asAnswered = (resource: ArmResource): ArmResource =>
  WHOLE.includes(resource.identity.type)
    ? { ...resource, source: 'put' }
    : resource;

/**
 * Reads a workspace from the answers of Azure, by the same reader as files.
 * Beside them it takes which lists were read to their end, since an answer that
 * lists nothing is none of the resources, and what was not answered, which holds
 * back what it may touch.
 *
 * @returns `undefined` where the workspace is not among the resources
 * @public
 */
export function readObserved({
  id,
  resources,
  listed,
  gaps,
}: ObservedWorkspace): Subject | undefined {
  const identity = identityOfId(id);
  const nodes = resources.map((resource, at) =>
    ArmNode.create(`/${at}`, resource),
  );
  const found = readAll(nodes).map(asAnswered);
  const own = found.find(
    one => identity && isSameResource(one.identity, identity),
  );
  if (!own) return undefined;
  const beside: Unread[] = [];
  const subject = subjectsOf({
    resources: found,
    unread: [],
    notes: new Set(),
    beside,
  }).find(({ type, at }) => type === 'workspace' && at === own.node.at);
  if (!subject) return undefined;
  const lists = new Set(listed.map(one => one.toLowerCase()));
  const unread = [
    ...(subject.isolation.unread ?? []),
    ...beside,
    ...gaps.map(({ pointers, reason, scope }) =>
      unreadPart(pointers, reason, scope),
    ),
  ];
  return {
    ...subject,
    isolation: {
      ...withLists(subject.isolation, id.toLowerCase(), lists),
      ...(unread.length && { unread: unread.slice(0, 1000) }),
    },
  };
}

/** Says of lists that were read to their end and hold nothing that they are empty. */
function withLists(
  isolation: WorkspaceIsolation,
  id: string,
  lists: ReadonlySet<string>,
): WorkspaceIsolation {
  const isListed = (path: string) => lists.has(`${id}/${path}`.toLowerCase());
  const { compute, outbound } = isolation;
  const hasEndpoints =
    isListed('onlineEndpoints') && isListed('batchEndpoints');
  const endpoints = isolation.endpoints ?? (hasEndpoints ? [] : undefined);
  const hasRules =
    isListed('outboundRules') ||
    isListed('managedNetworks/default/outboundRules');
  return {
    ...isolation,
    ...(!compute && isListed('computes') && { compute: [] }),
    ...(hasRules &&
      outbound &&
      !outbound.rules && { outbound: { ...outbound, rules: [] } }),
    ...(endpoints && {
      endpoints: endpoints.map(endpoint => {
        const path = `${endpoint.kind}Endpoints/${endpoint.name}/deployments`;
        return endpoint.deployments || !isListed(path)
          ? endpoint
          : { ...endpoint, deployments: [] };
      }),
    }),
  };
}
