import { begin, compareNext } from './campaign';

const COUNT = 120;

/** What is written is the same every time, so that a run can go on where it was left. */
describe('isolations that are written and read again, shortly', () => {
  it('are judged as they were', () => {
    const progress = begin('arm')(20261130);
    while (progress.compared < COUNT) compareNext(progress);
    expect(progress.differences).toEqual({});
    expect(Object.values(progress.kinds)).toEqual([20, 20, 20, 20, 20, 20]);
  });
});
