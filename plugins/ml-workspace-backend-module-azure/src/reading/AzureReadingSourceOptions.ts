import { AzureClient } from '../client/AzureClient';
import { ReadScopes } from '../config/readAzureConfig';

/** What a source is made of. @public */
export interface AzureReadingSourceOptions {
  client: AzureClient;
  /** What people read of it. */
  name: string;
  tenantId: string;
  scopes: ReadScopes;
  everyMs: number;
  wholeEveryMs: number;
  isDouble: boolean;
}
