import { Assumption } from './assumption';
import { rangeOfWays } from './rangeOfWays';
import { Way } from './way';
import { Ways } from './ways';

const to = (tag: string, ...pointers: string[]): Way => ({
  by: 'rule',
  tag,
  steps: [`rule ${tag}`],
  pointers: pointers.length ? pointers : [`/${tag}`],
});
const READ_ONLY = 'AzureActiveDirectory';

const ask = (find: (assume: Assumption) => readonly Way[]) =>
  rangeOfWays('the place', assume => Ways.of(find(assume)));
const range = (find: Parameters<typeof ask>[0]) => ask(find).range;

describe('how far a place lets data out', () => {
  it('is known where nothing hangs on what is not known', () => {
    expect(range(() => [to('Storage', '/a', '/a')])).toEqual({
      worst: 'partial',
      best: 'partial',
      unknowns: [],
      witness: {
        place: 'the place',
        destination: 'Storage',
        path: ['rule Storage'],
        pointers: ['/a'],
      },
    });
  });

  it('is between the worst and the best of what is not known', () => {
    const found = ask(assume =>
      assume.isBad('/fact', 'a fact') ? [to('Storage')] : [],
    );
    expect(found.range).toMatchObject({
      worst: 'partial',
      best: 'closed',
      unknowns: [{ pointer: '/fact', label: 'a fact' }],
    });
    expect([...found.worst]).toHaveLength(1);
    expect([...found.best]).toEqual([]);
  });

  it('does not ask for what makes no difference', () => {
    expect(
      range(assume => {
        assume.isBad('/fact', 'a fact');
        return [to('Storage')];
      }),
    ).toMatchObject({ worst: 'partial', best: 'partial', unknowns: [] });
  });

  it('is no worse at best than at worst', () => {
    // A Deny that is not known can look like more: what is closed stays so.
    expect(
      range(assume => (assume.isBad('/fact', '') ? [] : [to('Storage')])),
    ).toMatchObject({ worst: 'closed', best: 'closed', unknowns: [] });
  });

  it('shows of what is closed that there is no way', () => {
    expect(range(() => []).witness).toEqual({
      place: 'the place',
      path: ['no way out was found'],
      pointers: [],
    });
  });

  it('or that all of it takes no data, each named once', () => {
    expect(
      range(() => [to(READ_ONLY, '/a', '/b'), to(READ_ONLY, '/b')]).witness,
    ).toEqual({
      place: 'the place',
      path: [`only to what takes no data: ${READ_ONLY}`],
      pointers: ['/a', '/b'],
    });
  });

  it.each([
    [5, ''],
    [6, ' and 1 more'],
    [8, ' and 3 more'],
  ])('names at most five of %d', (count, rest) => {
    const regions = Array.from({ length: count }, (_, at) => `r${at}`);
    const [path] = range(() =>
      regions.map((region, at) =>
        to(`${READ_ONLY}.${region}`, `/a${at}`, `/b${at}`),
      ),
    ).witness!.path;
    const named = regions.slice(0, 5).map(region => `${READ_ONLY}.${region}`);
    expect(path).toBe(`only to what takes no data: ${named.join(', ')}${rest}`);
  });

  it('points at ten facts at most', () => {
    const { pointers } = range(() =>
      Array.from({ length: 12 }, (_, at) => to(READ_ONLY, `/${at}`)),
    ).witness!;
    expect(pointers).toHaveLength(10);
  });
});
