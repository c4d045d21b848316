import { Check } from '../check';
import { associatedResourcesPresent } from './associated-resources-present';
import { batchStorageEndpoints } from './batch-storage-endpoints';
import { defaultStorageEndpoints } from './default-storage-endpoints';
import { defaultStorageSupported } from './default-storage-supported';
import { labelingStorage } from './labeling-storage';
import { oneRegion } from './one-region';
import { preferPrivateEndpoints } from './prefer-private-endpoints';
import { privateAndServiceEndpoint } from './private-and-service-endpoint';
import { privateEndpointsTogether } from './private-endpoints-together';
import { privateLinkScopeOpen } from './private-link-scope-open';
import { privateRegistryImageBuild } from './private-registry-image-build';
import { privateRegistryPremium } from './private-registry-premium';
import { projectHub } from './project-hub';
import { registryPrivateEndpoint } from './registry-private-endpoint';
import { resourceDnsZonesLinked } from './resource-dns-zones';
import { resourcesPublicAccess } from './resources-public-access';
import { resourcesLockedOut } from './resources-locked-out';
import { scopeLocks } from './scope-locks';
import { studioDatastoreIdentity } from './studio-datastore-identity';
import { studioPublicWorkspace } from './studio-public-workspace';
import { studioServiceEndpointSubnet } from './studio-service-endpoint-subnet';
import { studioStorageAddresses } from './studio-storage-addresses';
import { trustedAccessIdentity } from './trusted-access-identity';
import { trustedServices } from './trusted-services';
import { v1LegacyMode } from './v1-legacy-mode';
import { workspaceName } from './workspace-name';

/** The checks of the resources boundary, in the order in which results are told. @internal */
export const resourcesChecks: readonly Check[] = [
  workspaceName,
  projectHub,
  associatedResourcesPresent,
  resourcesPublicAccess,
  resourcesLockedOut,
  defaultStorageSupported,
  defaultStorageEndpoints,
  privateRegistryPremium,
  privateRegistryImageBuild,
  registryPrivateEndpoint,
  privateLinkScopeOpen,
  privateAndServiceEndpoint,
  scopeLocks,
  trustedServices,
  trustedAccessIdentity,
  preferPrivateEndpoints,
  privateEndpointsTogether,
  resourceDnsZonesLinked,
  oneRegion,
  batchStorageEndpoints,
  studioDatastoreIdentity,
  studioStorageAddresses,
  studioPublicWorkspace,
  studioServiceEndpointSubnet,
  labelingStorage,
  v1LegacyMode,
];
