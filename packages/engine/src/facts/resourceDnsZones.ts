import { CLOUDS, RESOURCE_KINDS } from '../model/values';
import { PrivateEndpointFacts } from './facts';

type Cloud = (typeof CLOUDS)[number];
type Kind = (typeof RESOURCE_KINDS)[number];

/** The suffixes by which the services are named in each cloud. */
const SUFFIXES: Record<
  Cloud,
  { storage: string; vault: string; registry: string }
> = {
  AzureCloud: {
    storage: 'core.windows.net',
    vault: 'vaultcore.azure.net',
    registry: 'azurecr.io',
  },
  AzureUSGovernment: {
    storage: 'core.usgovcloudapi.net',
    vault: 'vaultcore.usgovcloudapi.net',
    registry: 'azurecr.us',
  },
  AzureChinaCloud: {
    storage: 'core.chinacloudapi.cn',
    vault: 'vaultcore.azure.cn',
    registry: 'azurecr.cn',
  },
};

/** The zones of a private link scope; other clouds have others, which are not judged. */
const MONITOR = [
  'privatelink.monitor.azure.com',
  'privatelink.oms.opinsights.azure.com',
  'privatelink.ods.opinsights.azure.com',
  'privatelink.agentsvc.azure-automation.net',
  'privatelink.blob.core.windows.net',
];

/**
 * The private DNS zones that a private endpoint to a resource needs; `undefined`
 * where the part that it leads to is not known or has no zone of its own here.
 * @internal
 */
export function resourceDnsZones(
  kind: Kind,
  { subresource }: Pick<PrivateEndpointFacts, 'subresource'>,
  cloud: Cloud,
): readonly string[] | undefined {
  const { storage, vault, registry } = SUFFIXES[cloud];
  if (kind === 'keyVault') return [`privatelink.${vault}`];
  if (kind === 'containerRegistry') return [`privatelink.${registry}`];
  if (kind === 'monitoring') return cloud === 'AzureCloud' ? MONITOR : [];
  const part = subresource
    ?.trim()
    .toLowerCase()
    .replace(/_secondary$/, '');
  return part && /^(blob|file|queue|table|dfs|web)$/.test(part)
    ? [`privatelink.${part}.${storage}`]
    : undefined;
}
