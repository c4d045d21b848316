import { Check } from '../check';
import {
  associatedResourcesPresent,
  resourcesPublicAccess,
} from './associated';
import { batchStorageEndpoints } from './batchStorage';
import { defaultStorageSupported } from './defaultStorage';
import { scopeLocks } from './locks';
import { privateLinkScopeOpen } from './privateLinkScope';
import { oneRegion } from './region';
import { privateRegistryImageBuild, privateRegistryPremium } from './registry';
import { endpointsTogether } from './sameNetwork';
import { privateAndServiceEndpoint } from './serviceEndpoints';
import {
  labelingStorage,
  studioDatastoreIdentity,
  studioPublicWorkspace,
  studioServiceEndpointSubnet,
  studioStorageAddresses,
} from './studio';
import { preferPrivateEndpoints, trustedServices } from './trustedServices';
import { v1LegacyMode } from './v1LegacyMode';
import { workspaceName } from './workspaceName';

/** The checks of the resources boundary, in the order in which results are told. @internal */
export const resourcesChecks: readonly Check[] = [
  workspaceName,
  associatedResourcesPresent,
  resourcesPublicAccess,
  defaultStorageSupported,
  privateRegistryPremium,
  privateRegistryImageBuild,
  privateLinkScopeOpen,
  privateAndServiceEndpoint,
  scopeLocks,
  trustedServices,
  preferPrivateEndpoints,
  endpointsTogether,
  oneRegion,
  batchStorageEndpoints,
  studioDatastoreIdentity,
  studioStorageAddresses,
  studioPublicWorkspace,
  studioServiceEndpointSubnet,
  labelingStorage,
  v1LegacyMode,
];
