import { WRITTEN_DIALECTS } from '@ringfence/dialects';
import { begin, compareNext } from './campaign';

const COUNT = 60;

/** What is written is the same every time, so that a run can go on where it was left. */
describe('isolations that are written and read again, shortly', () => {
  it.each(WRITTEN_DIALECTS)('are judged as they were: %s', async dialect => {
    const progress = begin(dialect)(20261130);
    while (progress.compared < COUNT) await compareNext(progress);
    expect(progress.differences).toEqual({});
    expect(Object.values(progress.kinds)).toEqual([10, 10, 10, 10, 10, 10]);
  });
});
