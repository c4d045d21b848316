import { lock, roleAssignment } from './access';
import {
  applicationInsights,
  containerRegistry,
  keyVault,
  logAnalytics,
  privateLinkScope,
  storageAccount,
} from './associated';
import { compute } from './computes';
import {
  privateDnsZone,
  privateEndpoint,
  scopedService,
  virtualNetworkLink,
} from './endpoints';
import { firewall, firewallPolicy, ruleCollectionGroup } from './firewalls';
import { Lower, standing } from './lower';
import {
  endpointPolicy,
  natGateway,
  peering,
  publicAddress,
  routeTable,
  securityGroup,
  subnet,
  virtualNetwork,
} from './networks';
import { workspace } from './workspaces';

const ML = 'Microsoft.MachineLearningServices/workspaces';

const identity: Lower = ({ resource }) => ({
  type: 'azurerm_user_assigned_identity',
  given: standing(resource),
});

/** What azurerm has words for, by ARM's types. @internal */
export const LOWER: Record<string, Lower> = {
  [ML]: workspace,
  [`${ML}/computes`]: compute,
  'Microsoft.Storage/storageAccounts': storageAccount,
  'Microsoft.KeyVault/vaults': keyVault,
  'Microsoft.ContainerRegistry/registries': containerRegistry,
  'Microsoft.Insights/components': applicationInsights,
  'Microsoft.Insights/privateLinkScopes': privateLinkScope,
  'Microsoft.Insights/privateLinkScopes/scopedResources': scopedService,
  'Microsoft.OperationalInsights/workspaces': logAnalytics,
  'Microsoft.ManagedIdentity/userAssignedIdentities': identity,
  'Microsoft.Authorization/roleAssignments': roleAssignment,
  'Microsoft.Authorization/locks': lock,
  'Microsoft.Network/virtualNetworks': virtualNetwork,
  'Microsoft.Network/virtualNetworks/subnets': subnet,
  'Microsoft.Network/virtualNetworks/virtualNetworkPeerings': peering,
  'Microsoft.Network/networkSecurityGroups': securityGroup,
  'Microsoft.Network/routeTables': routeTable,
  'Microsoft.Network/serviceEndpointPolicies': endpointPolicy,
  'Microsoft.Network/natGateways': natGateway,
  'Microsoft.Network/publicIPAddresses': publicAddress,
  'Microsoft.Network/azureFirewalls': firewall,
  'Microsoft.Network/firewallPolicies': firewallPolicy,
  'Microsoft.Network/firewallPolicies/ruleCollectionGroups':
    ruleCollectionGroup,
  'Microsoft.Network/privateEndpoints': privateEndpoint,
  'Microsoft.Network/privateDnsZones': privateDnsZone,
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks': virtualNetworkLink,
};

/** What ARM gives of a resource once it is there, by azurerm's types and ARM's paths. @internal */
export const OUTPUTS: Record<string, Record<string, string>> = {
  azurerm_user_assigned_identity: {
    'properties.principalId': 'principal_id',
    'properties.clientId': 'client_id',
    'properties.tenantId': 'tenant_id',
  },
  azurerm_firewall: {
    'properties.ipConfigurations.0.properties.privateIPAddress':
      'ip_configuration[0].private_ip_address',
  },
};

/** What any resource with an identity of its own gives, by either provider. @internal */
export const OF_ANY: Record<string, string> = {
  'identity.principalId': 'identity[0].principal_id',
  'identity.tenantId': 'identity[0].tenant_id',
};
