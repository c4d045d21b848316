import {
  AuditorServiceEventSeverityLevel,
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  Archive,
  Lines,
  ParametersOf,
  Route,
  RouteId,
  Routes,
  Text,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Request } from 'express';
import { z } from 'zod';

interface Principals {
  user: BackstageUserPrincipal;
  service: BackstageServicePrincipal;
  anyone: unknown;
}

/** What a schema makes of what came; nothing where a route has none. */
type Read<S> = S extends z.ZodType ? z.output<S> : undefined;

/**
 * A call that was let in: the table says who may call, by which permission, and
 * what is read of the request.
 * @internal
 */
export interface Call<R extends Route> {
  request: Request;
  credentials: BackstageCredentials<Principals[R['by']]>;
  parameters: Record<ParametersOf<R['path']>, string>;
  query: Read<R['query']>;
  idempotencyKey: R['idempotent'] extends true ? string : undefined;
  /** Aborted once the caller hangs up, who then waits for no answer. */
  hungUp: AbortSignal;
  /** Reads the body, which is done once it is clear that the caller may. */
  body: () => Promise<Read<R['body']>>;
}

/** A file to download. @internal */
export interface Download {
  name: string;
  bytes: Uint8Array;
}

/** What a route answers: a value, or pieces of text, a file or text where the table says so. @internal */
export type AnswerTo<R extends Route> = R['answer'] extends Lines
  ? AsyncIterable<string>
  : R['answer'] extends Archive
  ? Download
  : R['answer'] extends Text
  ? string
  : Read<R['answer']>;

/** What came of a call. @internal */
export interface Reply<R extends Route> {
  /** 200 unless said. */
  status?: number;
  /** Ids for the audit log. */
  meta?: JsonObject;
  /** Made once the audit log knows how the call ended. */
  answer: () => AnswerTo<R> | Promise<AnswerTo<R>>;
}

/** How the audit log hears of calls of a route. @internal */
export interface Audit {
  eventId: string;
  severityLevel: AuditorServiceEventSeverityLevel;
  /** Of each call, or only of one that was not allowed. */
  of: 'each' | 'refused';
}

/** What answers the calls of one route. @internal */
export interface Handler<R extends Route> {
  audit?: Audit;
  handle: (call: Call<R>) => Promise<Reply<R>>;
}

/** What answers the calls of these routes. @internal */
export type Handlers<Id extends RouteId = RouteId> = {
  [Each in Id]: Handler<Routes[Each]>;
};

type Reading<R extends Route> = (call: Call<R>) => Promise<AnswerTo<R>>;

const read =
  <R extends Route>(work: Reading<R>) =>
  async (call: Call<R>): Promise<Reply<R>> => {
    const found = await work(call);
    return { answer: () => found };
  };

/** A route that stores nothing, and that whoever is signed in may call. @internal */
export const answers = <R extends Route>(work: Reading<R>): Handler<R> => ({
  handle: read(work),
});

/** A route that only reads; the audit log hears of who was not allowed to. @internal */
export const reads = <R extends Route>(
  eventId: string,
  work: Reading<R>,
): Handler<R> => ({
  audit: { eventId, severityLevel: 'low', of: 'refused' },
  handle: read(work),
});

/** A route of which the audit log hears each time. @internal */
export const audits = <R extends Route>(
  eventId: string,
  severityLevel: AuditorServiceEventSeverityLevel,
  handle: Handler<R>['handle'],
): Handler<R> => ({ audit: { eventId, severityLevel, of: 'each' }, handle });
