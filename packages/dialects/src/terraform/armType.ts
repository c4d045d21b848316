import { TerraformResource } from './resource';

/** How a resource of Terraform is called in Azure, and where its id says that it stands. */
export interface ArmType {
  /** The type in Azure; `resourceGroups` for a group itself. */
  arm: string;
  /** The arguments that may hold its name. */
  name: string[];
  /** The arguments that may hold the id of what it stands in. */
  parent: string[];
  /** The arguments with the names of what it stands in, from the outermost, below its group. */
  parentNames: string[];
}

const top = (arm: string): ArmType => ({
  arm,
  name: ['name'],
  parent: [],
  parentNames: [],
});

const below = (arm: string, ...parent: string[]): ArmType => ({
  ...top(arm),
  parent,
});

const named = (arm: string, parentNames: string[], ...parent: string[]) => ({
  ...top(arm),
  parent,
  parentNames,
});

const ML = 'Microsoft.MachineLearningServices/workspaces';
const NETWORK = 'Microsoft.Network';
const PERIMETER = `${NETWORK}/networkSecurityPerimeters`;
const RULE = 'azurerm_machine_learning_workspace_network_outbound_rule';

const AZURERM: Record<string, ArmType> = {
  azurerm_resource_group: top('resourceGroups'),
  azurerm_machine_learning_workspace: top(ML),
  azurerm_ai_foundry: top(ML),
  azurerm_ai_foundry_project: top(ML),
  [`${RULE}_fqdn`]: below(`${ML}/outboundRules`, 'workspace_id'),
  [`${RULE}_service_tag`]: below(`${ML}/outboundRules`, 'workspace_id'),
  [`${RULE}_private_endpoint`]: below(`${ML}/outboundRules`, 'workspace_id'),
  ...Object.fromEntries(
    [
      'compute_cluster',
      'compute_instance',
      'inference_cluster',
      'synapse_spark',
    ].map(kind => [
      `azurerm_machine_learning_${kind}`,
      below(`${ML}/computes`, 'machine_learning_workspace_id'),
    ]),
  ),
  azurerm_storage_account: top('Microsoft.Storage/storageAccounts'),
  azurerm_key_vault: top('Microsoft.KeyVault/vaults'),
  azurerm_container_registry: top('Microsoft.ContainerRegistry/registries'),
  azurerm_application_insights: top('Microsoft.Insights/components'),
  azurerm_log_analytics_workspace: top(
    'Microsoft.OperationalInsights/workspaces',
  ),
  azurerm_monitor_private_link_scope: top(
    'Microsoft.Insights/privateLinkScopes',
  ),
  azurerm_monitor_private_link_scoped_service: named(
    'Microsoft.Insights/privateLinkScopes/scopedResources',
    ['scope_name'],
  ),
  azurerm_management_lock: below('Microsoft.Authorization/locks', 'scope'),
  azurerm_kubernetes_cluster: top('Microsoft.ContainerService/managedClusters'),
  azurerm_private_endpoint: top(`${NETWORK}/privateEndpoints`),
  azurerm_private_dns_zone: top(`${NETWORK}/privateDnsZones`),
  azurerm_private_dns_zone_virtual_network_link: named(
    `${NETWORK}/privateDnsZones/virtualNetworkLinks`,
    ['private_dns_zone_name'],
    'private_dns_zone_id',
  ),
  azurerm_virtual_network: top(`${NETWORK}/virtualNetworks`),
  azurerm_subnet: named(
    `${NETWORK}/virtualNetworks/subnets`,
    ['virtual_network_name'],
    'virtual_network_id',
  ),
  azurerm_virtual_network_peering: named(
    `${NETWORK}/virtualNetworks/virtualNetworkPeerings`,
    ['virtual_network_name'],
    'virtual_network_id',
  ),
  azurerm_network_security_group: top(`${NETWORK}/networkSecurityGroups`),
  azurerm_network_security_rule: named(
    `${NETWORK}/networkSecurityGroups/securityRules`,
    ['network_security_group_name'],
    'network_security_group_id',
  ),
  azurerm_route_table: top(`${NETWORK}/routeTables`),
  azurerm_route: named(
    `${NETWORK}/routeTables/routes`,
    ['route_table_name'],
    'route_table_id',
  ),
  azurerm_nat_gateway: top(`${NETWORK}/natGateways`),
  azurerm_virtual_network_gateway: top(`${NETWORK}/virtualNetworkGateways`),
  azurerm_subnet_service_endpoint_storage_policy: top(
    `${NETWORK}/serviceEndpointPolicies`,
  ),
  azurerm_firewall: top(`${NETWORK}/azureFirewalls`),
  azurerm_firewall_network_rule_collection: named(
    `${NETWORK}/azureFirewalls/networkRuleCollections`,
    ['azure_firewall_name'],
  ),
  azurerm_firewall_application_rule_collection: named(
    `${NETWORK}/azureFirewalls/applicationRuleCollections`,
    ['azure_firewall_name'],
  ),
  azurerm_firewall_policy: top(`${NETWORK}/firewallPolicies`),
  azurerm_firewall_policy_rule_collection_group: below(
    `${NETWORK}/firewallPolicies/ruleCollectionGroups`,
    'firewall_policy_id',
  ),
  azurerm_ip_group: top(`${NETWORK}/ipGroups`),
  azurerm_application_security_group: top(
    `${NETWORK}/applicationSecurityGroups`,
  ),
  azurerm_network_security_perimeter: top(PERIMETER),
  azurerm_network_security_perimeter_profile: below(
    `${PERIMETER}/profiles`,
    'network_security_perimeter_id',
  ),
  azurerm_network_security_perimeter_access_rule: below(
    `${PERIMETER}/profiles/accessRules`,
    'network_security_perimeter_profile_id',
  ),
  azurerm_network_security_perimeter_association: below(
    `${PERIMETER}/resourceAssociations`,
    'network_security_perimeter_id',
  ),
  ...Object.fromEntries(
    ['resource_group', 'subscription', 'management_group', 'tenant'].map(
      scope => [
        `azurerm_${scope}_template_deployment`,
        top('Microsoft.Resources/deployments'),
      ],
    ),
  ),
};

/** The type and version that a resource of `azapi` names. */
export const azapiType = ({
  body,
}: TerraformResource): { arm: string; apiVersion: string } | undefined => {
  const [, arm, apiVersion] =
    /^([\w.]+(?:\/[\w.-]+)+)@(.+)$/.exec(body.get('type')?.text() ?? '') ?? [];
  return arm === undefined ? undefined : { arm, apiVersion };
};

/** How a resource is called in Azure; `undefined` for what has no such id. */
export function armTypeOf(resource: TerraformResource): ArmType | undefined {
  const { type } = resource;
  if (!type.startsWith('azapi_')) {
    return Object.hasOwn(AZURERM, type) ? AZURERM[type] : undefined;
  }
  const { arm } = azapiType(resource) ?? {};
  if (arm === undefined) return undefined;
  return /^Microsoft\.Resources\/resourceGroups$/i.test(arm)
    ? { ...top('resourceGroups'), parent: ['parent_id'] }
    : { ...top(arm), parent: ['parent_id'] };
}
