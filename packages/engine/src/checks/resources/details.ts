import { DetailsOf } from '../joined';
import {
  associatedResourcesPresent,
  associatedResourcesPresentDetails,
} from './associated-resources-present';
import {
  batchStorageEndpoints,
  batchStorageEndpointsDetails,
} from './batch-storage-endpoints';
import {
  defaultStorageEndpoints,
  defaultStorageEndpointsDetails,
} from './default-storage-endpoints';
import {
  defaultStorageSupported,
  defaultStorageSupportedDetails,
} from './default-storage-supported';
import { labelingStorage, labelingStorageDetails } from './labeling-storage';
import { oneRegion, oneRegionDetails } from './one-region';
import {
  preferPrivateEndpoints,
  preferPrivateEndpointsDetails,
} from './prefer-private-endpoints';
import {
  privateAndServiceEndpoint,
  privateAndServiceEndpointDetails,
} from './private-and-service-endpoint';
import {
  privateEndpointsTogether,
  privateEndpointsTogetherDetails,
} from './private-endpoints-together';
import {
  privateLinkScopeOpen,
  privateLinkScopeOpenDetails,
} from './private-link-scope-open';
import {
  privateRegistryImageBuild,
  privateRegistryImageBuildDetails,
} from './private-registry-image-build';
import {
  privateRegistryPremium,
  privateRegistryPremiumDetails,
} from './private-registry-premium';
import { projectHub, projectHubDetails } from './project-hub';
import {
  registryPrivateEndpoint,
  registryPrivateEndpointDetails,
} from './registry-private-endpoint';
import {
  resourceDnsZonesLinked,
  resourceDnsZonesLinkedDetails,
} from './resource-dns-zones';
import {
  resourcesLockedOut,
  resourcesLockedOutDetails,
} from './resources-locked-out';
import {
  resourcesPublicAccess,
  resourcesPublicAccessDetails,
} from './resources-public-access';
import { scopeLocks, scopeLocksDetails } from './scope-locks';
import {
  studioDatastoreIdentity,
  studioDatastoreIdentityDetails,
} from './studio-datastore-identity';
import {
  studioPublicWorkspace,
  studioPublicWorkspaceDetails,
} from './studio-public-workspace';
import {
  studioServiceEndpointSubnet,
  studioServiceEndpointSubnetDetails,
} from './studio-service-endpoint-subnet';
import {
  studioStorageAddresses,
  studioStorageAddressesDetails,
} from './studio-storage-addresses';
import {
  trustedAccessIdentity,
  trustedAccessIdentityDetails,
} from './trusted-access-identity';
import { trustedServices, trustedServicesDetails } from './trusted-services';
import { v1LegacyMode, v1LegacyModeDetails } from './v1-legacy-mode';
import { workspaceName, workspaceNameDetails } from './workspace-name';

/** What else the checks of the resources boundary say of themselves. @internal */
export const resourcesDetails: readonly DetailsOf[] = [
  [workspaceName, workspaceNameDetails],
  [projectHub, projectHubDetails],
  [associatedResourcesPresent, associatedResourcesPresentDetails],
  [resourcesPublicAccess, resourcesPublicAccessDetails],
  [resourcesLockedOut, resourcesLockedOutDetails],
  [defaultStorageSupported, defaultStorageSupportedDetails],
  [defaultStorageEndpoints, defaultStorageEndpointsDetails],
  [privateRegistryPremium, privateRegistryPremiumDetails],
  [privateRegistryImageBuild, privateRegistryImageBuildDetails],
  [registryPrivateEndpoint, registryPrivateEndpointDetails],
  [privateLinkScopeOpen, privateLinkScopeOpenDetails],
  [privateAndServiceEndpoint, privateAndServiceEndpointDetails],
  [scopeLocks, scopeLocksDetails],
  [trustedServices, trustedServicesDetails],
  [trustedAccessIdentity, trustedAccessIdentityDetails],
  [preferPrivateEndpoints, preferPrivateEndpointsDetails],
  [privateEndpointsTogether, privateEndpointsTogetherDetails],
  [resourceDnsZonesLinked, resourceDnsZonesLinkedDetails],
  [oneRegion, oneRegionDetails],
  [batchStorageEndpoints, batchStorageEndpointsDetails],
  [studioDatastoreIdentity, studioDatastoreIdentityDetails],
  [studioStorageAddresses, studioStorageAddressesDetails],
  [studioPublicWorkspace, studioPublicWorkspaceDetails],
  [studioServiceEndpointSubnet, studioServiceEndpointSubnetDetails],
  [labelingStorage, labelingStorageDetails],
  [v1LegacyMode, v1LegacyModeDetails],
];
