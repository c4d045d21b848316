import { Check } from '../check';
import {
  legacyEndpointIsolation,
  preferManagedNetwork,
} from './customNetworkAdvice';
import { customNetworkFeatures } from './customNetworkFeatures';
import { dockerBridgeOverlap } from './dockerBridge';
import { endpointEgressIgnored } from './endpointEgress';
import {
  publicIpInbound,
  subnetOpenToInternet,
  unneededInbound,
} from './inboundRules';
import { aksPublicFqdn, aksRegion } from './kubernetes';
import { onlineEndpointLegacyMode } from './legacyMode';
import { computeLocalAuth } from './localAuth';
import {
  managedNetworkComputeRegion,
  managedNetworkComputeType,
} from './managedNetwork';
import {
  customNetworkManagedEndpoints,
  customNetworkServerlessSpark,
  managedNetworkSubnet,
} from './network';
import {
  computeSubnetSubscription,
  privateEndpointNetworkPolicies,
  subnetDelegation,
  subnetPurposes,
} from './networkSubnets';
import { noPublicIpPrivateEndpoint } from './noPublicIp';
import { computePublicIp, endpointPublicAccess } from './publicAccess';
import { sparkPrivateEndpoint, sparkPublicAccess } from './sparkEndpoints';
import { sparkProvisioned } from './sparkProvisioned';
import { subnetAddresses } from './subnetAddresses';
import { noPublicIpSubnet, serverlessSubnet } from './subnets';

/** The checks of the compute boundary, in the order in which results are told. @internal */
export const computeChecks: readonly Check[] = [
  computePublicIp,
  noPublicIpPrivateEndpoint,
  noPublicIpSubnet,
  serverlessSubnet,
  endpointPublicAccess,
  endpointEgressIgnored,
  onlineEndpointLegacyMode,
  managedNetworkSubnet,
  managedNetworkComputeRegion,
  managedNetworkComputeType,
  customNetworkManagedEndpoints,
  customNetworkServerlessSpark,
  customNetworkFeatures,
  aksPublicFqdn,
  aksRegion,
  dockerBridgeOverlap,
  sparkPrivateEndpoint,
  sparkProvisioned,
  sparkPublicAccess,
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
];
