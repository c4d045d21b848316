import { REQUEST_EVENTS, REQUEST_STATES, RequestState } from '../api';
import {
  canFollow,
  isAccepted,
  isWaiting,
  knownEvent,
  knownState,
  stateAfter,
} from '.';
import { LIFE, Step } from './lifecycle';

const WAITING = [
  'endorsed',
  'approved',
  'rejected',
  'questioned',
  'withdrawn',
  'expired',
];

/** What may happen after each event. */
const FOLLOWING: Record<string, string[]> = {
  submitted: WAITING,
  endorsed: WAITING,
  answered: WAITING,
  questioned: ['rejected', 'answered', 'withdrawn', 'expired'],
  approved: ['expired', 'generated', 'retired', 'revoked', 'renewed'],
  rejected: [],
  withdrawn: [],
  expired: [],
  generated: ['live', 'retired'],
  live: ['retired'],
  retired: [],
  revoked: [],
  renewed: [],
};

/** The states of a request for a new workspace in which nobody else gets the name. */
const HOLDS_NAME: RequestState[] = [
  'submitted',
  'questioned',
  'approved',
  'generated',
  'live',
];

const stepsFrom = (state: RequestState): Step[] =>
  LIFE.filter(({ from }) => from.includes(state));

describe('the life of a request', () => {
  it.each(REQUEST_EVENTS)('goes on after %s as the table says', before => {
    const following = REQUEST_EVENTS.filter(after => canFollow(before, after));
    expect(new Set(following)).toEqual(new Set(FOLLOWING[before]));
  });

  it.each(REQUEST_EVENTS)('begins as submitted, and not as %s', event => {
    expect(canFollow(undefined, event)).toBe(event === 'submitted');
  });

  it.each(REQUEST_EVENTS)(
    'does not go on to %s after what a newer version wrote',
    event => {
      expect(canFollow('adjourned', event)).toBe(false);
    },
  );

  it('has one step for each event, and a way into each state', () => {
    expect(LIFE.map(({ event }) => event).sort()).toEqual(
      [...REQUEST_EVENTS].sort(),
    );
    expect(new Set(LIFE.map(({ to }) => to))).toEqual(new Set(REQUEST_STATES));
    expect(stateAfter('endorsed')).toBe('submitted');
    expect(stateAfter('adjourned')).toBe('adjourned');
  });

  it('is accepted from approval until it is retired, and waits before', () => {
    expect(REQUEST_STATES.filter(isAccepted)).toEqual([
      'approved',
      'generated',
      'live',
    ]);
    expect(REQUEST_STATES.filter(isWaiting)).toEqual([
      'submitted',
      'questioned',
    ]);
    expect([isAccepted('adjourned'), isWaiting('adjourned')]).toEqual([
      false,
      false,
    ]);
  });

  it('knows its own states and events only', () => {
    expect(REQUEST_STATES.map(knownState)).toEqual(REQUEST_STATES);
    expect(REQUEST_EVENTS.map(knownEvent)).toEqual(REQUEST_EVENTS);
    expect(['Live', 'adjourned', ''].map(knownEvent)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(knownState('endorsed')).toBeUndefined();
  });

  it('never takes a name for ever, whatever happens on the way', () => {
    // Whoever asked and whoever decides may be gone: then the clock goes on alone.
    for (const state of REQUEST_STATES.filter(isWaiting)) {
      const alone = stepsFrom(state).filter(({ by }) => by.includes('clock'));
      expect(alone.map(({ to }) => HOLDS_NAME.includes(to))).toEqual([false]);
    }
    // Once approved it is a workspace, which retires by a request of its own.
    for (const state of HOLDS_NAME) {
      const seen = new Set<RequestState>([state]);
      for (const each of seen)
        stepsFrom(each).forEach(({ to }) => seen.add(to));
      expect([...seen].some(each => !HOLDS_NAME.includes(each))).toBe(true);
    }
    for (const state of REQUEST_STATES) {
      if (HOLDS_NAME.includes(state)) continue;
      expect([state, stepsFrom(state)]).toEqual([state, []]);
    }
  });
});
