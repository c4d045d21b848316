import { WorkspaceIsolation } from '@ringfence/engine';
import { patched, setFact } from '@ringfence/engine/internal';
import { approvedOnly, privateResource } from '@ringfence/testing';
import { simulateChange, SimulateOptions, Simulation } from '../simulate';

const idOf = (type: string, name: string) =>
  `/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-ml/providers/${type}/${name}`;

/** ARM ids of the resources of `known`. */
export const ids = {
  storage: idOf('Microsoft.Storage/storageAccounts', 'stfraud'),
  otherStorage: idOf('Microsoft.Storage/storageAccounts', 'stlake'),
  keyVault: idOf('Microsoft.KeyVault/vaults', 'kv-fraud'),
  registry: idOf('Microsoft.ContainerRegistry/registries', 'crfraud'),
  monitoring: idOf('Microsoft.Insights/components', 'appi-fraud'),
};

const resource = (id: string, ...parts: string[]) => ({
  ...privateResource(...parts),
  id,
  trustedServices: true,
  ipRules: [],
  virtualNetworkRules: [],
});

/** All is known of it, all of it is private, and no constraint is broken. */
export const known = (): WorkspaceIsolation => ({
  ...approvedOnly(),
  resources: {
    storage: [resource(ids.storage, 'blob', 'file')],
    keyVault: [resource(ids.keyVault, 'vault')],
    containerRegistry: [
      { ...resource(ids.registry, 'registry'), sku: 'Premium' },
    ],
    monitoring: [],
  },
  endpoints: [
    {
      name: 'score',
      kind: 'online',
      computeType: 'Managed',
      authMode: 'AADToken',
      publicNetworkAccess: 'Disabled',
      deployments: [{ name: 'blue', egressPublicNetworkAccess: 'Enabled' }],
    },
  ],
  customNetwork: { virtualNetworks: [] },
  imageBuildCompute: 'cpu',
  highBusinessImpact: false,
  customerManagedKey: false,
  v1LegacyMode: false,
});

/** The same with other values at some pointers. */
export const edited = (
  isolation: WorkspaceIsolation,
  facts: Record<string, unknown>,
): WorkspaceIsolation =>
  Object.entries(facts).reduce(
    (changed, [pointer, value]) =>
      patched(changed, [setFact(changed, pointer, value)]),
    isolation,
  );

/** The same without some facts: they are not known. */
export const without = (
  isolation: WorkspaceIsolation,
  ...pointers: string[]
): WorkspaceIsolation =>
  patched(
    isolation,
    pointers.map(path => ({ op: 'remove', path })),
  );

/** `known` without a managed network, its compute with public addresses; it breaks no constraint either. */
export const unmanaged = (): WorkspaceIsolation =>
  edited(known(), {
    '/outbound': { isolationMode: 'Disabled', rules: [] },
    '/compute/0/nodePublicIp': true,
  });

/** Simulates a change of `known`, or of another isolation, at some pointers. */
export const changing = (
  facts: Record<string, unknown>,
  from: WorkspaceIsolation = known(),
  options?: SimulateOptions,
): Simulation => simulateChange(from, edited(from, facts), options);
