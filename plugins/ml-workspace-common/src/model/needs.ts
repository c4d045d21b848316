import { z } from 'zod';
import { text } from './text';

export { NEEDS } from './values';

/** A lock on a scope, `CanNotDelete` or `ReadOnly`. */
export const lockSchema = z.strictObject({
  level: text.optional(),
  scope: text.optional(),
});
