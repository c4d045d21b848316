import { FixOf } from '../joined';
import {
  batchStorageEndpoints,
  batchStorageEndpointsFix,
} from './batch-storage-endpoints';
import {
  defaultStorageEndpoints,
  defaultStorageEndpointsFix,
} from './default-storage-endpoints';
import {
  defaultStorageSupported,
  defaultStorageSupportedFix,
} from './default-storage-supported';
import {
  privateAndServiceEndpoint,
  privateAndServiceEndpointFix,
} from './private-and-service-endpoint';
import {
  privateLinkScopeOpen,
  privateLinkScopeOpenFix,
} from './private-link-scope-open';
import {
  privateRegistryImageBuild,
  privateRegistryImageBuildFix,
} from './private-registry-image-build';
import {
  privateRegistryPremium,
  privateRegistryPremiumFix,
} from './private-registry-premium';
import {
  registryPrivateEndpoint,
  registryPrivateEndpointFix,
} from './registry-private-endpoint';
import {
  resourceDnsZonesLinked,
  resourceDnsZonesLinkedFix,
} from './resource-dns-zones';
import {
  resourcesLockedOut,
  resourcesLockedOutFix,
} from './resources-locked-out';
import {
  resourcesPublicAccess,
  resourcesPublicAccessFix,
} from './resources-public-access';
import { scopeLocks, scopeLocksFix } from './scope-locks';
import {
  studioDatastoreIdentity,
  studioDatastoreIdentityFix,
} from './studio-datastore-identity';
import {
  trustedAccessIdentity,
  trustedAccessIdentityFix,
} from './trusted-access-identity';
import { trustedServices, trustedServicesFix } from './trusted-services';
import { v1LegacyMode, v1LegacyModeFix } from './v1-legacy-mode';

/** How the checks of the resources boundary are fixed, those that can be. @internal */
export const resourcesFixes: readonly FixOf[] = [
  [resourcesPublicAccess, resourcesPublicAccessFix],
  [resourcesLockedOut, resourcesLockedOutFix],
  [defaultStorageSupported, defaultStorageSupportedFix],
  [defaultStorageEndpoints, defaultStorageEndpointsFix],
  [privateRegistryPremium, privateRegistryPremiumFix],
  [privateRegistryImageBuild, privateRegistryImageBuildFix],
  [registryPrivateEndpoint, registryPrivateEndpointFix],
  [privateLinkScopeOpen, privateLinkScopeOpenFix],
  [privateAndServiceEndpoint, privateAndServiceEndpointFix],
  [scopeLocks, scopeLocksFix],
  [trustedServices, trustedServicesFix],
  [trustedAccessIdentity, trustedAccessIdentityFix],
  [resourceDnsZonesLinked, resourceDnsZonesLinkedFix],
  [batchStorageEndpoints, batchStorageEndpointsFix],
  [studioDatastoreIdentity, studioDatastoreIdentityFix],
  [v1LegacyMode, v1LegacyModeFix],
];
