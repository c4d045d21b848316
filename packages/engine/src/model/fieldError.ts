import { z } from 'zod';

/** What a refusal says of one field of the body, as a JSON pointer into it. @public */
export const fieldErrorSchema = z.object({
  pointer: z.string(),
  message: z.string(),
  expected: z.string(),
});

/** {@inheritDoc fieldErrorSchema} @public */
export type FieldError = z.infer<typeof fieldErrorSchema>;
