import { WorkspaceIsolation } from '../model/isolation';
import { azureValue } from '../model/azureValue';
import { ISOLATION_MODES } from '../model/values';

/** The isolation mode in Azure's spelling; `undefined` when absent or none Azure knows. @internal */
export const modeOf = (isolation: WorkspaceIsolation) =>
  azureValue(isolation.outbound?.isolationMode, ISOLATION_MODES);

/** The private DNS zones a workspace's private endpoint needs, by cloud. Both, always. @public */
export const WORKSPACE_DNS_ZONES = {
  AzureCloud: ['privatelink.api.azureml.ms', 'privatelink.notebooks.azure.net'],
  AzureUSGovernment: [
    'privatelink.api.ml.azure.us',
    'privatelink.notebooks.usgovcloudapi.net',
  ],
  AzureChinaCloud: [
    'privatelink.api.ml.azure.cn',
    'privatelink.notebooks.chinacloudapi.cn',
  ],
} as const;

/**
 * Whether the workspace runs in a network of the customer's own: `true` when
 * the managed network is off and there is one, `undefined` when that is not known.
 * @internal
 */
export function usesCustomNetwork(
  isolation: WorkspaceIsolation,
): boolean | undefined {
  const networks = isolation.customNetwork?.virtualNetworks;
  const mode = modeOf(isolation);
  if (networks?.length === 0 || (mode && mode !== 'Disabled')) return false;
  return mode && networks ? true : undefined;
}

/** Whether a managed network is on; `undefined` when the mode is not known. @internal */
export function usesManagedNetwork(
  isolation: WorkspaceIsolation,
): boolean | undefined {
  const mode = modeOf(isolation);
  return mode && mode !== 'Disabled';
}

/** Whether two regions are one, in either spelling (`West Europe`, `westeurope`); `undefined` when one is absent. @public */
export function sameRegion(
  a: string | undefined,
  b: string | undefined,
): boolean | undefined {
  const plain = (name: string) => name.replace(/\s+/g, '').toLowerCase();
  return a && b ? plain(a) === plain(b) : undefined;
}

/** Whether two ARM ids are one; ARM compares them without regard to case. @internal */
export const sameId = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();
