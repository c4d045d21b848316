import { z } from 'zod';
import { SchemaName } from './schemas';

/** What a route answers; `lines` when each line is one JSON value of the schema. @internal */
export interface Answer {
  description: string;
  schema?: SchemaName;
  lines?: true;
}

/** A route as the document tells it. @internal */
export interface Operation {
  method: 'get' | 'post';
  /** With path parameters as `{name}`. */
  path: string;
  operationId: string;
  summary: string;
  description: string;
  /** What each path parameter means. */
  pathParameters?: Record<string, string>;
  query?: z.ZodObject;
  idempotencyKey?: boolean;
  body?: SchemaName;
  /** What comes back on success, by status. */
  success: Record<number, Answer>;
  /** Statuses of refusals, beside 401, which every route can answer. */
  refusals: number[];
}
