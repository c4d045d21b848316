import { DeploymentProblem } from '@ringfence/backstage-plugin-ml-workspace-common';
import { MlWorkspaceDeploymentProblem } from '@ringfence/backstage-plugin-ml-workspace-node';

/**
 * What to do about errors that people meet, by Azure's code, from its pages on
 * errors of deployments, read in November 2026.
 */
const NEXT: Readonly<Record<string, string>> = {
  AuthorizationFailed:
    'Give the identity of the portal the role to deploy to this resource group, and wait some minutes before the next try',
  InvalidAuthenticationToken: 'Look after the credentials of the portal',
  RequestDisallowedByPolicy:
    'An Azure Policy refuses it: ask whoever owns that policy for an exemption, or ask for a change of the workspace that it allows',
  QuotaExceeded:
    'Ask Azure for more quota in this region, or for smaller machines by a change',
  OperationNotAllowed:
    'Mostly the quota of cores in this region: ask Azure for more of it, or for smaller machines by a change',
  SkuNotAvailable:
    'This size of machine is not to be had in this region: ask for another by a change',
  LocationNotAvailableForResourceType:
    'Azure does not offer this in that region: ask for another region',
  MissingSubscriptionRegistration:
    'Register the resource provider that it names in this subscription, and try again',
  SubscriptionNotFound:
    'Look whether the subscription is there and whether the portal may see it',
  ResourceGroupNotFound: 'Make the resource group first, and try again',
  FlagMustBeSetForRestore:
    'One of this name was deleted and can still be restored: restore or purge it, and try again',
  VaultAlreadyExists:
    'Somebody has a key vault of this name, or it was deleted and not purged: purge it, or ask with another name',
  StorageAccountAlreadyTaken:
    'Somebody has a storage account of this name: ask with another name',
  AlreadyInUse: 'Somebody has this name: ask with another',
  AnotherOperationInProgress: 'Azure is still at something else: try again',
  RetryableError: 'Try again',
  SubnetIsFull:
    'The subnet has no free address left: make it larger, or ask for another one',
  NetworkSecurityGroupNotCompliantForAzureBastionSubnet:
    'The subnet is one of Azure Bastion: ask for another one',
  PrivateEndpointCannotBeCreatedInSubnetThatHasNetworkPoliciesEnabled:
    'Let private endpoint network policies of that subnet be disabled, and try again',
  RoleAssignmentUpdateNotPermitted:
    'An assignment of the same name is there for somebody else: delete it, and try again',
  DeploymentActive: 'Another deployment of that name is under way: wait for it',
};

/** What people can do about a problem that Azure tells of. @internal */
export function explain({
  code,
  message,
  target,
}: MlWorkspaceDeploymentProblem): DeploymentProblem {
  const next = Object.hasOwn(NEXT, code) ? NEXT[code] : undefined;
  return {
    code,
    message,
    ...(target && { target }),
    ...(next && { next }),
  };
}
