import { z } from 'zod';
import { FieldsOf } from './fieldsOf';

/** What a refusal says of one field of the body: its JSON pointer, what is wrong there, and what should stand there. @public */
export type FieldError = Record<'pointer' | 'message' | 'expected', string>;

/** {@inheritDoc FieldError} @public */
export const fieldErrorSchema: z.ZodType<FieldError, FieldError> = z.object({
  pointer: z.string(),
  message: z.string(),
  expected: z.string(),
} satisfies FieldsOf<FieldError>);
