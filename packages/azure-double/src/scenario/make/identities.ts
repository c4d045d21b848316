/** The tenant and the two applications of every scenario that is made. */
export const TENANT = '72f988bf-0000-4000-8000-2d7cd011db47';

export const READER = {
  clientId: '11111111-0000-4000-8000-00000000000a',
  objectId: '11111111-0000-4000-8000-0000000000aa',
  tenantId: TENANT,
  name: 'ringfence-reader',
  secret: 'a-secret-of-the-double',
};

export const DEPLOYER = {
  clientId: '22222222-0000-4000-8000-00000000000b',
  objectId: '22222222-0000-4000-8000-0000000000bb',
  tenantId: TENANT,
  name: 'ringfence-deployer',
  secret: 'another-secret-of-the-double',
};

/**
 * Reader everywhere for one, Contributor for the other, as Azure's built-in roles have
 * it; and what a deployment needs beside Contributor to give roles and set locks.
 */
export const ROLES = [
  {
    principalId: READER.objectId,
    scope: '/providers/Microsoft.Management/managementGroups/contoso',
    actions: ['*/read'],
  },
  {
    principalId: DEPLOYER.objectId,
    scope: '/providers/Microsoft.Management/managementGroups/contoso',
    actions: ['*'],
    notActions: [
      'Microsoft.Authorization/*/Delete',
      'Microsoft.Authorization/*/Write',
    ],
  },
  {
    principalId: DEPLOYER.objectId,
    scope: '/providers/Microsoft.Management/managementGroups/contoso',
    actions: [
      'Microsoft.Authorization/roleAssignments/*',
      'Microsoft.Authorization/locks/*',
    ],
  },
];
