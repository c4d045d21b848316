import { FixOf } from '../joined';
import { aksPublicFqdn, aksPublicFqdnFix } from './aks-public-fqdn';
import { aksRegion, aksRegionFix } from './aks-region';
import { computeLocalAuth, computeLocalAuthFix } from './compute-local-auth';
import { computePublicIp, computePublicIpFix } from './compute-public-ip';
import {
  endpointEgressIgnored,
  endpointEgressIgnoredFix,
} from './endpoint-egress-ignored';
import {
  endpointPublicAccess,
  endpointPublicAccessFix,
} from './endpoint-public-access';
import {
  managedNetworkComputeRegion,
  managedNetworkComputeRegionFix,
} from './managed-network-compute-region';
import {
  managedNetworkComputeType,
  managedNetworkComputeTypeFix,
} from './managed-network-compute-type';
import {
  managedNetworkEndpointType,
  managedNetworkEndpointTypeFix,
} from './managed-network-endpoint-type';
import {
  managedNetworkSubnet,
  managedNetworkSubnetFix,
} from './managed-network-subnet';
import {
  noPublicIpPrivateEndpoint,
  noPublicIpPrivateEndpointFix,
} from './no-public-ip-private-endpoint';
import { noPublicIpSubnet, noPublicIpSubnetFix } from './no-public-ip-subnet';
import {
  onlineEndpointLegacyMode,
  onlineEndpointLegacyModeFix,
} from './online-endpoint-legacy-mode';
import {
  privateEndpointNetworkPolicies,
  privateEndpointNetworkPoliciesFix,
} from './private-endpoint-network-policies';
import { publicIpInbound, publicIpInboundFix } from './public-ip-inbound';
import {
  selectedAddressesManagedEndpoints,
  selectedAddressesManagedEndpointsFix,
} from './selected-addresses-managed-endpoints';
import { serverlessSubnet, serverlessSubnetFix } from './serverless-subnet';
import {
  sparkPrivateEndpoint,
  sparkPrivateEndpointFix,
} from './spark-private-endpoint';
import { sparkProvisioned, sparkProvisionedFix } from './spark-provisioned';
import { sparkPublicAccess, sparkPublicAccessFix } from './spark-public-access';
import { subnetDelegation, subnetDelegationFix } from './subnet-delegation';
import {
  subnetOpenToInternet,
  subnetOpenToInternetFix,
} from './subnet-open-to-internet';
import { unneededInbound, unneededInboundFix } from './unneeded-inbound-rule';

/** How the checks of the compute boundary are fixed, those that can be. @internal */
export const computeFixes: readonly FixOf[] = [
  [computePublicIp, computePublicIpFix],
  [noPublicIpPrivateEndpoint, noPublicIpPrivateEndpointFix],
  [noPublicIpSubnet, noPublicIpSubnetFix],
  [serverlessSubnet, serverlessSubnetFix],
  [endpointPublicAccess, endpointPublicAccessFix],
  [endpointEgressIgnored, endpointEgressIgnoredFix],
  [onlineEndpointLegacyMode, onlineEndpointLegacyModeFix],
  [selectedAddressesManagedEndpoints, selectedAddressesManagedEndpointsFix],
  [managedNetworkSubnet, managedNetworkSubnetFix],
  [managedNetworkComputeRegion, managedNetworkComputeRegionFix],
  [managedNetworkComputeType, managedNetworkComputeTypeFix],
  [managedNetworkEndpointType, managedNetworkEndpointTypeFix],
  [aksPublicFqdn, aksPublicFqdnFix],
  [aksRegion, aksRegionFix],
  [sparkPrivateEndpoint, sparkPrivateEndpointFix],
  [sparkProvisioned, sparkProvisionedFix],
  [sparkPublicAccess, sparkPublicAccessFix],
  [computeLocalAuth, computeLocalAuthFix],
  [publicIpInbound, publicIpInboundFix],
  [unneededInbound, unneededInboundFix],
  [subnetOpenToInternet, subnetOpenToInternetFix],
  [subnetDelegation, subnetDelegationFix],
  [privateEndpointNetworkPolicies, privateEndpointNetworkPoliciesFix],
];
