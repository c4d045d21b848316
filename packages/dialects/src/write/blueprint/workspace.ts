import {
  PUBLIC_NETWORK_ACCESS,
  WORKSPACE_KINDS,
  WorkspaceIsolation,
  azureValue,
} from '@ringfence/engine';
import { WITH_ADDRESS_LIST } from './apiVersions';
import { BlueprintBuilder } from './BlueprintBuilder';
import {
  BlueprintResource,
  IdOf,
  ParameterOf,
  ResourceIdentity,
  Value,
} from './blueprint';
import { subnetValue } from './compute';
import { managedNetworkOf } from './managedNetwork';
import { addPrivateEndpoints } from './privateEndpoints';
import { Associated } from './resources';
import { Site } from './site';

const NO_IDENTITY = 'None';
const IDENTITIES = [
  'SystemAssigned',
  'UserAssigned',
  'SystemAssigned,UserAssigned',
  NO_IDENTITY,
] as const;

/** Its managed identity, made with it where it is one of its own. */
function identityOf(
  builder: BlueprintBuilder,
  written: string | undefined,
  site: Site,
): ResourceIdentity | undefined {
  const type = azureValue(
    (written ?? 'SystemAssigned').replace(/,\s+/g, ','),
    IDENTITIES,
  );
  if (!type) {
    builder.refuse(
      '/identity',
      'is no kind of managed identity',
      IDENTITIES.join('; '),
    );
  }
  if (!type || type === NO_IDENTITY) return undefined;
  if (type === 'SystemAssigned') return { type, userAssigned: [] };
  const own = builder.add({
    symbol: 'identity',
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    name: site.names.identity,
    section: 'resources',
    why: 'The workspace acts as this identity',
    pointer: '/identity',
    location: 'region',
  });
  return { type, userAssigned: [own] };
}

/** What lets in, as far as it can stand in the request that makes the workspace, and what only after. */
function inboundOf(
  builder: BlueprintBuilder,
  { inbound }: WorkspaceIsolation,
): { access: string; later?: BlueprintResource['later'] } {
  const access = azureValue(
    builder.need(
      inbound?.publicNetworkAccess,
      '/inbound/publicNetworkAccess',
      'Enabled or Disabled',
    ),
    PUBLIC_NETWORK_ACCESS,
  );
  if (inbound?.publicNetworkAccess && !access) {
    builder.refuse(
      '/inbound/publicNetworkAccess',
      'is no value of Azure',
      'Enabled or Disabled',
    );
  }
  const addresses =
    (access === 'Enabled'
      ? builder.need(
          inbound?.ipRules,
          '/inbound/ipRules',
          'the addresses that may come in, or an empty list for all',
        )
      : inbound?.ipRules) ?? [];
  if (access === 'Disabled' && addresses.length > 0) {
    builder.cannotSay(
      '/inbound/ipRules',
      'addresses that may come in',
      'public access is off, and a list of addresses turns it on',
      'nothing: none of them comes in',
    );
  }
  if (access !== 'Enabled' || addresses.length === 0) {
    return { access: access ?? 'Disabled' };
  }
  return {
    access: 'Disabled',
    later: {
      apiVersion: WITH_ADDRESS_LIST,
      properties: {
        publicNetworkAccess: 'Enabled',
        networkAcls: {
          defaultAction: 'Deny',
          ipRules: addresses.map(value => ({ value })),
        },
      },
    },
  };
}

/**
 * Encryption with a key that whoever deploys names; an isolation holds no key. An
 * identity of the workspace's own gets at the key: it is there, and has the right to it,
 * before the workspace is, as one that Azure makes with the workspace never can.
 */
function encryptionOf(
  builder: BlueprintBuilder,
  identity: BlueprintResource['identity'],
): Value {
  const vault = builder.parameter(
    'encryption key vault id',
    'ARM id of the key vault that holds the key the workspace is encrypted with',
  );
  const key = builder.parameter(
    'encryption key identifier',
    'URI of that key, with its version',
  );
  return {
    status: 'Enabled',
    keyVaultProperties: {
      keyVaultArmId: new ParameterOf(vault),
      keyIdentifier: new ParameterOf(key),
    },
    ...(identity?.userAssigned.length && {
      identity: { userAssignedIdentity: new IdOf(identity.userAssigned[0]) },
    }),
  };
}

/** A workspace names one of each kind, and a hub further storage accounts. */
function sayOthers(
  builder: BlueprintBuilder,
  associated: Associated,
  kind: string | undefined,
): void {
  for (const [of, { others }] of Object.entries(associated)) {
    if (of === 'storage' && kind === 'Hub') continue;
    for (const { pointer } of others) {
      builder.cannotSay(
        pointer,
        'that the workspace uses this one too',
        'a workspace names one of its own only',
        'the files make it; datastores and connections name it',
      );
    }
  }
}

/** Adds the workspace and the private endpoints towards it. @internal */
export function addWorkspace(
  builder: BlueprintBuilder,
  isolation: WorkspaceIsolation,
  associated: Associated,
  site: Site,
): BlueprintResource {
  const { outbound, inbound, compute } = isolation;
  const kind = azureValue(
    isolation.workspace?.kind ?? 'Default',
    WORKSPACE_KINDS,
  );
  if (!kind) {
    builder.refuse(
      '/workspace/kind',
      'is no kind of workspace',
      WORKSPACE_KINDS.join(', '),
    );
  }
  const isProject = kind === 'Project';
  if (!isProject && isolation.workspace?.hubId) {
    builder.refuse(
      '/workspace/hubId',
      'names a hub, and only a project has one',
      'none, or the kind Project',
    );
  }
  const identity = identityOf(builder, isolation.identity, site);
  const { access, later } = inboundOf(builder, isolation);
  const hub = isProject
    ? builder.need(
        isolation.workspace?.hubId,
        '/workspace/hubId',
        'the ARM id of its hub',
      )
    : undefined;
  const network = isProject ? undefined : managedNetworkOf(builder, outbound);
  const { storage, keyVault, containerRegistry, monitoring } = associated;
  if (!isProject) {
    builder.need(
      storage.own,
      '/resources/storage',
      'a storage account, which every workspace has',
    );
    builder.need(
      keyVault.own,
      '/resources/keyVault',
      'a key vault, which every workspace has',
    );
    builder.need(
      isolation.resources?.monitoring,
      '/resources/monitoring',
      'what it reports to, or an empty list',
    );
  }
  sayOthers(builder, associated, kind);
  const serverless = compute?.find(one => azureValue(one.type, ['Serverless']));
  const resource = builder.add({
    symbol: 'workspace',
    type: 'Microsoft.MachineLearningServices/workspaces',
    name: site.workspaceName,
    section: 'workspace',
    why: 'The workspace itself',
    pointer: '/workspace/name',
    location: 'region',
    kind: kind ?? 'Default',
    sku: { name: 'Basic', tier: 'Basic' },
    identity,
    tags: isolation.dataClassification
      ? { dataClassification: isolation.dataClassification }
      : undefined,
    later,
    properties: {
      ...(isProject && { hubResourceId: hub ?? '' }),
      ...(!isProject && {
        storageAccount: storage.own?.id ?? '',
        keyVault: keyVault.own?.id ?? '',
        ...(monitoring.own && { applicationInsights: monitoring.own.id }),
        ...(containerRegistry.own && {
          containerRegistry: containerRegistry.own.id,
        }),
        ...(kind === 'Hub' &&
          storage.others.length > 0 && {
            workspaceHubConfig: {
              additionalWorkspaceStorageAccounts: storage.others.map(
                ({ id }) => id,
              ),
            },
          }),
      }),
      publicNetworkAccess: access,
      ...(network && { managedNetwork: network }),
      ...(outbound?.provisionOnCreation !== undefined && {
        provisionNetworkNow: outbound.provisionOnCreation,
      }),
      ...(serverless && {
        serverlessComputeSettings: serverlessOf(
          builder,
          serverless,
          `/compute/${compute!.indexOf(serverless)}`,
        ),
      }),
      ...(isolation.datastoreManagedIdentity !== undefined && {
        systemDatastoresAuthMode: isolation.datastoreManagedIdentity
          ? 'Identity'
          : 'AccessKey',
      }),
      ...(isolation.imageBuildCompute && {
        imageBuildCompute: isolation.imageBuildCompute,
      }),
      ...(isolation.highBusinessImpact !== undefined && {
        hbiWorkspace: isolation.highBusinessImpact,
      }),
      ...(isolation.v1LegacyMode !== undefined && {
        v1LegacyMode: isolation.v1LegacyMode,
      }),
      ...(isolation.customerManagedKey && {
        encryption: encryptionOf(builder, identity),
      }),
      ...(identity?.type === 'UserAssigned' && {
        primaryUserAssignedIdentity: new IdOf(identity.userAssigned[0]),
      }),
    },
  });
  addPrivateEndpoints(builder, {
    kind: 'workspace',
    resource,
    name: site.workspaceName,
    region: site.region,
    cloud: site.cloud,
    endpoints: inbound?.privateEndpoints ?? [],
    pointer: '/inbound/privateEndpoints',
    subresource: 'amlworkspace',
  });
  return resource;
}

function serverlessOf(
  builder: BlueprintBuilder,
  {
    subnetId,
    nodePublicIp,
  }: NonNullable<WorkspaceIsolation['compute']>[number],
  pointer: string,
): Value {
  return {
    ...(subnetId && {
      serverlessComputeCustomSubnet: subnetValue(builder, subnetId, pointer),
    }),
    ...(nodePublicIp !== undefined && {
      serverlessComputeNoPublicIP: !nodePublicIp,
    }),
  };
}
