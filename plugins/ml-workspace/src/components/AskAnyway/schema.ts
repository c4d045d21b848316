import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What the field gives and what a template may say to it. @internal */
export const askAnywayFieldSchema = makeFieldSchema({
  output: z =>
    z.boolean().describe('Whether a person shall decide what policy refuses'),
  uiOptions: z =>
    z.object({
      isolationField: z
        .string()
        .optional()
        .describe('The field that holds the isolation; `isolation` unless set'),
      reasonField: z
        .string()
        .optional()
        .describe('The field that says why; `description` unless set'),
    }),
});

/** The props of the field. @internal */
export type AskAnywayFieldProps = typeof askAnywayFieldSchema.TProps;

/** What a template may say to the field. @public */
export type MlWorkspaceAskAnywayFieldOptions = {
  /** The field that holds the isolation; `isolation` unless set. */
  isolationField?: string;
  /** The field that says why; `description` unless set. */
  reasonField?: string;
};

/** Whether the form says why it shall be decided all the same. @internal */
export function saysWhy(
  formData: Record<string, unknown>,
  options: MlWorkspaceAskAnywayFieldOptions = {},
): boolean {
  const reason = formData[options.reasonField ?? 'description'];
  return typeof reason === 'string' && reason.trim() !== '';
}
