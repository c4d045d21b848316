import { markdownTable, rounded, verdictOf } from './figures';

it('tells whether a target is reached, whichever way is better', () => {
  const figure = { unit: 'times', target: 25 };
  expect(
    verdictOf({ ...figure, id: 'engine.vs-tech-insights', value: 24.9 }),
  ).toBe('at least 25: MISSED');
  expect(verdictOf({ ...figure, id: 'engine.p99-us', value: 24.9 })).toBe(
    'at most 25: reached',
  );
  expect(
    verdictOf({ ...figure, id: 'engine.vs-ajv', value: 1, target: null }),
  ).toBe('no target');
});

it('claims no more figures than were measured', () => {
  expect([21.6789, 1572.4, 0.05314].map(rounded)).toEqual([21.7, 1570, 0.0531]);
});

it('makes a table with numbers to the right', () => {
  expect(markdownTable(['a', 'b'], [['x', '1']])).toBe(
    '| a | b |\n| --- | ---: |\n| x | 1 |',
  );
});
