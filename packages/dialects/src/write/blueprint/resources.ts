import {
  AssociatedResource,
  AssociatedResources,
  REGISTRY_SKUS,
  azureValue,
} from '@ringfence/engine';
import { BlueprintBuilder, lastOf, placeOf } from './BlueprintBuilder';
import {
  BlueprintResource,
  IdOf,
  TenantOfDeployment,
  Value,
} from './blueprint';
import { addMonitoring } from './monitoring';
import { MadeEndpoint, addPrivateEndpoints } from './privateEndpoints';
import { firewallOf } from './resourceFirewall';
import { Site, locationIn, saySettings } from './site';

/** Something that the workspace leans on: its id, and its pointer in the isolation. @internal */
export interface Named {
  id: Value;
  pointer: string;
  /** Absent where it stands already. */
  made?: BlueprintResource;
  /** The private endpoints that lead to it, of those that are made. */
  endpoints?: MadeEndpoint[];
}

/** What the workspace leans on of a kind: its own, and others that it merely uses. @internal */
export interface NamedResources {
  own?: Named;
  others: Named[];
}

/** What the workspace leans on, by its kind. @internal */
export type Associated = Record<keyof AssociatedResources, NamedResources>;

type Kind = keyof AssociatedResources;
type Maker = (
  builder: BlueprintBuilder,
  resource: AssociatedResource,
  name: string,
  pointer: string,
  location: string,
) => BlueprintResource;

/** Where the workspace's own stands among the entries of a kind; -1 where all are others' that it merely uses. */
function ownOf(entries: readonly AssociatedResource[]): number {
  const stated = entries.findIndex(one => one.default === true);
  return stated >= 0
    ? stated
    : entries.findIndex(one => one.default === undefined);
}

/** Keeps the workspace's own apart from those that it merely uses, as Azure does. */
const sorted = (named: readonly Named[], own: number): NamedResources => ({
  ...(own >= 0 && { own: named[own] }),
  others: named.filter((_, at) => at !== own),
});

const addresses = (list: readonly string[]) =>
  list.map(value => ({ value, action: 'Allow' }));

const SUBRESOURCES: Partial<Record<Kind, string>> = {
  keyVault: 'vault',
  containerRegistry: 'registry',
};

/** What the model says of other kinds of resources. */
const UNUSED: Record<
  'storage' | 'keyVault' | 'containerRegistry',
  (keyof AssociatedResource)[]
> = {
  storage: ['accessMode'],
  keyVault: [
    'accessMode',
    'kind',
    'hierarchicalNamespace',
    'resourceInstances',
  ],
  containerRegistry: [
    'accessMode',
    'kind',
    'hierarchicalNamespace',
    'resourceInstances',
  ],
};

const addStorage: Maker = (builder, resource, name, pointer, location) => {
  const { trustedServices, ...firewall } = firewallOf(
    builder,
    resource,
    pointer,
  );
  const tenantId = new TenantOfDeployment();
  const [v4, v6] = [
    firewall.ipRules.filter(range => !range.includes(':')),
    firewall.ipRules.filter(range => range.includes(':')),
  ];
  return builder.add({
    symbol: 'storage',
    type: 'Microsoft.Storage/storageAccounts',
    name,
    place: placeOf(resource.id ?? ''),
    section: 'resources',
    why: 'Files, data and models of the workspace',
    pointer,
    location,
    kind: resource.kind ?? 'StorageV2',
    sku: { name: resource.sku ?? 'Standard_LRS' },
    properties: {
      publicNetworkAccess: firewall.publicNetworkAccess,
      networkAcls: {
        bypass: trustedServices ? 'AzureServices' : 'None',
        defaultAction: firewall.defaultAction,
        ipRules: addresses(v4),
        ...(v6.length > 0 && { ipv6Rules: addresses(v6) }),
        virtualNetworkRules: firewall.virtualNetworkRules.map(id => ({
          id: builder.idOf(id),
          action: 'Allow',
        })),
        ...(resource.resourceInstances && {
          resourceAccessRules: resource.resourceInstances.map(resourceId => ({
            tenantId,
            resourceId,
          })),
        }),
      },
      isHnsEnabled: resource.hierarchicalNamespace ?? false,
      allowBlobPublicAccess: false,
      minimumTlsVersion: 'TLS1_2',
      supportsHttpsTrafficOnly: true,
    },
  });
};

const addKeyVault: Maker = (builder, resource, name, pointer, location) => {
  const { trustedServices, ...firewall } = firewallOf(
    builder,
    resource,
    pointer,
  );
  return builder.add({
    symbol: 'key vault',
    type: 'Microsoft.KeyVault/vaults',
    name,
    place: placeOf(resource.id ?? ''),
    section: 'resources',
    why: 'Secrets and keys of the workspace',
    pointer,
    location,
    properties: {
      tenantId: new TenantOfDeployment(),
      sku: { family: 'A', name: resource.sku?.toLowerCase() ?? 'standard' },
      enableRbacAuthorization: true,
      enableSoftDelete: true,
      enablePurgeProtection: true,
      publicNetworkAccess: firewall.publicNetworkAccess,
      networkAcls: {
        bypass: trustedServices ? 'AzureServices' : 'None',
        defaultAction: firewall.defaultAction,
        ipRules: firewall.ipRules.map(value => ({ value })),
        virtualNetworkRules: firewall.virtualNetworkRules.map(id => ({
          id: builder.idOf(id),
        })),
      },
    },
  });
};

const addRegistry: Maker = (builder, resource, name, pointer, location) => {
  const firewall = firewallOf(builder, resource, pointer);
  const sku = azureValue(resource.sku ?? 'Premium', REGISTRY_SKUS);
  if (firewall.virtualNetworkRules.length > 0) {
    builder.refuse(
      `${pointer}/virtualNetworkRules`,
      'names subnets, which a container registry no longer takes',
      'an empty list, and a private endpoint',
    );
  }
  return builder.add({
    symbol: 'container registry',
    type: 'Microsoft.ContainerRegistry/registries',
    name,
    place: placeOf(resource.id ?? ''),
    section: 'resources',
    why: 'Images of the workspace; only Premium can be made private',
    pointer,
    location,
    sku: { name: sku ?? resource.sku ?? 'Premium' },
    properties: {
      adminUserEnabled: false,
      publicNetworkAccess: firewall.publicNetworkAccess,
      networkRuleBypassOptions: firewall.trustedServices
        ? 'AzureServices'
        : 'None',
      ...(sku === 'Premium' && {
        networkRuleSet: {
          defaultAction: firewall.defaultAction,
          ipRules: addresses(firewall.ipRules),
        },
      }),
    },
  });
};

const MAKERS = {
  storage: addStorage,
  keyVault: addKeyVault,
  containerRegistry: addRegistry,
} as const;

/** Adds what the workspace leans on, with its private endpoints. @internal */
export function addResources(
  builder: BlueprintBuilder,
  resources: AssociatedResources | undefined,
  site: Site,
): Associated {
  const named = (kind: 'storage' | 'keyVault' | 'containerRegistry') => {
    const entries = resources?.[kind] ?? [];
    const all = entries.map((resource, at) =>
      addResource(builder, kind, resource, at, site),
    );
    const own = ownOf(entries);
    entries.forEach((entry, at) => {
      if (entry.default !== true || at === own) return;
      builder.refuse(
        `/resources/${kind}/${at}/default`,
        'is a second one that is the workspace’s own',
        'one of each kind',
      );
    });
    return sorted(all, own);
  };
  return {
    storage: named('storage'),
    keyVault: named('keyVault'),
    containerRegistry: named('containerRegistry'),
    monitoring: sorted(
      addMonitoring(builder, resources?.monitoring ?? [], site).map(
        (id, at) => ({ id, pointer: `/resources/monitoring/${at}` }),
      ),
      0,
    ),
  };
}

function addResource(
  builder: BlueprintBuilder,
  kind: 'storage' | 'keyVault' | 'containerRegistry',
  resource: AssociatedResource,
  at: number,
  site: Site,
): Named {
  const pointer = `/resources/${kind}/${at}`;
  if (resource.id && builder.isExisting(resource.id)) {
    saySettings(builder, resource, pointer);
    return { id: resource.id, pointer };
  }
  const name = resource.id ? lastOf(resource.id) : site.names[kind](at);
  const made = MAKERS[kind](
    builder,
    resource,
    name,
    pointer,
    locationIn(site, resource.region),
  );
  builder.sayUnused(
    resource,
    UNUSED[kind],
    pointer,
    'such a resource has no such setting',
  );
  const endpoints = addPrivateEndpoints(builder, {
    kind,
    resource: made,
    name,
    region: site.region,
    cloud: site.cloud,
    endpoints: resource.privateEndpoints ?? [],
    pointer: `${pointer}/privateEndpoints`,
    subresource: SUBRESOURCES[kind],
  });
  return { id: new IdOf(made), pointer, made, endpoints };
}
