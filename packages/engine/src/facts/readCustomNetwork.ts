import {
  Egress,
  Subnet,
  VirtualNetwork,
  WorkspaceIsolation,
} from '../model/isolation';
import {
  AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS,
  EGRESS_FILTERS,
  NETWORK_ROLES,
  NEXT_HOP_TYPES,
  PRIVATE_ENDPOINT_NETWORK_POLICIES,
  RULE_ACTIONS,
  SUBNET_PURPOSES,
} from '../model/values';
import { EgressFacts, Facts, NetworkFacts, SubnetFacts } from './facts';
import { readRuleFacts } from './readOutbound';
import { stated } from './stated';

const ALIAS = AZURE_ML_SERVICE_ENDPOINT_POLICY_ALIAS.toLowerCase();

/** Whether a service endpoint policy limits storage to what Azure ML needs; absent is not known. @internal */
export const hasAzureMlAlias = (
  aliases: readonly string[] | undefined,
): boolean | undefined =>
  aliases?.some(alias => alias.trim().toLowerCase() === ALIAS);

const readSubnet = (subnet: Subnet): SubnetFacts => ({
  ...subnet,
  written: subnet,
  purpose: stated(subnet.purpose, SUBNET_PURPOSES),
  privateEndpointNetworkPolicies: stated(
    subnet.privateEndpointNetworkPolicies,
    PRIVATE_ENDPOINT_NETWORK_POLICIES,
  ),
});

const readNetwork = (network: VirtualNetwork): NetworkFacts => ({
  ...network,
  role: stated(network.role, NETWORK_ROLES),
  subnets: network.subnets?.map(readSubnet),
});

const readEgress = (egress: Egress): EgressFacts => ({
  ...egress,
  filter: stated(egress.filter, EGRESS_FILTERS),
  defaultAction: stated(egress.defaultAction, RULE_ACTIONS),
  rules: egress.rules?.map(readRuleFacts),
  routes: egress.routes?.map(({ addressPrefix, nextHopType }) => ({
    addressPrefix: addressPrefix?.trim().toLowerCase(),
    nextHopType: stated(nextHopType, NEXT_HOP_TYPES),
  })),
  coversStorage: hasAzureMlAlias(egress.serviceEndpointPolicyAliases),
});

/** Reads the networks of the customer's own and how traffic leaves them. @internal */
export const readCustomNetwork = ({
  virtualNetworks,
  egress,
}: NonNullable<
  WorkspaceIsolation['customNetwork']
>): Facts['customNetwork'] => ({
  virtualNetworks: virtualNetworks?.map(readNetwork),
  egress: egress && readEgress(egress),
});
