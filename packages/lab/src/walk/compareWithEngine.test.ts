import { begin, compareNext, isolationAt } from './campaign';
import { shrink } from './shrink';

const SEED = 20261130;
const COUNT = 10_000;

describe('engine and walk', () => {
  it(`say the same of ${COUNT} isolations, half of them nearly perfect`, () => {
    const progress = begin(SEED);
    while (progress.compared < COUNT) compareNext(progress);
    const found = Object.entries(progress.kinds).map(
      ([kind, { count, first, difference }]) => {
        const smallest = shrink(isolationAt(SEED, first), difference);
        return `${count} × ${kind}: ${JSON.stringify(smallest)}`;
      },
    );
    expect(found).toEqual([]);
  });
});
