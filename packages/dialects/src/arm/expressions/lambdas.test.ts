import { evaluate } from './evaluate';
import { Limits } from './limits';
import { TemplateScope } from './templateScope';
import { Unresolved } from './value';

const answer = (text: string) => {
  const options = { label: '', given: new Map(), limits: new Limits() };
  const value = evaluate(text, TemplateScope.create({}, options).context);
  return value instanceof Unresolved
    ? 'open'
    : JSON.parse(JSON.stringify(value));
};
const NUMBERS = 'createArray(3, 1, 2)';
const PEOPLE =
  "createArray(createObject('name', 'a', 'team', 'x'), createObject('name', 'b', 'team', 'y'), createObject('name', 'c', 'team', 'x'))";
const lambda = (names: string[], body: string) =>
  `lambda(${names.map(name => `'${name}'`).join(', ')}, ${body})`;
const of = (name: string) => `lambdaVariables('${name}')`;

it.each([
  [
    'map with the position',
    `[map(${NUMBERS}, ${lambda(['n', 'i'], `add(${of('n')}, ${of('i')})`)})]`,
    [3, 2, 4],
  ],
  [
    'filter',
    `[filter(${NUMBERS}, ${lambda(['n'], `greater(${of('n')}, 1)`)})]`,
    [3, 2],
  ],
  [
    'reduce',
    `[reduce(${NUMBERS}, 10, ${lambda(
      ['sum', 'n'],
      `add(${of('sum')}, ${of('n')})`,
    )})]`,
    16,
  ],
  [
    'sort',
    `[sort(${NUMBERS}, ${lambda(['a', 'b'], `less(${of('a')}, ${of('b')})`)})]`,
    [1, 2, 3],
  ],
  [
    'toObject with values',
    `[toObject(${PEOPLE}, ${lambda(['p'], `${of('p')}.name`)}, ${lambda(
      ['p'],
      `${of('p')}.team`,
    )})]`,
    { a: 'x', b: 'y', c: 'x' },
  ],
  [
    'toObject with the items themselves',
    `[toObject(createArray('a'), ${lambda(['t'], of('t'))})]`,
    { a: 'a' },
  ],
  [
    'groupBy',
    `[mapValues(groupBy(${PEOPLE}, ${lambda(
      ['p'],
      `${of('p')}.team`,
    )}), ${lambda(['group'], `length(${of('group')})`)})]`,
    { x: 2, y: 1 },
  ],
  [
    'a filter that an open answer decides',
    `[filter(${NUMBERS}, ${lambda(['n'], "reference('x').on")})]`,
    'open',
  ],
  [
    'an order that nobody can tell',
    `[sort(${NUMBERS}, ${lambda(['a', 'b'], "reference('x').on")})]`,
    'open',
  ],
  [
    'keys that nobody can tell',
    `[toObject(${NUMBERS}, ${lambda(['n'], "reference('x').key")})]`,
    'open',
  ],
])('works out %s', (_, text, expected) => {
  expect(answer(text)).toEqual(expected);
});
