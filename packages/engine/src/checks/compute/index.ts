import { Check } from '../check';
import { aksNetwork } from './aks-network';
import { aksPublicFqdn } from './aks-public-fqdn';
import { aksRegion } from './aks-region';
import { aksSubscription } from './aks-subscription';
import { computeLocalAuth } from './compute-local-auth';
import { computePublicIp } from './compute-public-ip';
import { computeSubnetSubscription } from './compute-subnet-subscription';
import { customNetworkFeatures } from './custom-network-features';
import { customNetworkManagedEndpoints } from './custom-network-managed-endpoints';
import { customNetworkServerlessSpark } from './custom-network-serverless-spark';
import { dockerBridgeOverlap } from './docker-bridge-overlap';
import { endpointEgressIgnored } from './endpoint-egress-ignored';
import { endpointPublicAccess } from './endpoint-public-access';
import { legacyEndpointIsolation } from './legacy-endpoint-isolation';
import { managedNetworkComputeRegion } from './managed-network-compute-region';
import { managedNetworkComputeType } from './managed-network-compute-type';
import { managedNetworkEndpointType } from './managed-network-endpoint-type';
import { managedNetworkSubnet } from './managed-network-subnet';
import { noPublicIpPrivateEndpoint } from './no-public-ip-private-endpoint';
import { noPublicIpSubnet } from './no-public-ip-subnet';
import { onlineEndpointLegacyMode } from './online-endpoint-legacy-mode';
import { preferManagedNetwork } from './prefer-managed-network';
import { privateEndpointNetworkPolicies } from './private-endpoint-network-policies';
import { privateEndpointSubnet } from './private-endpoint-subnet';
import { publicIpInbound } from './public-ip-inbound';
import { selectedAddressesCompute } from './selected-addresses-compute';
import { selectedAddressesManagedEndpoints } from './selected-addresses-managed-endpoints';
import { serverlessSubnet } from './serverless-subnet';
import { sparkPackages } from './spark-packages';
import { sparkPrivateEndpoint } from './spark-private-endpoint';
import { sparkProvisioned } from './spark-provisioned';
import { sparkPublicAccess } from './spark-public-access';
import { subnetAddresses } from './subnet-addresses';
import { subnetDelegation } from './subnet-delegation';
import { subnetOpenToInternet } from './subnet-open-to-internet';
import { subnetPurposes } from './subnet-purposes';
import { unneededInbound } from './unneeded-inbound-rule';

/** The checks of the compute boundary, in the order in which results are told. @internal */
export const computeChecks: readonly Check[] = [
  computePublicIp,
  noPublicIpPrivateEndpoint,
  noPublicIpSubnet,
  serverlessSubnet,
  endpointPublicAccess,
  endpointEgressIgnored,
  onlineEndpointLegacyMode,
  selectedAddressesManagedEndpoints,
  selectedAddressesCompute,
  managedNetworkSubnet,
  managedNetworkComputeRegion,
  managedNetworkComputeType,
  managedNetworkEndpointType,
  customNetworkManagedEndpoints,
  customNetworkServerlessSpark,
  customNetworkFeatures,
  aksPublicFqdn,
  aksRegion,
  aksSubscription,
  aksNetwork,
  dockerBridgeOverlap,
  sparkPrivateEndpoint,
  sparkProvisioned,
  sparkPublicAccess,
  sparkPackages,
  computeLocalAuth,
  publicIpInbound,
  unneededInbound,
  subnetOpenToInternet,
  subnetDelegation,
  subnetAddresses,
  subnetPurposes,
  privateEndpointSubnet,
  privateEndpointNetworkPolicies,
  computeSubnetSubscription,
  preferManagedNetwork,
  legacyEndpointIsolation,
];
