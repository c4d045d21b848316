import { z } from 'zod';

export { azureValue } from './azureValue';

/** Longest string the model takes anywhere, in UTF-16 code units. */
export const MAX_TEXT = 2048;

/** Most entries the model takes in any list; rules beyond it are refused, not cut. */
export const MAX_LIST = 1000;

/** A string as its source wrote it. Closed values are judged by checks, never by the schema. */
export const text = z.string().max(MAX_TEXT);

/** A bounded list. `[]` claims "there are none"; leave it out when that is not known. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item).max(MAX_LIST);
