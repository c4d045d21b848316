import { BOUNDARIES, Boundary, LaneState, Verdict } from '../model/words';
import { StateRange } from './reach/range';
import { bestLevel, heldBackBy, verdictOf } from './verdict';

type Written = 'open' | 'partial' | 'closed' | 'open..closed' | 'open..partial';

/** Lanes as they are written, closed where nothing is said. */
function lanes(
  written: Partial<Record<Boundary, Written>>,
): Record<Boundary, StateRange> {
  const rangeOf = (boundary: Boundary): StateRange => {
    const [worst, best = worst] = (written[boundary] ?? 'closed').split('..');
    return {
      worst: worst as LaneState,
      best: best as LaneState,
      unknowns:
        worst === best ? [] : [{ pointer: `/${boundary}`, label: boundary }],
    };
  };
  return {
    inbound: rangeOf('inbound'),
    resources: rangeOf('resources'),
    compute: rangeOf('compute'),
    outbound: rangeOf('outbound'),
  };
}

describe('the verdict', () => {
  it.each<[Verdict, Partial<Record<Boundary, Written>>]>([
    ['exfiltration-protected', {}],
    ['isolated', { outbound: 'open' }],
    ['isolated', { resources: 'partial' }],
    ['isolated', { compute: 'partial' }],
    ['partially-isolated', { inbound: 'partial' }],
    ['partially-isolated', { resources: 'open' }],
    ['partially-isolated', { compute: 'open' }],
    ['partially-isolated', { inbound: 'open' }],
    ['partially-isolated', { inbound: 'open', resources: 'partial' }],
    ['partially-isolated', { inbound: 'partial', resources: 'open' }],
    ['exposed', { inbound: 'open', resources: 'open' }],
    ['exposed', { inbound: 'open', resources: 'open..closed' }],
    ['exposed', { inbound: 'open..closed', resources: 'open' }],
    ['unknown', { inbound: 'open..closed', resources: 'open..closed' }],
  ])('is %s with %p and the rest closed', (verdict, written) => {
    expect(verdictOf(lanes(written), false)).toBe(verdict);
  });

  it('is invalid where Azure refuses it, whatever the lanes are', () => {
    expect(verdictOf(lanes({}), true)).toBe('invalid');
  });
});

it.each<[number, Partial<Record<Boundary, Written>>]>([
  [3, { inbound: 'open..closed', outbound: 'open..closed' }],
  [2, { inbound: 'open..closed', outbound: 'open..partial' }],
  [1, { inbound: 'open..partial', resources: 'open' }],
  [0, { inbound: 'open', resources: 'open' }],
])('the best level is %p with %p', (level, written) => {
  expect(bestLevel(lanes(written))).toBe(level);
});

describe('a level is held back by what is not known', () => {
  it.each<[string, Boundary[], Partial<Record<Boundary, Written>>]>([
    ['nothing where all is known', [], { outbound: 'open' }],
    ['a lane that raises it alone', ['outbound'], { outbound: 'open..closed' }],
    [
      'lanes that raise it together',
      ['inbound', 'outbound'],
      { inbound: 'open..closed', outbound: 'open..closed' },
    ],
    [
      'either of two that raise it alone',
      ['inbound', 'resources'],
      { inbound: 'open..partial', resources: 'open..partial' },
    ],
    [
      'no lane that raises it neither alone nor with the others',
      ['inbound'],
      { inbound: 'open..closed', outbound: 'open..partial' },
    ],
    [
      'no lane whose best comes to the same',
      [],
      { compute: 'open', outbound: 'open..closed' },
    ],
  ])('%s', (_, expected, written) => {
    const held = heldBackBy(lanes(written));
    expect(held.map(({ boundary }) => boundary)).toEqual(expected);
    expect(held.map(({ pointer }) => pointer)).toEqual(
      BOUNDARIES.filter(each => expected.includes(each)).map(
        each => `/${each}`,
      ),
    );
  });
});
