import { Assumption } from './assumption';

describe('what is taken of a fact that is not known', () => {
  it('is the worst, or the best, but for those that are taken the other way', () => {
    expect(Assumption.worst().isBad('/a', 'a')).toBe(true);
    expect(Assumption.best().isBad('/a', 'a')).toBe(false);
    expect(Assumption.worst('/a').isBad('/a', 'a')).toBe(false);
    expect(Assumption.best('/a').isBad('/a', 'a')).toBe(true);
    expect(Assumption.worst('/a').isBad('/b', 'b')).toBe(true);
  });

  it.each([
    [true, true, true],
    [false, false, false],
    [undefined, true, false],
  ])('of %p, whose bad value is true', (value, worst, best) => {
    const of = (assume: Assumption, bad: boolean) =>
      assume.of(value, bad, '/a', 'a');
    expect(of(Assumption.worst(), true)).toBe(worst);
    expect(of(Assumption.best(), true)).toBe(best);
    // And the other way round where its bad value is false.
    expect(of(Assumption.worst(), false)).toBe(value ?? best);
    expect(of(Assumption.best(), false)).toBe(value ?? worst);
  });

  it('is kept once, as it was first called', () => {
    const assume = Assumption.worst();
    assume.isBad('/a', 'first');
    assume.isBad('/a', 'second');
    assume.take([
      { pointer: '/a', label: 'third' },
      { pointer: '/b', label: 'fourth' },
    ]);
    assume.of(true, true, '/c', 'known');
    expect(assume.taken).toEqual([
      { pointer: '/a', label: 'first' },
      { pointer: '/b', label: 'fourth' },
    ]);
    expect(assume.alike().taken).toEqual([]);
    expect(Assumption.best('/a').alike().isBad('/a', 'a')).toBe(true);
  });
});
