import type { EachInTime } from './timeBox';

process.env.ML_WORKSPACE_SECONDS_PER_FILE = '0.2';
const { eachInTime, inTime } = jest.requireActual('./timeBox');

const forever = () => {
  for (;;);
};

describe('inTime', () => {
  it('gives what was done in time', () => {
    expect(inTime('a.yml', () => 7)).toBe(7);
  });

  it('lets an error through as it is', () => {
    const error = new TypeError('no');
    expect(() =>
      inTime('a.yml', () => {
        throw error;
      }),
    ).toThrow(error);
  });

  it.each<[string, () => unknown]>([
    ['a loop without an end', forever],
    [
      'a loop that catches everything',
      () => {
        for (;;) {
          try {
            forever();
          } catch {
            // What is stopped is not asked.
          }
        }
      },
    ],
    [
      'a regular expression that tries everything',
      () => /^(a+)+$/.test(`${'a'.repeat(60)}b`),
    ],
  ])('stops %s, and names the file and the limit', (_, action) => {
    expect(() => inTime('a.yml', action)).toThrow(
      expect.objectContaining({
        file: 'a.yml',
        message: expect.stringContaining('took longer than 0.2 seconds'),
      }),
    );
  });
});

describe('eachInTime', () => {
  const numbers = Array.from({ length: 25 }, (_, n) => n);

  it('does all but the one that takes too long', () => {
    const done: number[] = [];
    const late: unknown[] = [];
    const each: EachInTime<number> = {
      fileOf: n => `${n}.yml`,
      action(n) {
        if (n === 13) forever();
        done.push(n);
      },
      late: ({ file }) => late.push(file),
    };
    eachInTime(numbers, each);
    expect(late).toEqual(['13.yml']);
    expect(done).toEqual(numbers.filter(n => n !== 13));
  });

  it('leaves such time early when output waits', () => {
    const told: number[] = [];
    eachInTime(numbers.slice(0, 2), {
      fileOf: () => 'a.yml',
      action() {},
      late() {},
      between: (n: number) => told.push(n),
      isFull: () => true,
    });
    expect(told).toEqual([0, 1, 2]);
  });

  it('leaves time in between that is not counted', () => {
    const told: number[] = [];
    const done: number[] = [];
    eachInTime(numbers.slice(0, 3), {
      fileOf: () => 'a.yml',
      action(n: number) {
        const end = performance.now() + 50;
        while (performance.now() < end);
        done.push(n);
      },
      late(problem: Error) {
        throw problem;
      },
      between(n: number) {
        told.push(n);
        const end = performance.now() + 300;
        while (performance.now() < end);
      },
    });
    expect(done).toEqual([0, 1, 2]);
    expect(told).toEqual([0, 1, 2, 3]);
  });
});
