import { FilesChoice } from '@ringfence/backstage-plugin-ml-workspace-common';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What the field gives and what a template may preset. @internal */
export const filesFieldSchema = makeFieldSchema({
  output: z =>
    z
      .custom<FilesChoice>()
      .describe('Which files are written: a dialect and a landing zone'),
  uiOptions: z =>
    z.object({
      isolationField: z
        .string()
        .optional()
        .describe('The field that holds the isolation; `isolation` unless set'),
    }),
});

/** The props of the field. @internal */
export type FilesFieldProps = typeof filesFieldSchema.TProps;

/** What a template may say to the field. @public */
export type MlWorkspaceFilesFieldOptions = {
  /** The field that holds the isolation; `isolation` unless set. */
  isolationField?: string;
};
