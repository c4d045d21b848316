import { DetailsOf } from '../joined';
import { aksNetwork, aksNetworkDetails } from './aks-network';
import { aksPublicFqdn, aksPublicFqdnDetails } from './aks-public-fqdn';
import { aksRegion, aksRegionDetails } from './aks-region';
import { aksSubscription, aksSubscriptionDetails } from './aks-subscription';
import {
  computeLocalAuth,
  computeLocalAuthDetails,
} from './compute-local-auth';
import { computePublicIp, computePublicIpDetails } from './compute-public-ip';
import {
  computeSubnetSubscription,
  computeSubnetSubscriptionDetails,
} from './compute-subnet-subscription';
import {
  customNetworkFeatures,
  customNetworkFeaturesDetails,
} from './custom-network-features';
import {
  customNetworkManagedEndpoints,
  customNetworkManagedEndpointsDetails,
} from './custom-network-managed-endpoints';
import {
  customNetworkServerlessSpark,
  customNetworkServerlessSparkDetails,
} from './custom-network-serverless-spark';
import {
  dockerBridgeOverlap,
  dockerBridgeOverlapDetails,
} from './docker-bridge-overlap';
import {
  endpointEgressIgnored,
  endpointEgressIgnoredDetails,
} from './endpoint-egress-ignored';
import {
  endpointPublicAccess,
  endpointPublicAccessDetails,
} from './endpoint-public-access';
import {
  legacyEndpointIsolation,
  legacyEndpointIsolationDetails,
} from './legacy-endpoint-isolation';
import {
  managedNetworkComputeRegion,
  managedNetworkComputeRegionDetails,
} from './managed-network-compute-region';
import {
  managedNetworkComputeType,
  managedNetworkComputeTypeDetails,
} from './managed-network-compute-type';
import {
  managedNetworkEndpointType,
  managedNetworkEndpointTypeDetails,
} from './managed-network-endpoint-type';
import {
  managedNetworkSubnet,
  managedNetworkSubnetDetails,
} from './managed-network-subnet';
import {
  noPublicIpPrivateEndpoint,
  noPublicIpPrivateEndpointDetails,
} from './no-public-ip-private-endpoint';
import {
  noPublicIpSubnet,
  noPublicIpSubnetDetails,
} from './no-public-ip-subnet';
import {
  onlineEndpointLegacyMode,
  onlineEndpointLegacyModeDetails,
} from './online-endpoint-legacy-mode';
import {
  preferManagedNetwork,
  preferManagedNetworkDetails,
} from './prefer-managed-network';
import {
  privateEndpointNetworkPolicies,
  privateEndpointNetworkPoliciesDetails,
} from './private-endpoint-network-policies';
import {
  privateEndpointSubnet,
  privateEndpointSubnetDetails,
} from './private-endpoint-subnet';
import { publicIpInbound, publicIpInboundDetails } from './public-ip-inbound';
import {
  selectedAddressesCompute,
  selectedAddressesComputeDetails,
} from './selected-addresses-compute';
import {
  selectedAddressesManagedEndpoints,
  selectedAddressesManagedEndpointsDetails,
} from './selected-addresses-managed-endpoints';
import { serverlessSubnet, serverlessSubnetDetails } from './serverless-subnet';
import { sparkPackages, sparkPackagesDetails } from './spark-packages';
import {
  sparkPrivateEndpoint,
  sparkPrivateEndpointDetails,
} from './spark-private-endpoint';
import { sparkProvisioned, sparkProvisionedDetails } from './spark-provisioned';
import {
  sparkPublicAccess,
  sparkPublicAccessDetails,
} from './spark-public-access';
import { subnetAddresses, subnetAddressesDetails } from './subnet-addresses';
import { subnetDelegation, subnetDelegationDetails } from './subnet-delegation';
import {
  subnetOpenToInternet,
  subnetOpenToInternetDetails,
} from './subnet-open-to-internet';
import { subnetPurposes, subnetPurposesDetails } from './subnet-purposes';
import {
  unneededInbound,
  unneededInboundDetails,
} from './unneeded-inbound-rule';

/** What else the checks of the compute boundary say of themselves. @internal */
export const computeDetails: readonly DetailsOf[] = [
  [computePublicIp, computePublicIpDetails],
  [noPublicIpPrivateEndpoint, noPublicIpPrivateEndpointDetails],
  [noPublicIpSubnet, noPublicIpSubnetDetails],
  [serverlessSubnet, serverlessSubnetDetails],
  [endpointPublicAccess, endpointPublicAccessDetails],
  [endpointEgressIgnored, endpointEgressIgnoredDetails],
  [onlineEndpointLegacyMode, onlineEndpointLegacyModeDetails],
  [selectedAddressesManagedEndpoints, selectedAddressesManagedEndpointsDetails],
  [selectedAddressesCompute, selectedAddressesComputeDetails],
  [managedNetworkSubnet, managedNetworkSubnetDetails],
  [managedNetworkComputeRegion, managedNetworkComputeRegionDetails],
  [managedNetworkComputeType, managedNetworkComputeTypeDetails],
  [managedNetworkEndpointType, managedNetworkEndpointTypeDetails],
  [customNetworkManagedEndpoints, customNetworkManagedEndpointsDetails],
  [customNetworkServerlessSpark, customNetworkServerlessSparkDetails],
  [customNetworkFeatures, customNetworkFeaturesDetails],
  [aksPublicFqdn, aksPublicFqdnDetails],
  [aksRegion, aksRegionDetails],
  [aksSubscription, aksSubscriptionDetails],
  [aksNetwork, aksNetworkDetails],
  [dockerBridgeOverlap, dockerBridgeOverlapDetails],
  [sparkPrivateEndpoint, sparkPrivateEndpointDetails],
  [sparkProvisioned, sparkProvisionedDetails],
  [sparkPublicAccess, sparkPublicAccessDetails],
  [sparkPackages, sparkPackagesDetails],
  [computeLocalAuth, computeLocalAuthDetails],
  [publicIpInbound, publicIpInboundDetails],
  [unneededInbound, unneededInboundDetails],
  [subnetOpenToInternet, subnetOpenToInternetDetails],
  [subnetDelegation, subnetDelegationDetails],
  [subnetAddresses, subnetAddressesDetails],
  [subnetPurposes, subnetPurposesDetails],
  [privateEndpointSubnet, privateEndpointSubnetDetails],
  [privateEndpointNetworkPolicies, privateEndpointNetworkPoliciesDetails],
  [computeSubnetSubscription, computeSubnetSubscriptionDetails],
  [preferManagedNetwork, preferManagedNetworkDetails],
  [legacyEndpointIsolation, legacyEndpointIsolationDetails],
];
