import { COMPLETE_KINDS, completeIsolationOf } from '@ringfence/testing';
import fc from 'fast-check';
import { judgedAlike } from './__testUtils__/judgedAlike';

describe('scratch', () => {
  it.each(COMPLETE_KINDS)('%s', kind => {
    const counts = new Map<string, number>();
    for (const one of fc.sample(completeIsolationOf(kind), {
      numRuns: 60,
      seed: 1,
    })) {
      for (const d of judgedAlike(one, 'arm'))
        counts.set(d, (counts.get(d) ?? 0) + 1);
    }
    console.log(
      kind +
        '\n' +
        [...counts]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 40)
          .map(([d, n]) => `${n} ${d}`)
          .join('\n'),
    );
  });
});
