import { Permission } from '@backstage/plugin-permission-common';
import { z } from 'zod';
import type { WorkspaceRequestDetail } from '../api/requests';
import type { SchemaOf } from '../api/schema';

/** Who may call a route at all: people alone, services alone, or both. @public */
export type Caller = 'user' | 'service' | 'anyone';

/** An answer of many lines, each a JSON value of one schema; it is told as text. @public */
export interface Lines {
  /** The schema of a line. */
  lines: z.ZodType;
}

/** An answer of bytes in one file. @public */
export interface Archive {
  /** Its media type. */
  archive: string;
}

/** An answer of plain text. @public */
export interface Text {
  /** What the text is, in a few words. */
  text: string;
}

/** What a route answers: a JSON value of a schema, lines, a file or text. @public */
export type RouteAnswer = z.ZodType | Lines | Archive | Text;

/** Statuses of refusals, beside 401, which every route can answer. @public */
export type RefusalStatus = 400 | 403 | 404 | 409 | 413 | 429 | 503;

/**
 * One route of the API, all that is to be known of it. Router, client and
 * OpenAPI document are made from it.
 * @public
 */
export interface Route<
  Path extends string = string,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Answer extends RouteAnswer = RouteAnswer,
  By extends Caller = Caller,
  Keyed extends boolean = boolean,
> {
  /** How it is asked. */
  method: 'get' | 'post';
  /** Below `/v1`, with parameters as `{name}`. */
  path: Path;
  /** What a caller does with it, as one would say it: `Read the policy`. */
  summary: string;
  /** What it does, and what it asks of a caller. */
  description: string;
  /** What each parameter of the path means. */
  parameters: Record<ParametersOf<Path>, string>;
  /** The schema of the query. */
  query: Query;
  /** Whether it takes the header `Idempotency-Key`. */
  idempotent: Keyed;
  /** The schema of the body. */
  body: Body;
  /** The schema of what comes back. */
  answer: Answer;
  /** What comes back on success, by status. */
  success: Record<number, string>;
  /** Statuses with which it refuses. */
  refusals: readonly RefusalStatus[];
  /** Who may call it. */
  by: By;
  /**
   * What guards it. A permission that is about no single thing is asked for
   * before anything of the call is read; one of a resource by what is found.
   */
  permissions: readonly Permission[];
}

/** Names of the parameters of a path. @public */
export type ParametersOf<Path extends string> =
  Path extends `${string}{${infer Name}}${infer Rest}`
    ? Name | ParametersOf<Rest>
    : never;

/** A route that reads: its path, its answer, the schema of its query, and who may call. @public */
export type Get<
  Path extends string,
  Answer,
  Query extends z.ZodType | undefined = undefined,
  By extends Caller = 'anyone',
> = Route<Path, Query, undefined, z.ZodType<Answer>, By, false>;

/**
 * A route that is sent a body: its path, the body as it is sent, its answer, who may
 * call, and the body as it was read.
 * @public
 */
export type Post<
  Path extends string,
  Body,
  Answer,
  By extends Caller = 'anyone',
  Read = Body,
> = Route<Path, undefined, SchemaOf<Read, Body>, z.ZodType<Answer>, By, false>;

/** A route by which a person wishes for something, under a key that makes the wish one. @public */
export type Wish<Path extends string, Body> = Route<
  Path,
  undefined,
  SchemaOf<Body>,
  z.ZodType<WorkspaceRequestDetail>,
  'user',
  true
>;

/** A route as it is written down: what it does not have is left out. */
type Written<
  Path extends string,
  Query extends z.ZodType | undefined,
  Body extends z.ZodType | undefined,
  Answer extends RouteAnswer,
  By extends Caller,
  Keyed extends boolean,
> = Pick<
  Route<Path, Query, Body, Answer, By, Keyed>,
  'method' | 'path' | 'summary' | 'description' | 'answer' | 'success'
> &
  Partial<Route<Path, Query, Body, Answer, By, Keyed>> &
  ([ParametersOf<Path>] extends [never]
    ? {}
    : { parameters: Record<ParametersOf<Path>, string> });

/** A route by what is written down of it. @internal */
export const route = <
  const Path extends string,
  Answer extends RouteAnswer,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  By extends Caller = 'anyone',
  Keyed extends boolean = false,
>(
  written: Written<Path, Query, Body, Answer, By, Keyed>,
): Route<Path, Query, Body, Answer, By, Keyed> =>
  ({
    parameters: {},
    query: undefined,
    idempotent: false,
    body: undefined,
    refusals: [],
    by: 'anyone',
    permissions: [],
    ...written,
  } as unknown as Route<Path, Query, Body, Answer, By, Keyed>);
