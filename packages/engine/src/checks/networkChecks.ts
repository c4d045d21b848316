import { Boundary } from '../model/words';
import { Check } from './check';
import {
  legacyEndpointIsolation,
  preferManagedNetwork,
} from './compute/customNetworkAdvice';
import {
  publicIpInbound,
  subnetOpenToInternet,
  unneededInbound,
} from './compute/inboundRules';
import { computeLocalAuth } from './compute/localAuth';
import {
  computeSubnetSubscription,
  privateEndpointNetworkPolicies,
  subnetDelegation,
  subnetPurposes,
} from './compute/networkSubnets';
import { subnetAddresses } from './compute/subnetAddresses';
import { customDnsForwarders } from './inbound/dnsForwarders';
import {
  publicBesidePrivate,
  publicConditionalAccess,
} from './inbound/publicWorkspace';
import { batchEndpointRules } from './outbound/batchEndpoints';
import { groupHostRules, groupOnSubnets } from './outbound/egressFilter';
import {
  defaultOutboundAccess,
  routeAroundAppliance,
  routeToAppliance,
} from './outbound/egressRoutes';
import { firewallCost, wildcardHosts } from './outbound/firewallCost';
import { frontDoorTag } from './outbound/frontDoorTag';
import {
  managedNetworkHttpOnly,
  managedNetworkLogs,
  provisionBeforeCompute,
} from './outbound/managedLimits';
import {
  promptFlowEndpoints,
  selectedAddressesWorkspaceRule,
} from './outbound/neededEndpoints';
import { neededHosts } from './outbound/neededHosts';
import { requiredEgress } from './outbound/requiredDestinations';
import { serviceMadeTags, serviceTagBoundary } from './outbound/serviceTags';
import { situationalEgress } from './outbound/situationalEgress';
import { spokeReachesHub } from './outbound/spokes';
import {
  storageEndpointPolicy,
  storagePolicyDefaultAccount,
  storagePolicySubnets,
} from './outbound/storagePolicy';
import { batchStorageEndpoints } from './resources/batchStorage';
import { oneRegion } from './resources/region';
import { endpointsTogether } from './resources/sameNetwork';
import {
  labelingStorage,
  studioDatastoreIdentity,
  studioPublicWorkspace,
  studioServiceEndpointSubnet,
  studioStorageAddresses,
} from './resources/studio';
import {
  preferPrivateEndpoints,
  trustedServices,
} from './resources/trustedServices';
import { v1LegacyMode } from './resources/v1LegacyMode';

/**
 * What custom networks and people's needs ask for, and what is recommended, by
 * boundary.
 * @internal
 */
export const networkChecks: Readonly<Record<Boundary, readonly Check[]>> = {
  inbound: [publicBesidePrivate, publicConditionalAccess, customDnsForwarders],
  resources: [
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
  ],
  compute: [
    computeLocalAuth,
    publicIpInbound,
    unneededInbound,
    subnetOpenToInternet,
    subnetDelegation,
    subnetAddresses,
    subnetPurposes,
    privateEndpointNetworkPolicies,
    computeSubnetSubscription,
    preferManagedNetwork,
    legacyEndpointIsolation,
  ],
  outbound: [
    frontDoorTag,
    serviceTagBoundary,
    serviceMadeTags,
    firewallCost,
    wildcardHosts,
    provisionBeforeCompute,
    managedNetworkLogs,
    managedNetworkHttpOnly,
    selectedAddressesWorkspaceRule,
    batchEndpointRules,
    ...neededHosts,
    promptFlowEndpoints,
    ...requiredEgress,
    ...situationalEgress,
    storageEndpointPolicy,
    storagePolicySubnets,
    storagePolicyDefaultAccount,
    groupHostRules,
    groupOnSubnets,
    spokeReachesHub,
    routeToAppliance,
    routeAroundAppliance,
    defaultOutboundAccess,
  ],
};
