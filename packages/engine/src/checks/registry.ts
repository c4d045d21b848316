import { Check } from './check';
import { customNetworkFeatures } from './compute/customNetworkFeatures';
import { dockerBridgeOverlap } from './compute/dockerBridge';
import { endpointEgressIgnored } from './compute/endpointEgress';
import { aksPublicFqdn, aksRegion } from './compute/kubernetes';
import { onlineEndpointLegacyMode } from './compute/legacyMode';
import {
  managedNetworkComputeRegion,
  managedNetworkComputeType,
} from './compute/managedNetwork';
import {
  customNetworkManagedEndpoints,
  customNetworkServerlessSpark,
  managedNetworkSubnet,
} from './compute/network';
import { noPublicIpPrivateEndpoint } from './compute/noPublicIp';
import { computePublicIp, endpointPublicAccess } from './compute/publicAccess';
import {
  sparkPrivateEndpoint,
  sparkPublicAccess,
} from './compute/sparkEndpoints';
import { sparkProvisioned } from './compute/sparkProvisioned';
import { noPublicIpSubnet, serverlessSubnet } from './compute/subnets';
import { ipRulesValid } from './inbound/ipRules';
import { bothDnsZones, lockedOut } from './inbound/privateEndpoint';
import {
  ipRulesNarrow,
  publicAccessRestricted,
  publicAccessStated,
} from './inbound/publicAccess';
import { networkChecks } from './networkChecks';
import { applicationGatewayRule } from './outbound/applicationGateway';
import { privateEndpointApproval } from './outbound/approval';
import { writeCapableDestinations } from './outbound/destinations';
import {
  fqdnRuleHost,
  fqdnRulePorts,
  fqdnRuleStorage,
} from './outbound/fqdnRules';
import {
  firewallSku,
  internetOutbound,
  isolationMode,
  ruleTypeFitsMode,
} from './outbound/mode';
import {
  privateEndpointRuleOnce,
  privateEndpointRuleServiceMade,
} from './outbound/privateEndpointDuplicates';
import { privateEndpointTarget } from './outbound/privateEndpointTargets';
import { projectManagedNetwork } from './outbound/projectNetwork';
import { ruleNames } from './outbound/ruleNames';
import {
  privateEndpointRuleShape,
  serviceTagRuleShape,
} from './outbound/ruleShapes';
import {
  associatedResourcesPresent,
  resourcesPublicAccess,
} from './resources/associated';
import { defaultStorageSupported } from './resources/defaultStorage';
import { scopeLocks } from './resources/locks';
import { privateLinkScopeOpen } from './resources/privateLinkScope';
import {
  privateRegistryImageBuild,
  privateRegistryPremium,
} from './resources/registry';
import { privateAndServiceEndpoint } from './resources/serviceEndpoints';
import { workspaceName } from './resources/workspaceName';
import { uniform } from './uniform';

/** Every check of the engine, from inbound to outbound. @public */
export const allChecks: readonly Check[] = [
  publicAccessStated,
  publicAccessRestricted,
  ipRulesValid,
  ipRulesNarrow,
  lockedOut,
  bothDnsZones,
  ...networkChecks.inbound,
  workspaceName,
  associatedResourcesPresent,
  resourcesPublicAccess,
  defaultStorageSupported,
  privateRegistryPremium,
  privateRegistryImageBuild,
  privateLinkScopeOpen,
  privateAndServiceEndpoint,
  scopeLocks,
  ...networkChecks.resources,
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
  ...networkChecks.compute,
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
  ...networkChecks.outbound,
].map(uniform);

const byId = new Map(allChecks.map(check => [check.id, check]));

/** The check of an id, or `undefined`. @public */
export function getCheck(id: string): Check | undefined {
  return byId.get(id);
}
