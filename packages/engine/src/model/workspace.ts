import { z } from 'zod';
import { WorkspaceSettings } from './isolation';
import { FieldsOf } from './fieldsOf';
import { text } from './text';

/** Schema of {@link WorkspaceSettings}. @internal */
export const workspaceSchema = z.strictObject({
  name: text.optional(),
  subscriptionId: text.optional(),
  resourceGroup: text.optional(),
  tenantId: text.optional(),
  kind: text.optional(),
  hubId: text.optional(),
} satisfies FieldsOf<WorkspaceSettings>);
