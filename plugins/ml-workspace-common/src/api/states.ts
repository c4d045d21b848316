import { z } from 'zod';
import type { SchemaOf } from './schema';

/** States of a request's life. @public */
export const REQUEST_STATES = [
  'submitted',
  'questioned',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'generated',
  'live',
  'retired',
  'revoked',
  'renewed',
] as const;

/** {@inheritDoc REQUEST_STATES} @public */
export type RequestState = (typeof REQUEST_STATES)[number];

/** A state as it is shown: `unknown` is one that a newer version wrote. @public */
export type ShownState = RequestState | 'unknown';

/** {@inheritDoc ShownState} @internal */
export const shownStateSchema: SchemaOf<ShownState> = z.enum([
  ...REQUEST_STATES,
  'unknown',
]);

/** What can happen to a request: each is called by the state it leads to, but for those that leave it waiting. @public */
export const REQUEST_EVENTS = [
  ...REQUEST_STATES,
  'endorsed',
  'answered',
] as const;

/** {@inheritDoc REQUEST_EVENTS} @public */
export type RequestEventType = (typeof REQUEST_EVENTS)[number];

/** States that are reported of a request, by `POST /requests/{id}/generated` and `/live`. @public */
export type ReportedState = Extract<RequestState, 'generated' | 'live'>;

/** What a request asks for: a new workspace, a change to, the end or another owner of one that is there, or that a failing check of it be accepted for a time. @public */
export const REQUEST_KINDS = [
  'create',
  'change',
  'retire',
  'transfer',
  'waiver',
] as const;

/** {@inheritDoc REQUEST_KINDS} @public */
export type RequestKind = (typeof REQUEST_KINDS)[number];
