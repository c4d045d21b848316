import { lock, roleAssignment } from './commands/authorization';
import { firewall, firewallPolicy, ruleGroup } from './commands/firewall';
import {
  applicationInsights,
  linkScope,
  logAnalytics,
  scopedResource,
} from './commands/monitoring';
import {
  endpointPolicy,
  natGateway,
  peering,
  publicAddress,
  routeTable,
  securityGroup,
  subnet,
  virtualNetwork,
} from './commands/network';
import {
  privateEndpoint,
  privateZone,
  zoneGroup,
  zoneLink,
} from './commands/privateLink';
import {
  containerRegistry,
  identity,
  keyVault,
  storageAccount,
} from './commands/resources';
import { compute } from './files/compute';
import { batchEndpoint, deployment, onlineEndpoint } from './files/serving';
import type { Maker } from './maker';

const ML = 'Microsoft.MachineLearningServices/workspaces';

/** What Azure ML YAML has files for. @internal */
export const FILE_MAKERS: Readonly<Record<string, Maker>> = {
  [`${ML}/computes`]: compute,
  [`${ML}/onlineEndpoints`]: onlineEndpoint,
  [`${ML}/onlineEndpoints/deployments`]: deployment,
  [`${ML}/batchEndpoints`]: batchEndpoint,
};

/** What commands make. @internal */
export const COMMAND_MAKERS: Readonly<Record<string, Maker>> = {
  'Microsoft.Network/virtualNetworks': virtualNetwork,
  'Microsoft.Network/virtualNetworks/subnets': subnet,
  'Microsoft.Network/virtualNetworks/virtualNetworkPeerings': peering,
  'Microsoft.Network/networkSecurityGroups': securityGroup,
  'Microsoft.Network/routeTables': routeTable,
  'Microsoft.Network/publicIPAddresses': publicAddress,
  'Microsoft.Network/natGateways': natGateway,
  'Microsoft.Network/serviceEndpointPolicies': endpointPolicy,
  'Microsoft.Network/firewallPolicies': firewallPolicy,
  'Microsoft.Network/firewallPolicies/ruleCollectionGroups': ruleGroup,
  'Microsoft.Network/azureFirewalls': firewall,
  'Microsoft.Network/privateDnsZones': privateZone,
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks': zoneLink,
  'Microsoft.Network/privateEndpoints': privateEndpoint,
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups': zoneGroup,
  'Microsoft.Storage/storageAccounts': storageAccount,
  'Microsoft.KeyVault/vaults': keyVault,
  'Microsoft.ContainerRegistry/registries': containerRegistry,
  'Microsoft.ManagedIdentity/userAssignedIdentities': identity,
  'Microsoft.OperationalInsights/workspaces': logAnalytics,
  'Microsoft.Insights/components': applicationInsights,
  'Microsoft.Insights/privateLinkScopes': linkScope,
  'Microsoft.Insights/privateLinkScopes/scopedResources': scopedResource,
  'Microsoft.Authorization/roleAssignments': roleAssignment,
  'Microsoft.Authorization/locks': lock,
};
