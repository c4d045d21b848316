import { begin, compareNext } from './campaign';

const SEED = 7;
const COUNT = 1500;

/** A short walk, for whoever breaks a rule of the engine and wants to know whether it is noticed. */
describe('engine and walk, shortly', () => {
  it('say the same', () => {
    const progress = begin(SEED);
    while (progress.compared < COUNT) {
      compareNext(progress);
      if (Object.keys(progress.kinds).length) break;
    }
    expect(progress.kinds).toEqual({});
  });
});
