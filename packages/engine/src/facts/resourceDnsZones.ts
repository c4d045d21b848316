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

const STORAGE_PARTS = ['blob', 'file', 'queue', 'table', 'dfs', 'web'];

const zonesOf = (cloud: Cloud) => {
  const { storage, vault, registry } = SUFFIXES[cloud];
  return {
    storage: new Map(
      STORAGE_PARTS.map(part => [part, [`privatelink.${part}.${storage}`]]),
    ),
    keyVault: [`privatelink.${vault}`],
    containerRegistry: [`privatelink.${registry}`],
    monitoring: cloud === 'AzureCloud' ? MONITOR : [],
  };
};

const ZONES = {
  AzureCloud: zonesOf('AzureCloud'),
  AzureUSGovernment: zonesOf('AzureUSGovernment'),
  AzureChinaCloud: zonesOf('AzureChinaCloud'),
};

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
  const zones = ZONES[cloud];
  if (kind !== 'storage') return zones[kind];
  const part = subresource
    ?.trim()
    .toLowerCase()
    .replace(/_secondary$/, '');
  return part === undefined ? undefined : zones.storage.get(part);
}
