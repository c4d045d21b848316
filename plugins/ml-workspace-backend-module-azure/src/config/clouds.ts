import { AzureAuthorityHosts } from '@azure/identity';

/** A cloud's addresses. */
export interface Cloud {
  title: string;
  authorityHost: string;
  resourceManager: string;
}

/** The clouds that can be read. */
export const CLOUDS = {
  public: {
    title: 'Azure',
    authorityHost: AzureAuthorityHosts.AzurePublicCloud,
    resourceManager: 'https://management.azure.com',
  },
  usGovernment: {
    title: 'Azure US Government',
    authorityHost: AzureAuthorityHosts.AzureGovernment,
    resourceManager: 'https://management.usgovcloudapi.net',
  },
  china: {
    title: 'Azure China',
    authorityHost: AzureAuthorityHosts.AzureChina,
    resourceManager: 'https://management.chinacloudapi.cn',
  },
} as const satisfies Record<string, Cloud>;

/** Name of a cloud. */
export type CloudName = keyof typeof CLOUDS;
