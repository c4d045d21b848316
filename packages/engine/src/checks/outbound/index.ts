import { Check } from '../check';
import { applicationGatewayRule } from './application-gateway-rule';
import { batchEndpointRules } from './batch-endpoint-rules';
import { defaultOutboundAccess } from './default-outbound-access';
import { firewallCost } from './firewall-cost';
import { firewallSku } from './firewall-sku';
import { fqdnRuleHost } from './fqdn-rule-host';
import { fqdnRulePorts } from './fqdn-rule-ports';
import { fqdnRuleStorage } from './fqdn-rule-storage';
import { frontDoorTag } from './front-door-tag';
import { internetOutbound } from './internet-outbound';
import { isolationMode } from './isolation-mode';
import { managedNetworkHttpOnly } from './managed-network-http-only';
import { managedNetworkKind } from './managed-network-kind';
import { managedNetworkLogs } from './managed-network-logs';
import { modelMonitoringNetwork } from './model-monitoring-network';
import { neededHosts } from './neededHosts';
import { promptFlowEndpoints } from './needs-prompt-flow';
import { groupHostRules } from './network-security-group-host-rules';
import { groupOnSubnets } from './network-security-group-on-subnets';
import { privateEndpointApproval } from './private-endpoint-approval';
import { privateEndpointOtherSubscription } from './private-endpoint-other-subscription';
import { privateEndpointRuleOnce } from './private-endpoint-rule-once';
import { privateEndpointRuleServiceMade } from './private-endpoint-rule-service-made';
import { privateEndpointRuleShape } from './private-endpoint-rule-shape';
import { privateEndpointTarget } from './private-endpoint-target';
import { projectManagedNetwork } from './project-managed-network';
import { provisionBeforeCompute } from './provision-before-compute';
import { requiredEgress } from './requiredDestinations';
import { routeAroundAppliance } from './route-around-appliance';
import { routeToAppliance } from './route-to-appliance';
import { ruleNames } from './rule-names';
import { ruleTypeFitsMode } from './rule-type-fits-mode';
import { selectedAddressesWorkspaceRule } from './selected-addresses-workspace-rule';
import { serviceMadeTags } from './service-made-tags';
import { serviceTagBoundary } from './service-tag-boundary';
import { serviceTagRuleShape } from './service-tag-rule-shape';
import { situationalEgress } from './situationalEgress';
import { spokeReachesHub } from './spoke-reaches-hub';
import { storageEndpointPolicy } from './storage-endpoint-policy';
import { storagePolicyDefaultAccount } from './storage-policy-default-account';
import { storagePolicySubnets } from './storage-policy-subnets';
import { subnetWayOut } from './subnet-way-out';
import { placesLetNothingOut } from './ways-out';
import { wildcardHosts } from './wildcard-hosts';
import { writeCapableDestinations } from './write-capable-destinations';

/** The checks of the outbound boundary, in the order in which results are told. @internal */
export const outboundChecks: readonly Check[] = [
  isolationMode,
  ruleTypeFitsMode,
  ruleNames,
  fqdnRulePorts,
  fqdnRuleHost,
  fqdnRuleStorage,
  serviceTagRuleShape,
  privateEndpointRuleShape,
  privateEndpointTarget,
  privateEndpointRuleOnce,
  privateEndpointRuleServiceMade,
  privateEndpointApproval,
  privateEndpointOtherSubscription,
  applicationGatewayRule,
  projectManagedNetwork,
  firewallSku,
  internetOutbound,
  writeCapableDestinations,
  placesLetNothingOut,
  frontDoorTag,
  serviceTagBoundary,
  serviceMadeTags,
  firewallCost,
  wildcardHosts,
  provisionBeforeCompute,
  managedNetworkKind,
  managedNetworkLogs,
  managedNetworkHttpOnly,
  modelMonitoringNetwork,
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
  subnetWayOut,
  defaultOutboundAccess,
];
