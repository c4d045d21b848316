import { LaneState } from '../../model/words';
import { anyOf, between, known, stronger, weaker, worstOf } from './range';

const fact = (name: string) => ({ pointer: `/${name}`, label: name });
const witness = (place: string) => ({ place, path: [], pointers: [] });
const range = (worst: LaneState, best: LaneState, name: string) =>
  between(worst, best, [fact(name)], witness(name));

describe('two states', () => {
  it.each<[LaneState, LaneState]>([
    ['open', 'partial'],
    ['partial', 'closed'],
    ['open', 'closed'],
    ['partial', 'partial'],
  ])('%s is no stronger than %s', (weak, strong) => {
    expect([weaker(weak, strong), weaker(strong, weak)]).toEqual([weak, weak]);
    expect([stronger(weak, strong), stronger(strong, weak)]).toEqual([
      strong,
      strong,
    ]);
  });
});

describe('the worst of several readings', () => {
  it('is closed where there is none', () => {
    expect(worstOf([])).toEqual(known('closed'));
  });

  it('is known where something known is as bad', () => {
    const open = known('open', witness('open'));
    expect(worstOf([range('open', 'closed', 'a'), open])).toEqual({
      ...open,
      witness: witness('a'),
    });
    expect(worstOf([known('open')])).toStrictEqual(known('open'));
  });

  it('hangs on what could lift the whole', () => {
    expect(
      worstOf([
        range('open', 'partial', 'a'),
        range('partial', 'closed', 'b'),
        range('open', 'closed', 'c'),
        known('closed', witness('d')),
      ]),
    ).toEqual({
      worst: 'open',
      best: 'partial',
      unknowns: [fact('a'), fact('c')],
      witness: witness('a'),
    });
  });

  it('is shown by the first that is as bad and has something to show', () => {
    const readings = [
      known('closed', witness('closed')),
      known('partial'),
      known('partial', witness('second')),
      known('partial', witness('third')),
    ];
    expect(worstOf(readings).witness?.place).toBe('second');
  });
});

describe('one of several readings', () => {
  it('may be the worst or the best, whichever it is', () => {
    expect(
      anyOf(
        [
          known('closed', witness('a')),
          range('partial', 'partial', 'b'),
          known('partial', witness('c')),
        ],
        fact('which'),
      ),
    ).toEqual({
      worst: 'partial',
      best: 'closed',
      unknowns: [fact('which')],
      witness: witness('b'),
    });
  });
});
