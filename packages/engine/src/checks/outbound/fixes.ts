import { FixOf } from '../joined';
import {
  applicationGatewayRule,
  applicationGatewayRuleFix,
} from './application-gateway-rule';
import {
  batchEndpointRules,
  batchEndpointRulesFix,
} from './batch-endpoint-rules';
import {
  defaultOutboundAccess,
  defaultOutboundAccessFix,
} from './default-outbound-access';
import { firewallCost, firewallCostFix } from './firewall-cost';
import { firewallSku, firewallSkuFix } from './firewall-sku';
import { fqdnRuleHost, fqdnRuleHostFix } from './fqdn-rule-host';
import { fqdnRulePorts, fqdnRulePortsFix } from './fqdn-rule-ports';
import { fqdnRuleStorage, fqdnRuleStorageFix } from './fqdn-rule-storage';
import { frontDoorTag, frontDoorTagFix } from './front-door-tag';
import { internetOutbound, internetOutboundFix } from './internet-outbound';
import { isolationMode, isolationModeFix } from './isolation-mode';
import {
  managedNetworkLogs,
  managedNetworkLogsFix,
} from './managed-network-logs';
import { hostNeeds, needsHostsFix } from './neededHosts';
import {
  groupHostRules,
  groupHostRulesFix,
} from './network-security-group-host-rules';
import {
  groupOnSubnets,
  groupOnSubnetsFix,
} from './network-security-group-on-subnets';
import {
  privateEndpointApproval,
  privateEndpointApprovalFix,
} from './private-endpoint-approval';
import {
  privateEndpointOtherSubscription,
  privateEndpointOtherSubscriptionFix,
} from './private-endpoint-other-subscription';
import {
  privateEndpointRuleOnce,
  privateEndpointRuleOnceFix,
} from './private-endpoint-rule-once';
import {
  privateEndpointRuleServiceMade,
  privateEndpointRuleServiceMadeFix,
} from './private-endpoint-rule-service-made';
import {
  privateEndpointRuleShape,
  privateEndpointRuleShapeFix,
} from './private-endpoint-rule-shape';
import {
  privateEndpointTarget,
  privateEndpointTargetFix,
} from './private-endpoint-target';
import {
  projectManagedNetwork,
  projectManagedNetworkFix,
} from './project-managed-network';
import {
  provisionBeforeCompute,
  provisionBeforeComputeFix,
} from './provision-before-compute';
import { requirements } from './requiredDestinations';
import { requiredFix } from './requiredEgress';
import {
  routeAroundAppliance,
  routeAroundApplianceFix,
} from './route-around-appliance';
import { routeToAppliance, routeToApplianceFix } from './route-to-appliance';
import { ruleNames, ruleNamesFix } from './rule-names';
import { ruleTypeFitsMode, ruleTypeFitsModeFix } from './rule-type-fits-mode';
import {
  selectedAddressesWorkspaceRule,
  selectedAddressesWorkspaceRuleFix,
} from './selected-addresses-workspace-rule';
import { serviceMadeTags, serviceMadeTagsFix } from './service-made-tags';
import {
  serviceTagBoundary,
  serviceTagBoundaryFix,
} from './service-tag-boundary';
import {
  serviceTagRuleShape,
  serviceTagRuleShapeFix,
} from './service-tag-rule-shape';
import { situations } from './situationalEgress';
import {
  storageEndpointPolicy,
  storageEndpointPolicyFix,
} from './storage-endpoint-policy';
import {
  storagePolicyDefaultAccount,
  storagePolicyDefaultAccountFix,
} from './storage-policy-default-account';
import {
  storagePolicySubnets,
  storagePolicySubnetsFix,
} from './storage-policy-subnets';
import { subnetWayOut, subnetWayOutFix } from './subnet-way-out';
import { wildcardHosts, wildcardHostsFix } from './wildcard-hosts';
import {
  writeCapableDestinations,
  writeCapableDestinationsFix,
} from './write-capable-destinations';

/** How the checks of the outbound boundary are fixed, those that can be. @internal */
export const outboundFixes: readonly FixOf[] = [
  [isolationMode, isolationModeFix],
  [ruleTypeFitsMode, ruleTypeFitsModeFix],
  [ruleNames, ruleNamesFix],
  [fqdnRulePorts, fqdnRulePortsFix],
  [fqdnRuleHost, fqdnRuleHostFix],
  [fqdnRuleStorage, fqdnRuleStorageFix],
  [serviceTagRuleShape, serviceTagRuleShapeFix],
  [privateEndpointRuleShape, privateEndpointRuleShapeFix],
  [privateEndpointTarget, privateEndpointTargetFix],
  [privateEndpointRuleOnce, privateEndpointRuleOnceFix],
  [privateEndpointRuleServiceMade, privateEndpointRuleServiceMadeFix],
  [privateEndpointApproval, privateEndpointApprovalFix],
  [privateEndpointOtherSubscription, privateEndpointOtherSubscriptionFix],
  [applicationGatewayRule, applicationGatewayRuleFix],
  [projectManagedNetwork, projectManagedNetworkFix],
  [firewallSku, firewallSkuFix],
  [internetOutbound, internetOutboundFix],
  [writeCapableDestinations, writeCapableDestinationsFix],
  [frontDoorTag, frontDoorTagFix],
  [serviceTagBoundary, serviceTagBoundaryFix],
  [serviceMadeTags, serviceMadeTagsFix],
  [firewallCost, firewallCostFix],
  [wildcardHosts, wildcardHostsFix],
  [provisionBeforeCompute, provisionBeforeComputeFix],
  [managedNetworkLogs, managedNetworkLogsFix],
  [selectedAddressesWorkspaceRule, selectedAddressesWorkspaceRuleFix],
  [batchEndpointRules, batchEndpointRulesFix],
  ...hostNeeds.map(needsHostsFix),
  ...requirements.map(requiredFix),
  ...situations.map(requiredFix),
  [storageEndpointPolicy, storageEndpointPolicyFix],
  [storagePolicySubnets, storagePolicySubnetsFix],
  [storagePolicyDefaultAccount, storagePolicyDefaultAccountFix],
  [groupHostRules, groupHostRulesFix],
  [groupOnSubnets, groupOnSubnetsFix],
  [routeToAppliance, routeToApplianceFix],
  [routeAroundAppliance, routeAroundApplianceFix],
  [subnetWayOut, subnetWayOutFix],
  [defaultOutboundAccess, defaultOutboundAccessFix],
];
