import { REQUEST_STATES, RequestState } from '../api/states';

/** The one table of a request's life: what may follow each state. */
const FOLLOWERS: Record<RequestState, readonly RequestState[]> = {
  submitted: ['approved', 'rejected'],
  approved: ['generated', 'retired'],
  rejected: [],
  generated: ['live', 'retired'],
  live: ['retired'],
  retired: [],
};

/** A state this version knows; `undefined` for one that a newer version wrote. @public */
export const knownState = (written: string): RequestState | undefined =>
  REQUEST_STATES.find(state => state === written);

/**
 * Whether a request may go from one state to another. A request begins as
 * `submitted`; nothing is known of what follows a state of a newer version, so
 * nothing may.
 *
 * @param before - the state it is in; `undefined` before its first event
 * @public
 */
export function canFollow(
  before: string | undefined,
  after: RequestState,
): boolean {
  if (before === undefined) return after === 'submitted';
  const known = knownState(before);
  return known !== undefined && FOLLOWERS[known].includes(after);
}

/** Whether a request in this state has been accepted, and its workspace is not retired. @public */
export const isAccepted = (state: string): boolean =>
  state === 'approved' || state === 'generated' || state === 'live';
