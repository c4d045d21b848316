import { z } from 'zod';
import type {
  Archive,
  Lines,
  ParametersOf,
  Route,
  Text,
} from '../routes/route';
import type { RouteId, Routes } from '../routes/routes';

/** Options every call takes: a Backstage token, and a signal that cancels it. @public */
export interface MlWorkspaceCallOptions {
  /** A Backstage token, which is sent along. */
  token?: string;
  /** Cancels the call. */
  signal?: AbortSignal;
}

/**
 * What a call of a route is given: parameters of the path and of the query by
 * their names, the body, and the key that makes a call one call, however often it
 * is sent.
 * @public
 */
export type InputOf<R> = R extends Route<
  infer Path,
  infer Query,
  infer Body,
  any,
  any,
  infer Keyed
>
  ? Record<ParametersOf<Path>, string> &
      (Query extends z.ZodType ? z.input<Query> : {}) &
      (Body extends z.ZodType ? { body: z.input<Body> } : {}) &
      (Keyed extends true ? { idempotencyKey: string } : {})
  : never;

/** What a call of a route gives back. @public */
export type AnswerOf<R extends Route> = R['answer'] extends Lines
  ? AsyncIterable<string>
  : R['answer'] extends Archive
  ? Promise<Uint8Array>
  : R['answer'] extends Text
  ? Promise<string>
  : R['answer'] extends z.ZodType
  ? Promise<z.output<R['answer']>>
  : never;

/**
 * The API of the `ml-workspace` backend: a method for each route of the table.
 * Each throws a `ResponseError` when the backend refuses, whose
 * `body.error.results` and `body.error.fields` say why, and a
 * `MalformedAnswerError` when an answer is not what the table promises.
 *
 * @remarks
 * An answer of lines comes as its text in pieces as they arrive, since what is
 * hashed is the text. What breaks off throws.
 * @public
 */
export type MlWorkspaceApi = {
  [Id in RouteId]: {} extends InputOf<Routes[Id]>
    ? (
        input?: InputOf<Routes[Id]>,
        options?: MlWorkspaceCallOptions,
      ) => AnswerOf<Routes[Id]>
    : (
        input: InputOf<Routes[Id]>,
        options?: MlWorkspaceCallOptions,
      ) => AnswerOf<Routes[Id]>;
};
