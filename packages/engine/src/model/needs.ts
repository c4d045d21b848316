import { z } from 'zod';
import { Lock } from './isolation';
import { FieldsOf } from './fieldsOf';
import { text } from './text';

/** Schema of {@link Lock}. @internal */
export const lockSchema = z.strictObject({
  level: text.optional(),
  scope: text.optional(),
} satisfies FieldsOf<Lock>);
