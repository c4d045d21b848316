import { AzureClient } from './client/AzureClient';
import { createCredential } from './config/createCredential';
import { AzureConfig, TenantConfig } from './config/readAzureConfig';

/** A tenant with the client that signs in to it. @internal */
export interface TenantClient {
  tenant: TenantConfig;
  client: AzureClient;
  /** What people read of it. */
  name: string;
}

/** Makes a client for each tenant that is configured. @internal */
export const createAzureClients = (azure: AzureConfig): TenantClient[] =>
  azure.tenants.map(tenant => ({
    tenant,
    name: `${azure.cloud.title}, tenant ${tenant.tenantId}`,
    client: AzureClient.create({
      resourceManager: azure.cloud.resourceManager,
      tokenScope: azure.tokenScope,
      credential: () => createCredential(azure, tenant),
      ...(azure.double?.ca && { ca: azure.double.ca }),
    }),
  }));
