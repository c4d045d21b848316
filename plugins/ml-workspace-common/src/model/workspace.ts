import { z } from 'zod';
import { text } from './text';

/**
 * Azure clouds by the names the Azure CLI uses.
 * @public
 */
export const CLOUDS = [
  'AzureCloud',
  'AzureUSGovernment',
  'AzureChinaCloud',
] as const;

/**
 * Workspace kinds of `Microsoft.MachineLearningServices/workspaces`.
 * @public
 */
export const WORKSPACE_KINDS = [
  'Default',
  'Hub',
  'Project',
  'FeatureStore',
] as const;

/** Which workspace this is: subscription, resource group and name make its ARM id. */
export const workspaceSchema = z.strictObject({
  name: text.optional(),
  subscriptionId: text.optional(),
  resourceGroup: text.optional(),
  tenantId: text.optional(),
  kind: text.optional(),
});
