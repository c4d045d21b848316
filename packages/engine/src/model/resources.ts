import { z } from 'zod';
import { privateEndpointSchema } from './privateEndpoint';
import { listOf, text } from './text';

/** One storage account, key vault, container registry or monitoring resource in use. @public */
export const associatedResourceSchema = z.strictObject({
  id: text.optional(),
  publicNetworkAccess: text.optional(),
  defaultAction: text.optional(),
  ipRules: listOf(text).optional(),
  virtualNetworkRules: listOf(text).optional(),
  trustedServices: z.boolean().optional(),
  privateEndpoints: listOf(privateEndpointSchema).optional(),
  /** The workspace's default resource of its kind, as against one it merely uses. */
  default: z.boolean().optional(),
  sku: text.optional(),
  kind: text.optional(),
  /** Azure Monitor Private Link Scope: `Open` or `PrivateOnly`. */
  accessMode: text.optional(),
  region: text.optional(),
  hierarchicalNamespace: z.boolean().optional(),
});

/** What the workspace leans on; a kind's `[]` says that none is in use. */
export const resourcesSchema = z.strictObject({
  storage: listOf(associatedResourceSchema).optional(),
  keyVault: listOf(associatedResourceSchema).optional(),
  containerRegistry: listOf(associatedResourceSchema).optional(),
  monitoring: listOf(associatedResourceSchema).optional(),
});
