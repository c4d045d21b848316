import type { TokenCredential } from '@azure/core-auth';
import {
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  WorkloadIdentityCredential,
} from '@azure/identity';
import { AzureConfig, TenantConfig } from './readAzureConfig';

/** Makes what signs in to a tenant, as it is configured. */
export function createCredential(
  { cloud: { authorityHost }, double }: AzureConfig,
  { tenantId, signIn }: TenantConfig,
): TokenCredential {
  const options = {
    authorityHost,
    ...(double && {
      // A double is in no list of Microsoft's that the library would look into.
      disableInstanceDiscovery: true,
      ...(double.ca && { tlsOptions: { ca: double.ca } }),
    }),
  };
  const { clientId } = signIn;
  switch (signIn.kind) {
    case 'secret':
      return new ClientSecretCredential(
        tenantId,
        signIn.clientId,
        signIn.clientSecret,
        options,
      );
    case 'certificate':
      return new ClientCertificateCredential(
        tenantId,
        signIn.clientId,
        { certificatePath: signIn.certificatePath },
        options,
      );
    case 'managedIdentity':
      return clientId
        ? new ManagedIdentityCredential({ clientId })
        : new ManagedIdentityCredential();
    default:
      return new WorkloadIdentityCredential({
        ...options,
        tenantId,
        ...(clientId && { clientId }),
        ...(signIn.tokenFilePath && { tokenFilePath: signIn.tokenFilePath }),
      });
  }
}
