import { z } from 'zod';

/**
 * A schema for every field of a type. Held against the fields of a schema of an
 * explicit type, it tells of one that either has and the other lacks.
 * @internal
 */
export type FieldsOf<T> = { [K in keyof T]-?: z.ZodType<T[K]> };
