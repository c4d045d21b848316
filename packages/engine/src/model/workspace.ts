import { z } from 'zod';
import { text } from './text';

/** Which workspace this is: subscription, resource group and name make its ARM id. */
export const workspaceSchema = z.strictObject({
  name: text.optional(),
  subscriptionId: text.optional(),
  resourceGroup: text.optional(),
  tenantId: text.optional(),
  kind: text.optional(),
});
