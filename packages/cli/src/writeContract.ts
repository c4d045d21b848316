import { WRITTEN_DIALECTS } from '@ringfence/dialects';
import { z } from 'zod';

const text = z.string();

const workspaceSchema = z.strictObject({
  name: text,
  source: z.strictObject({
    file: text.describe('The file, relative to the working folder'),
    line: z.int().positive().optional().describe('Line in the file, from 1'),
  }),
  folder: text
    .optional()
    .describe(
      'Its folder below the one that was named, where there are several',
    ),
  files: z
    .array(
      z.strictObject({
        path: text.describe('Path below its folder, with / between the parts'),
        content: text,
      }),
    )
    .describe('In the order in which they are shown; none where it is refused'),
  unsayable: z
    .array(
      z.strictObject({
        pointer: text.describe('JSON pointer (RFC 6901) in the isolation'),
        what: text,
        why: text,
        instead: text.describe('What stands in its place'),
      }),
    )
    .describe('What the files do not say'),
  refused: z
    .array(z.strictObject({ pointer: text, message: text, expected: text }))
    .describe('Each field that keeps it from being written'),
});

/** What `write --format json` and `convert --format json` print. */
export const writeOutputSchema = z.strictObject({
  dialect: z.enum(WRITTEN_DIALECTS),
  workspaces: z.array(workspaceSchema),
  differences: z
    .array(
      z.strictObject({
        path: text.describe('Path below the folder that was named'),
        what: z.enum(['missing', 'differs', 'unexpected']),
        line: z
          .int()
          .positive()
          .optional()
          .describe('The first line that differs'),
      }),
    )
    .optional()
    .describe('Of --check: what is other there'),
});

/** {@inheritDoc writeOutputSchema} */
export type WriteOutput = z.infer<typeof writeOutputSchema>;

/** The published JSON schema of the contract. */
export const writeOutputJsonSchema = () => ({
  ...z.toJSONSchema(writeOutputSchema, { target: 'draft-2020-12' }),
  $id: 'write-result.schema.json',
  title: 'Result of ml-workspace write and convert',
});
