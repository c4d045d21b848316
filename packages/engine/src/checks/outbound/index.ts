import { Check } from '../check';
import { applicationGatewayRule } from './applicationGateway';
import { privateEndpointApproval } from './approval';
import { batchEndpointRules } from './batchEndpoints';
import { writeCapableDestinations } from './destinations';
import { defaultOutboundAccess } from './default-outbound-access';
import { firewallCost, wildcardHosts } from './firewallCost';
import { fqdnRuleHost, fqdnRulePorts, fqdnRuleStorage } from './fqdnRules';
import { frontDoorTag } from './frontDoorTag';
import {
  managedNetworkHttpOnly,
  managedNetworkLogs,
  provisionBeforeCompute,
} from './managedLimits';
import {
  firewallSku,
  internetOutbound,
  isolationMode,
  ruleTypeFitsMode,
} from './mode';
import {
  promptFlowEndpoints,
  selectedAddressesWorkspaceRule,
} from './neededEndpoints';
import { neededHosts } from './neededHosts';
import { groupHostRules } from './network-security-group-host-rules';
import { groupOnSubnets } from './network-security-group-on-subnets';
import {
  privateEndpointRuleOnce,
  privateEndpointRuleServiceMade,
} from './privateEndpointDuplicates';
import { privateEndpointTarget } from './privateEndpointTargets';
import { projectManagedNetwork } from './projectNetwork';
import { requiredEgress } from './requiredDestinations';
import { routeAroundAppliance } from './route-around-appliance';
import { routeToAppliance } from './route-to-appliance';
import { ruleNames } from './ruleNames';
import { privateEndpointRuleShape, serviceTagRuleShape } from './ruleShapes';
import { serviceMadeTags, serviceTagBoundary } from './serviceTags';
import { situationalEgress } from './situationalEgress';
import { spokeReachesHub } from './spoke-reaches-hub';
import { storageEndpointPolicy } from './storage-endpoint-policy';
import { storagePolicyDefaultAccount } from './storage-policy-default-account';
import { storagePolicySubnets } from './storage-policy-subnets';

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
  applicationGatewayRule,
  projectManagedNetwork,
  firewallSku,
  internetOutbound,
  writeCapableDestinations,
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
];
