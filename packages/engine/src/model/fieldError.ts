import { z } from 'zod';
import { FieldsOf } from './fieldsOf';

/** What a refusal says of one field of the body. @public */
export interface FieldError {
  /** JSON pointer into the body. */
  pointer: string;
  /** What is wrong there. */
  message: string;
  /** What should stand there. */
  expected: string;
}

/** {@inheritDoc FieldError} @public */
export const fieldErrorSchema: z.ZodType<FieldError, FieldError> = z.object({
  pointer: z.string(),
  message: z.string(),
  expected: z.string(),
} satisfies FieldsOf<FieldError>);
