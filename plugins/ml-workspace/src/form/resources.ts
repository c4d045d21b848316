import {
  AssociatedResource,
  Facts,
  RESOURCE_KINDS,
  ResourceFacts,
  WorkspaceIsolation,
} from '@ringfence/engine';

/** A kind of associated resource. @internal */
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** How an associated resource is reached, as the form asks it. @internal */
export type ResourceAccess = 'private' | 'selected' | 'public' | 'unused';

const PARTS: Record<ResourceKind, string[]> = {
  storage: ['blob', 'file'],
  keyVault: ['vault'],
  containerRegistry: ['registry'],
  monitoring: ['azuremonitor'],
};

/** The answers a kind can take: storage and key vault are always in use, and monitoring has no list of networks. @internal */
export const RESOURCE_ACCESS: Record<ResourceKind, ResourceAccess[]> = {
  storage: ['private', 'selected', 'public'],
  keyVault: ['private', 'selected', 'public'],
  containerRegistry: ['private', 'selected', 'public', 'unused'],
  monitoring: ['private', 'public', 'unused'],
};

function accessOf(
  { publicNetworkAccess, defaultAction, hasApprovedEndpoint }: ResourceFacts,
  kind: ResourceKind,
): ResourceAccess | undefined {
  if (publicNetworkAccess === 'Disabled') {
    return hasApprovedEndpoint ? 'private' : undefined;
  }
  if (publicNetworkAccess !== 'Enabled') return undefined;
  if (kind === 'monitoring') return 'public';
  if (defaultAction === 'Deny') return 'selected';
  return defaultAction === 'Allow' ? 'public' : undefined;
}

/** The answer the facts stand for; `undefined` when they are mixed or stand for none. @internal */
export function resourceAccess(
  facts: Facts,
  kind: ResourceKind,
): ResourceAccess | undefined {
  const list = facts.resources?.[kind];
  if (!list) return undefined;
  if (!list.length) return 'unused';
  const [first, ...others] = list.map(each => accessOf(each, kind));
  return others.every(other => other === first) ? first : undefined;
}

/**
 * What else is asked of a resource so that the workspace can use it: a plain
 * storage account, a registry that can have private endpoints, a monitoring
 * scope that does not cut others off.
 */
const TRAITS: Record<ResourceKind, AssociatedResource> = {
  storage: {
    default: true,
    kind: 'StorageV2',
    sku: 'Standard_LRS',
    hierarchicalNamespace: false,
    trustedServices: true,
  },
  keyVault: { trustedServices: true },
  containerRegistry: { sku: 'Premium', trustedServices: true },
  monitoring: { accessMode: 'Open' },
};

const resourceWith = (
  kind: ResourceKind,
  access: Exclude<ResourceAccess, 'unused'>,
): AssociatedResource => ({
  ...TRAITS[kind],
  publicNetworkAccess: access === 'private' ? 'Disabled' : 'Enabled',
  defaultAction: access === 'public' ? 'Allow' : 'Deny',
  privateEndpoints:
    access === 'private'
      ? PARTS[kind].map(subresource => ({ status: 'Approved', subresource }))
      : [],
  // Which networks are selected is not asked here, so it stays not known.
  ...(access !== 'selected' && { ipRules: [], virtualNetworkRules: [] }),
});

/** Answers how one kind of associated resource is reached. @internal */
export function setResourceAccess(
  isolation: WorkspaceIsolation,
  kind: ResourceKind,
  access: ResourceAccess,
): WorkspaceIsolation {
  const list = access === 'unused' ? [] : [resourceWith(kind, access)];
  return {
    ...isolation,
    resources: { ...isolation.resources, [kind]: list },
  };
}
