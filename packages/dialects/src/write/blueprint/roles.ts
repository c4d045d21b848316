import { contentHash } from '@ringfence/engine';
import { BlueprintBuilder } from './BlueprintBuilder';
import { BlueprintResource, OutputOf } from './blueprint';
import { NamedResources } from './resources';

/** Roles that Azure has, by the ids that they have everywhere. @internal */
export const ROLES = {
  Reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  'Storage Blob Data Contributor': 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  'Storage File Data Privileged Contributor':
    '69566ab7-960f-475b-8e7c-b3118f30c6bd',
} as const;

/** A GUID that is the same each time: an assignment with a new one would be a second assignment. */
function guidOf(...parts: string[]): string {
  const hex = contentHash(parts.map(part => part.toLowerCase()));
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Who the workspace is towards others: the identity it is given, or the one that it has by itself. */
function principalOf(workspace: BlueprintResource): OutputOf | undefined {
  const { identity } = workspace;
  if (identity?.type === 'UserAssigned') {
    return new OutputOf(identity.userAssigned[0], [
      'properties',
      'principalId',
    ]);
  }
  return identity && new OutputOf(workspace, ['identity', 'principalId']);
}

/**
 * Adds what the workspace may do with its storage once nobody reaches that from
 * public networks: the studio looks up the private endpoints that lead to it, and
 * datastores without keys are read by the workspace's identity.
 *
 * @param byIdentity - datastores are read with the workspace's identity
 * @internal
 */
export function addRoles(
  builder: BlueprintBuilder,
  workspace: BlueprintResource,
  { own: storage }: NamedResources,
  byIdentity: boolean,
): void {
  const principalId = principalOf(workspace);
  if (!principalId || !storage?.made) return;
  const assign = (
    role: keyof typeof ROLES,
    scope: BlueprintResource,
    why: string,
    pointer: string,
  ) =>
    builder.add({
      symbol: `${scope.symbol} ${role}`,
      type: 'Microsoft.Authorization/roleAssignments',
      name: guidOf(workspace.id, scope.id, role),
      scope,
      section: 'workspace',
      why,
      pointer,
      properties: {
        roleDefinitionId: `/subscriptions/${scope.place.subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${ROLES[role]}`,
        principalId,
        principalType: 'ServicePrincipal',
      },
    });
  const { made, pointer } = storage;
  if (made.properties.publicNetworkAccess === 'Disabled') {
    for (const { subresource, resource } of storage.endpoints ?? []) {
      if (subresource !== 'blob' && subresource !== 'file') continue;
      assign(
        'Reader',
        resource,
        'The studio finds the account by this endpoint',
        pointer,
      );
    }
  }
  if (!byIdentity) return;
  for (const role of [
    'Storage Blob Data Contributor',
    'Storage File Data Privileged Contributor',
  ] as const) {
    assign(
      role,
      made,
      'Datastores are read with the workspace’s identity',
      '/datastoreManagedIdentity',
    );
  }
}
