import {
  Appliance,
  CustomNetwork,
  Egress,
  NetworkSecurityGroup,
  Route,
  SecurityRule,
  Subnet,
  SubnetRoute,
  VirtualNetwork,
} from '../model/network';
import {
  APPLIANCE_KINDS,
  AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS,
  DIRECTIONS,
  EGRESS_FILTERS,
  NETWORK_ROLES,
  NEXT_HOP_TYPES,
  PRIVATE_ENDPOINT_NETWORK_POLICIES,
  RULE_ACTIONS,
  RULE_COLLECTION_KINDS,
  SECURITY_RULE_PROTOCOLS,
  SUBNET_PURPOSES,
} from '../model/values';
import { parsePorts } from '../network/ports';
import {
  ApplianceFacts,
  CustomNetworkFacts,
  EgressFacts,
  NetworkFacts,
  RouteFacts,
  SecurityRuleFacts,
  SubnetFacts,
} from './networkFacts';
import { readRuleFacts } from './readOutbound';
import { stated } from './stated';

const ALIAS = AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS.toLowerCase();

/** Whether a service endpoint policy limits storage to what Azure ML needs; absent is not known. @internal */
export const hasAzureMlAlias = (
  aliases: readonly string[] | undefined,
): boolean | undefined =>
  aliases?.some(alias => alias.trim().toLowerCase() === ALIAS);

const readSecurityRule = (rule: SecurityRule): SecurityRuleFacts => ({
  ...rule,
  direction: stated(rule.direction, DIRECTIONS),
  access: stated(rule.access, RULE_ACTIONS),
  protocol: stated(rule.protocol, SECURITY_RULE_PROTOCOLS),
  ports:
    rule.portRanges === undefined
      ? undefined
      : parsePorts(rule.portRanges) ?? 'other',
});

/** Every list of routes is read by this: a prefix in lower case and without blanks, as tags compare. */
const readRoute = (route: Route & SubnetRoute): RouteFacts => ({
  ...route,
  addressPrefix: route.addressPrefix?.trim().toLowerCase(),
  nextHopType: stated(route.nextHopType, NEXT_HOP_TYPES),
});

const rulesOf = (
  group: boolean | NetworkSecurityGroup | undefined,
): SecurityRule[] | undefined =>
  typeof group === 'object' ? group.rules : undefined;

const serviceOf = (endpoint: string | { service?: string }) =>
  typeof endpoint === 'string' ? endpoint : endpoint.service ?? '';

const readSubnet = (subnet: Subnet): SubnetFacts => ({
  ...subnet,
  written: subnet,
  purpose: stated(subnet.purpose, SUBNET_PURPOSES),
  privateEndpointNetworkPolicies: stated(
    subnet.privateEndpointNetworkPolicies,
    PRIVATE_ENDPOINT_NETWORK_POLICIES,
  ),
  networkSecurityGroup:
    typeof subnet.networkSecurityGroup === 'object'
      ? true
      : subnet.networkSecurityGroup,
  securityRules: rulesOf(subnet.networkSecurityGroup)?.map(readSecurityRule),
  serviceEndpoints: subnet.serviceEndpoints?.map(serviceOf),
  serviceWays: subnet.serviceEndpoints?.map(endpoint =>
    typeof endpoint === 'string' ? { service: endpoint } : endpoint,
  ),
  routes: subnet.routes?.map(readRoute),
});

const readNetwork = (network: VirtualNetwork): NetworkFacts => {
  const peerings = network.peeredWith?.map(peer =>
    typeof peer === 'string' ? { network: peer } : peer,
  );
  return {
    ...network,
    role: stated(network.role, NETWORK_ROLES),
    subnets: network.subnets?.map(readSubnet),
    peerings,
    peeredWith: peerings?.map(peering => peering.network ?? ''),
  };
};

const readAppliance = (appliance: Appliance): ApplianceFacts => ({
  ...appliance,
  kind: stated(appliance.kind, APPLIANCE_KINDS),
  ruleCollections: appliance.ruleCollections?.map(collection => ({
    ...collection,
    kind: stated(collection.kind, RULE_COLLECTION_KINDS),
    action: stated(collection.action, RULE_ACTIONS),
  })),
});

const readEgress = (egress: Egress): EgressFacts => ({
  ...egress,
  filter: stated(egress.filter, EGRESS_FILTERS),
  defaultAction: stated(egress.defaultAction, RULE_ACTIONS),
  rules: egress.rules?.map(readRuleFacts),
  routes: egress.routes?.map(readRoute),
  coversStorage: hasAzureMlAlias(egress.serviceEndpointPolicyAliases),
});

/** Reads the networks of the customer's own and how traffic leaves them. @internal */
export const readCustomNetwork = (
  network: CustomNetwork,
): CustomNetworkFacts => ({
  ...network,
  virtualNetworks: network.virtualNetworks?.map(readNetwork),
  egress: network.egress && readEgress(network.egress),
  appliances: network.appliances?.map(readAppliance),
});
