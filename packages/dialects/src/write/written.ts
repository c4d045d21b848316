import { FieldError } from '@ringfence/engine';

/** The dialects that can be written, in the order in which they are offered. @public */
export const WRITTEN_DIALECTS = [
  'bicep',
  'arm',
  'terraform',
  'azml-yaml',
] as const;
/** {@inheritDoc WRITTEN_DIALECTS} @public */
export type WrittenDialect = (typeof WRITTEN_DIALECTS)[number];

/** One file: its path below the folder, with `/` between the parts, and its text, with `\n` at the end of each line. @public */
export type WrittenFile = Record<'path' | 'content', string>;

/**
 * Something of the isolation that a dialect cannot say: the JSON pointer, what it
 * is, why not, and what stands in its place. Nothing is left out in silence.
 * @public
 */
export type Unsayable = Record<'pointer' | 'what' | 'why' | 'instead', string>;

/** What came of writing. @public */
export interface WrittenFiles {
  /** In the order in which they are shown. */
  files: WrittenFile[];
  /** What the files do not say, and what does. */
  unsayable: Unsayable[];
}

/** What stands in the files beside the isolation itself; all of it is text that people typed. @public */
export interface WrittenAbout {
  /** The id of the request. */
  request?: string;
  /** Name and revision of the policy it was judged under. */
  policy?: string;
  /** Entity ref of the owner. */
  owner?: string;
  /** What the workspace is for. */
  description?: string;
}

/** The isolation cannot be written as it stands: each field that is missing or that Azure would refuse. @public */
export class NotWritableError extends Error {
  /** What is wrong, field by field. */
  readonly fields: readonly FieldError[];

  constructor(fields: readonly FieldError[]) {
    const [first] = fields;
    const more = fields.length > 1 ? `, and ${fields.length - 1} more` : '';
    super(
      `No files can be written: ${first?.pointer ?? ''} ${
        first?.message ?? ''
      }; expected ${first?.expected ?? ''}${more}`,
    );
    this.name = 'NotWritableError';
    this.fields = fields;
  }
}
