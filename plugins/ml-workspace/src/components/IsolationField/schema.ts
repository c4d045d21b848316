import { WorkspaceIsolation } from '@ringfence/engine';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * What the field gives and what a template may preset. The value is declared
 * structurally: its inside is read by the model itself, here and on the server.
 * @internal
 */
export const isolationFieldSchema = makeFieldSchema({
  output: z =>
    z
      .custom<WorkspaceIsolation>()
      .describe('What is asked for: a WorkspaceIsolation'),
  uiOptions: z =>
    z.object({
      isolationMode: z
        .string()
        .optional()
        .describe('Isolation mode to begin with, in Azure’s spelling'),
      inboundAccess: z
        .string()
        .optional()
        .describe('Who gets in to begin with: off, selected or all'),
      landingZone: z
        .string()
        .optional()
        .describe('Landing zone whose network is taken to begin with'),
      dataClassification: z
        .string()
        .optional()
        .describe('Data classification to begin with'),
      region: z.string().optional().describe('Region to begin with'),
      subscriptionId: z
        .string()
        .optional()
        .describe('Subscription to begin with'),
      resourceGroup: z
        .string()
        .optional()
        .describe('Resource group to begin with'),
    }),
});

/** The props of the field. @internal */
export type IsolationFieldProps = typeof isolationFieldSchema.TProps;
