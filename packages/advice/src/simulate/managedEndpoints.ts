import { Facts, ResourceFacts, resourceTitle } from '@ringfence/engine';

/** A private endpoint that Azure puts into a managed network by itself. @internal */
export interface ManagedEndpoint {
  /** What it leads to, in words: `the key vault kv-fraud`. */
  target: string;
  /** The part of it, `blob` or `vault`. */
  subresource: string;
}

const KINDS = ['storage', 'keyVault', 'containerRegistry'] as const;

/** The parts of each kind that a workspace uses of its default resources. */
const PARTS = {
  storage: ['blob', 'file'],
  keyVault: ['vault'],
  containerRegistry: ['registry'],
} as const;

/**
 * The private endpoints that Azure itself puts into the managed network, by
 * "Workspace managed virtual network isolation" (2025-05-23): with internet
 * outbound to those of workspace, storage, key vault and registry whose public
 * access is off, with approved destinations only to all of them. What is not
 * known brings none.
 * @internal
 */
export function managedEndpoints({
  mode,
  managed,
  inbound,
  resources,
}: Facts): ManagedEndpoint[] {
  if (!managed) return [];
  const wanted = (access: ResourceFacts['publicNetworkAccess']) =>
    mode === 'AllowOnlyApprovedOutbound' || access === 'Disabled';
  const found: ManagedEndpoint[] = [];
  if (wanted(inbound?.publicNetworkAccess)) {
    found.push({
      target: 'the workspace itself',
      subresource: 'amlworkspace',
    });
  }
  for (const kind of KINDS) {
    for (const resource of resources?.[kind] ?? []) {
      if (resource.default === false) continue;
      if (!wanted(resource.publicNetworkAccess)) continue;
      const target = resourceTitle(kind, resource);
      for (const subresource of PARTS[kind])
        found.push({ target, subresource });
    }
  }
  return found;
}
