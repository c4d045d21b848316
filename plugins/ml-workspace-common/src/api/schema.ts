import { postureSchema, workspaceIsolationSchema } from '@ringfence/engine';
import type { Posture, WorkspaceIsolation } from '@ringfence/engine';
import { z } from 'zod';

/**
 * A schema by the type it parses to, and the type that it is given. Said aloud,
 * so that neither declarations nor reports spell out what zod makes of it.
 * @public
 */
export type SchemaOf<T, Given = T> = z.ZodType<T, Given>;

/** {@inheritDoc @ringfence/engine#WorkspaceIsolation} @internal */
export const isolation: SchemaOf<WorkspaceIsolation> = workspaceIsolationSchema;

/** {@inheritDoc @ringfence/engine#Posture} @internal */
export const posture: SchemaOf<Posture> = postureSchema;

/**
 * Text to compare with; no database compares with NUL.
 * @internal
 */
export const compared = (max: number) =>
  z
    .string()
    .max(max)
    .refine(text => !text.includes('\0'), 'It has the character NUL in it');

/**
 * A text whose every letter people see, and that is not blank.
 * @internal
 */
export const wordsUpTo = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      text => !/[^\P{Cc}\t\n\r]/u.test(text),
      'It has a control character in it',
    );

/**
 * A whole number in a query, where everything is text.
 * @internal
 */
export const counted = (min: number, max?: number) => {
  const number = z.coerce.number<number>().int().min(min);
  return max === undefined ? number : number.max(max);
};

/** Most entries of a page. */
const MAX_PAGE = 100;

/** What a list is asked for, page by page. @public */
export interface PageQuery {
  /** 1 to 100; 20 unless given. */
  limit?: number;
  /** `nextCursor` of the page before, of the same query. */
  cursor?: string;
}

/**
 * The fields of a query of a list.
 * @internal
 */
export const pageFields = {
  limit: counted(1, MAX_PAGE)
    .default(20)
    .describe('How many entries a page has at most'),
  cursor: z
    .string()
    .min(1)
    .max(4000)
    .optional()
    .describe('nextCursor of the page before, of the same query'),
};

/** A query of a list as it was read: `limit` is there. @public */
export interface Paged extends PageQuery {
  /** 1 to 100. */
  limit: number;
}

/** Query of a list that has no filters. @internal */
export const pageQuerySchema: SchemaOf<Paged, PageQuery> =
  z.strictObject(pageFields);

/** What a route lists. @public */
export interface List<T> {
  /** What is in it. */
  items: T[];
}

/** One page of a list; `nextCursor` is absent on the last. @public */
export interface Page<T> extends List<T> {
  /** Asks for the page after it; absent on the last. */
  nextCursor?: string;
}

/** The schema of a page. @internal */
export const pageOf = <T>(item: SchemaOf<T>): z.ZodType<Page<T>, Page<T>> =>
  z.object({ items: z.array(item), nextCursor: z.string().optional() });
