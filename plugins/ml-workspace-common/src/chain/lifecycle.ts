import {
  REQUEST_EVENTS,
  REQUEST_STATES,
  RequestEventType,
  RequestState,
} from '../api/states';

/** Who brings about a step. */
type Mover = 'requester' | 'decider' | 'policy' | 'clock' | 'service';

/** One step of a request's life. @internal */
export interface Step {
  event: RequestEventType;
  /** The states in which it may happen; none for the first. */
  from: readonly RequestState[];
  /** The state that follows. */
  to: RequestState;
  by: readonly Mover[];
}

/**
 * The one table of a request's life: what may happen in which state, by whom, and
 * what follows. A request that waits can always be withdrawn and always expires,
 * so that no name is taken for ever.
 * @internal
 */
export const LIFE: readonly Step[] = [
  { event: 'submitted', from: [], to: 'submitted', by: ['requester'] },
  { event: 'endorsed', from: ['submitted'], to: 'submitted', by: ['decider'] },
  {
    event: 'approved',
    from: ['submitted'],
    to: 'approved',
    by: ['decider', 'policy'],
  },
  {
    event: 'rejected',
    from: ['submitted', 'questioned'],
    to: 'rejected',
    by: ['decider', 'policy'],
  },
  {
    event: 'questioned',
    from: ['submitted'],
    to: 'questioned',
    by: ['decider'],
  },
  {
    event: 'answered',
    from: ['questioned'],
    to: 'submitted',
    by: ['requester'],
  },
  {
    event: 'withdrawn',
    from: ['submitted', 'questioned'],
    to: 'withdrawn',
    by: ['requester'],
  },
  {
    event: 'expired',
    from: ['submitted', 'questioned', 'approved'],
    to: 'expired',
    by: ['clock'],
  },
  {
    event: 'generated',
    from: ['approved'],
    to: 'generated',
    by: ['requester', 'service'],
  },
  { event: 'live', from: ['generated'], to: 'live', by: ['service'] },
  {
    event: 'retired',
    from: ['approved', 'generated', 'live'],
    to: 'retired',
    by: ['service', 'policy'],
  },
  {
    event: 'revoked',
    from: ['approved'],
    to: 'revoked',
    by: ['requester', 'decider'],
  },
  { event: 'renewed', from: ['approved'], to: 'renewed', by: ['decider'] },
];

/** A state this version knows; `undefined` for one that a newer version wrote. @public */
export const knownState = (written: string): RequestState | undefined =>
  REQUEST_STATES.find(state => state === written);

/** What happened, if this version knows it; `undefined` for what a newer version wrote. @public */
export const knownEvent = (written: string): RequestEventType | undefined =>
  REQUEST_EVENTS.find(event => event === written);

/** The state that something leads to; what a newer version wrote is called by its state. @public */
export const stateAfter = (event: string): string =>
  LIFE.find(step => step.event === event)?.to ?? event;

/**
 * Whether something may happen to a request after something else. A request begins
 * as `submitted`; nothing is known of what follows an event of a newer version, so
 * nothing may.
 *
 * @param before - what happened last; `undefined` before the first event
 * @public
 */
export function canFollow(
  before: string | undefined,
  after: RequestEventType,
): boolean {
  if (before === undefined) return after === 'submitted';
  const state = knownState(stateAfter(before));
  const step = LIFE.find(({ event }) => event === after);
  return state !== undefined && (step?.from.includes(state) ?? false);
}

/** Whether a request in this state has been accepted, and its workspace is not retired. @public */
export const isAccepted = (state: string): boolean =>
  state === 'approved' || state === 'generated' || state === 'live';

/** Whether a request in this state waits for a person. @public */
export const isWaiting = (state: string): boolean =>
  state === 'submitted' || state === 'questioned';
