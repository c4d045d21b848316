import { z } from 'zod';
import { text } from './text';

/** A lock on a scope, `CanNotDelete` or `ReadOnly`. */
export const lockSchema = z.strictObject({
  level: text.optional(),
  scope: text.optional(),
});
