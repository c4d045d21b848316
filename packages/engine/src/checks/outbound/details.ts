import { DetailsOf } from '../joined';
import {
  applicationGatewayRule,
  applicationGatewayRuleDetails,
} from './application-gateway-rule';
import {
  batchEndpointRules,
  batchEndpointRulesDetails,
} from './batch-endpoint-rules';
import {
  defaultOutboundAccess,
  defaultOutboundAccessDetails,
} from './default-outbound-access';
import { firewallCost, firewallCostDetails } from './firewall-cost';
import { firewallSku, firewallSkuDetails } from './firewall-sku';
import { fqdnRuleHost, fqdnRuleHostDetails } from './fqdn-rule-host';
import { fqdnRulePorts, fqdnRulePortsDetails } from './fqdn-rule-ports';
import { fqdnRuleStorage, fqdnRuleStorageDetails } from './fqdn-rule-storage';
import { frontDoorTag, frontDoorTagDetails } from './front-door-tag';
import { internetOutbound, internetOutboundDetails } from './internet-outbound';
import { isolationMode, isolationModeDetails } from './isolation-mode';
import {
  managedNetworkHttpOnly,
  managedNetworkHttpOnlyDetails,
} from './managed-network-http-only';
import {
  managedNetworkKind,
  managedNetworkKindDetails,
} from './managed-network-kind';
import {
  managedNetworkLogs,
  managedNetworkLogsDetails,
} from './managed-network-logs';
import {
  modelMonitoringNetwork,
  modelMonitoringNetworkDetails,
} from './model-monitoring-network';
import { hostNeeds, needsHostsDetails } from './neededHosts';
import {
  promptFlowEndpoints,
  promptFlowEndpointsDetails,
} from './needs-prompt-flow';
import {
  groupHostRules,
  groupHostRulesDetails,
} from './network-security-group-host-rules';
import {
  groupOnSubnets,
  groupOnSubnetsDetails,
} from './network-security-group-on-subnets';
import {
  privateEndpointApproval,
  privateEndpointApprovalDetails,
} from './private-endpoint-approval';
import {
  privateEndpointOtherSubscription,
  privateEndpointOtherSubscriptionDetails,
} from './private-endpoint-other-subscription';
import {
  privateEndpointRuleOnce,
  privateEndpointRuleOnceDetails,
} from './private-endpoint-rule-once';
import {
  privateEndpointRuleServiceMade,
  privateEndpointRuleServiceMadeDetails,
} from './private-endpoint-rule-service-made';
import {
  privateEndpointRuleShape,
  privateEndpointRuleShapeDetails,
} from './private-endpoint-rule-shape';
import {
  privateEndpointTarget,
  privateEndpointTargetDetails,
} from './private-endpoint-target';
import {
  projectManagedNetwork,
  projectManagedNetworkDetails,
} from './project-managed-network';
import {
  provisionBeforeCompute,
  provisionBeforeComputeDetails,
} from './provision-before-compute';
import { requirements } from './requiredDestinations';
import { requiredDetails } from './requiredEgress';
import {
  routeAroundAppliance,
  routeAroundApplianceDetails,
} from './route-around-appliance';
import {
  routeToAppliance,
  routeToApplianceDetails,
} from './route-to-appliance';
import { ruleNames, ruleNamesDetails } from './rule-names';
import {
  ruleTypeFitsMode,
  ruleTypeFitsModeDetails,
} from './rule-type-fits-mode';
import {
  selectedAddressesWorkspaceRule,
  selectedAddressesWorkspaceRuleDetails,
} from './selected-addresses-workspace-rule';
import { serviceMadeTags, serviceMadeTagsDetails } from './service-made-tags';
import {
  serviceTagBoundary,
  serviceTagBoundaryDetails,
} from './service-tag-boundary';
import {
  serviceTagRuleShape,
  serviceTagRuleShapeDetails,
} from './service-tag-rule-shape';
import { situations } from './situationalEgress';
import { spokeReachesHub, spokeReachesHubDetails } from './spoke-reaches-hub';
import {
  storageEndpointPolicy,
  storageEndpointPolicyDetails,
} from './storage-endpoint-policy';
import {
  storagePolicyDefaultAccount,
  storagePolicyDefaultAccountDetails,
} from './storage-policy-default-account';
import {
  storagePolicySubnets,
  storagePolicySubnetsDetails,
} from './storage-policy-subnets';
import { subnetWayOut, subnetWayOutDetails } from './subnet-way-out';
import { placesLetNothingOut, placesLetNothingOutDetails } from './ways-out';
import { wildcardHosts, wildcardHostsDetails } from './wildcard-hosts';
import {
  writeCapableDestinations,
  writeCapableDestinationsDetails,
} from './write-capable-destinations';

/** What else the checks of the outbound boundary say of themselves. @internal */
export const outboundDetails: readonly DetailsOf[] = [
  [isolationMode, isolationModeDetails],
  [ruleTypeFitsMode, ruleTypeFitsModeDetails],
  [ruleNames, ruleNamesDetails],
  [fqdnRulePorts, fqdnRulePortsDetails],
  [fqdnRuleHost, fqdnRuleHostDetails],
  [fqdnRuleStorage, fqdnRuleStorageDetails],
  [serviceTagRuleShape, serviceTagRuleShapeDetails],
  [privateEndpointRuleShape, privateEndpointRuleShapeDetails],
  [privateEndpointTarget, privateEndpointTargetDetails],
  [privateEndpointRuleOnce, privateEndpointRuleOnceDetails],
  [privateEndpointRuleServiceMade, privateEndpointRuleServiceMadeDetails],
  [privateEndpointApproval, privateEndpointApprovalDetails],
  [privateEndpointOtherSubscription, privateEndpointOtherSubscriptionDetails],
  [applicationGatewayRule, applicationGatewayRuleDetails],
  [projectManagedNetwork, projectManagedNetworkDetails],
  [firewallSku, firewallSkuDetails],
  [internetOutbound, internetOutboundDetails],
  [writeCapableDestinations, writeCapableDestinationsDetails],
  [placesLetNothingOut, placesLetNothingOutDetails],
  [frontDoorTag, frontDoorTagDetails],
  [serviceTagBoundary, serviceTagBoundaryDetails],
  [serviceMadeTags, serviceMadeTagsDetails],
  [firewallCost, firewallCostDetails],
  [wildcardHosts, wildcardHostsDetails],
  [provisionBeforeCompute, provisionBeforeComputeDetails],
  [managedNetworkKind, managedNetworkKindDetails],
  [managedNetworkLogs, managedNetworkLogsDetails],
  [managedNetworkHttpOnly, managedNetworkHttpOnlyDetails],
  [modelMonitoringNetwork, modelMonitoringNetworkDetails],
  [selectedAddressesWorkspaceRule, selectedAddressesWorkspaceRuleDetails],
  [batchEndpointRules, batchEndpointRulesDetails],
  ...hostNeeds.map(needsHostsDetails),
  [promptFlowEndpoints, promptFlowEndpointsDetails],
  ...requirements.map(requiredDetails),
  ...situations.map(requiredDetails),
  [storageEndpointPolicy, storageEndpointPolicyDetails],
  [storagePolicySubnets, storagePolicySubnetsDetails],
  [storagePolicyDefaultAccount, storagePolicyDefaultAccountDetails],
  [groupHostRules, groupHostRulesDetails],
  [groupOnSubnets, groupOnSubnetsDetails],
  [spokeReachesHub, spokeReachesHubDetails],
  [routeToAppliance, routeToApplianceDetails],
  [routeAroundAppliance, routeAroundApplianceDetails],
  [subnetWayOut, subnetWayOutDetails],
  [defaultOutboundAccess, defaultOutboundAccessDetails],
];
