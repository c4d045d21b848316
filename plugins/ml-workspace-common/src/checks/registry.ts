import { Check } from './check';
import {
  customNetworkManagedEndpoints,
  customNetworkServerlessSpark,
  managedNetworkSubnet,
} from './compute/network';
import { computePublicIp, endpointPublicAccess } from './compute/publicAccess';
import { ipRulesValid } from './inbound/ipRules';
import { bothDnsZones, lockedOut } from './inbound/privateEndpoint';
import {
  ipRulesNarrow,
  publicAccessRestricted,
  publicAccessStated,
} from './inbound/publicAccess';
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
import { ruleNames } from './outbound/ruleNames';
import {
  privateEndpointRuleShape,
  serviceTagRuleShape,
} from './outbound/ruleShapes';
import {
  associatedResourcesPresent,
  resourcesPublicAccess,
} from './resources/associated';
import { workspaceName } from './resources/workspaceName';

/** Every check of the engine, from inbound to outbound. @public */
export const allChecks: readonly Check[] = [
  publicAccessStated,
  publicAccessRestricted,
  ipRulesValid,
  ipRulesNarrow,
  lockedOut,
  bothDnsZones,
  workspaceName,
  associatedResourcesPresent,
  resourcesPublicAccess,
  computePublicIp,
  endpointPublicAccess,
  managedNetworkSubnet,
  customNetworkManagedEndpoints,
  customNetworkServerlessSpark,
  isolationMode,
  ruleTypeFitsMode,
  ruleNames,
  fqdnRulePorts,
  fqdnRuleHost,
  fqdnRuleStorage,
  serviceTagRuleShape,
  privateEndpointRuleShape,
  firewallSku,
  internetOutbound,
  writeCapableDestinations,
];

const byId = new Map(allChecks.map(check => [check.id, check]));

/** The check of an id, or `undefined`. @public */
export function getCheck(id: string): Check | undefined {
  return byId.get(id);
}
