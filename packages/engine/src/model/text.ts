import { z } from 'zod';
import { MAX_LIST } from './values';

/** Longest string the model takes anywhere, in UTF-16 code units. @public */
export const MAX_TEXT = 2048;

/** A string as its source wrote it. Closed values are judged by checks, never by the schema. @internal */
export const text = z.string().max(MAX_TEXT);

/** A bounded list. `[]` claims "there are none"; leave it out when that is not known. @internal */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item).max(MAX_LIST);
