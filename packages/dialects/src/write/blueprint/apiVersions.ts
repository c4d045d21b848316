/**
 * The API version that each type is written with.
 *
 * @remarks
 * Stable versions that hold every field that is written, as of 2026-08-20
 * (Azure/bicep-types-az). Of Azure Machine Learning, 2025-12-01 is the first stable
 * one with hosts in a rule for a private endpoint.
 * @internal
 */
export const API_VERSIONS: Record<string, string> = {
  'Microsoft.MachineLearningServices': '2025-12-01',
  'Microsoft.Network': '2025-05-01',
  'Microsoft.Network/privateDnsZones': '2024-06-01',
  'Microsoft.Storage': '2025-06-01',
  'Microsoft.KeyVault': '2024-11-01',
  'Microsoft.ContainerRegistry': '2025-11-01',
  'Microsoft.Insights/components': '2020-02-02',
  'Microsoft.Insights/privateLinkScopes': '2021-09-01',
  'Microsoft.OperationalInsights': '2025-07-01',
  'Microsoft.ManagedIdentity': '2024-11-30',
  'Microsoft.Authorization/roleAssignments': '2022-04-01',
  'Microsoft.Authorization/locks': '2020-05-01',
};

/** The preview of Azure Machine Learning whose workspaces hold a list of addresses; no stable version does. @internal */
export const WITH_ADDRESS_LIST = '2025-10-01-preview';

/** The API version that a type is written with; `undefined` where none is known. @internal */
export function knownApiVersion(type: string): string | undefined {
  const [namespace, top] = type.split('/');
  return API_VERSIONS[`${namespace}/${top}`] ?? API_VERSIONS[namespace];
}

/** The API version that a type is written with. @internal */
export function apiVersionOf(type: string): string {
  const version = knownApiVersion(type);
  if (!version) throw new Error(`No API version is known for ${type}`);
  return version;
}
