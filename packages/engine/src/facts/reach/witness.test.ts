import { known } from './range';
import { showingAll, shown } from './witness';

const witnessOf = (...places: string[]) =>
  showingAll(
    known('closed'),
    places.map((place, index) => shown(place, `step ${index}`, `/${index}`)),
  ).witness;

describe('what shows that all is closed', () => {
  it('is every step, where they are of one place', () => {
    expect(witnessOf('a', 'a')).toEqual({
      place: 'a',
      path: ['step 0', 'step 1'],
      pointers: ['/0', '/1'],
    });
  });

  it('is every place with its step, where they are of several', () => {
    expect(witnessOf('a', 'b')).toEqual({
      path: ['a: step 0', 'b: step 1'],
      pointers: ['/0', '/1'],
    });
    const readings = [
      known('closed', { path: ['x', 'y'], pointers: [] }),
      shown('a', 'z'),
    ];
    expect(showingAll(known('closed'), readings).witness?.path).toEqual([
      'x, y',
      'a: z',
    ]);
  });

  it.each([
    [6, []],
    [7, ['and 1 more']],
    [9, ['and 3 more']],
  ])('names six of %d places', (count, rest) => {
    const places = Array.from({ length: count }, (_, at) => `p${at}`);
    const found = witnessOf(...places)!;
    expect(found.path).toHaveLength(6 + rest.length);
    expect(found.path.slice(6)).toEqual(rest);
    expect(found.pointers).toHaveLength(count);
  });

  it('is not asked for of what is open', () => {
    const open = known('open');
    expect(showingAll(open, [shown('a', 'b')])).toBe(open);
  });
});
