import { REQUEST_STATES } from '../api';
import { canFollow, isAccepted, knownState } from '.';

const ALLOWED = [
  'submitted > approved',
  'submitted > rejected',
  'approved > generated',
  'approved > retired',
  'generated > live',
  'generated > retired',
  'live > retired',
];

const pairs = REQUEST_STATES.flatMap(before =>
  REQUEST_STATES.map(after => [before, after] as const),
);

describe('the life of a request', () => {
  it.each(pairs)('from %s to %s', (before, after) => {
    const isAllowed = ALLOWED.includes(`${before} > ${after}`);
    expect(canFollow(before, after)).toBe(isAllowed);
  });

  it.each(REQUEST_STATES)('begins as submitted, and not as %s', state => {
    expect(canFollow(undefined, state)).toBe(state === 'submitted');
  });

  it.each(REQUEST_STATES)(
    'does not go on to %s from a state of a newer version',
    state => {
      expect(canFollow('adjourned', state)).toBe(false);
    },
  );

  it('is accepted from approval until it is retired', () => {
    expect(REQUEST_STATES.filter(isAccepted)).toEqual([
      'approved',
      'generated',
      'live',
    ]);
    expect(isAccepted('adjourned')).toBe(false);
  });

  it('knows its own states only', () => {
    expect(REQUEST_STATES.map(knownState)).toEqual(REQUEST_STATES);
    expect(['Live', 'adjourned', ''].map(knownState)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
