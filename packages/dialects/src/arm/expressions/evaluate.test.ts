import { evaluate } from './evaluate';
import { Limits } from './limits';
import { TemplateScope } from './templateScope';
import { Unresolved } from './value';

const scope = () =>
  TemplateScope.create(
    {
      parameters: {
        name: { type: 'string', defaultValue: 'one' },
        missing: { type: 'string' },
        maybe: { type: 'string', nullable: true },
      },
      variables: {
        object: { Inner: { list: [1, 2, 3] }, open: '[resourceGroup().id]' },
        round: "[variables('about')]",
        about: "[variables('round')]",
        copy: [{ name: 'turns', count: 3, input: "[copyIndex('turns', 1)]" }],
      },
      functions: [
        {
          namespace: 'own',
          members: {
            prefix: {
              parameters: [{ name: 'text', type: 'string' }],
              output: {
                type: 'string',
                value: "[concat('x-', parameters('text'))]",
              },
            },
          },
        },
      ],
    },
    { label: '', given: new Map(), limits: new Limits() },
  );

const answer = (text: string) =>
  JSON.parse(JSON.stringify(evaluate(text, scope().context)));

const isOpen = (text: string) =>
  evaluate(text, scope().context) instanceof Unresolved;

it.each([
  ['a text that is no expression', 'plain', 'plain'],
  ['a literal bracket', '[[not this]', '[not this]'],
  ['a parameter by any case', "[PARAMETERS('Name')]", 'one'],
  ['a nullable parameter', "[parameters('maybe')]", null],
  ['a member by any case', "[variables('object').inner.list[1]]", 2],
  ['a safe look at what is missing', "[variables('object').?gone]", null],
  ['tryGet', "[tryGet(variables('object'), 'Inner', 'list', 0)]", 1],
  [
    'what lists share',
    '[intersection(createArray(1, 2), createArray(2, 3))]',
    [2],
  ],
  [
    'what objects share',
    "[intersection(createObject('a', 1, 'b', 2), createObject('a', 1, 'b', 3))]",
    { a: 1 },
  ],
  ['an item from the end', '[indexFromEnd(createArray(1, 2), 1)]', 2],
  ['no item from the end', '[tryIndexFromEnd(createArray(1), 2)]', null],
  ['a quote in a text', "[concat('it''s')]", "it's"],
  ['format', "[format('{0}-{1}{{}}', parameters('name'), 2)]", 'one-2{}'],
  ['concat of arrays', "[concat(createArray(1), createArray('a'))]", [1, 'a']],
  ['if', "[if(equals(parameters('name'), 'one'), 'yes', 'no')]", 'yes'],
  [
    'if with an open branch that is not taken',
    "[if(true(), 'yes', reference('x'))]",
    'yes',
  ],
  [
    'if whose branches agree',
    "[if(equals(parameters('missing'), 'a'), 'same', 'same')]",
    'same',
  ],
  ['and, decided by one', "[and(parameters('missing'), false())]", false],
  ['or, decided by one', "[or(true(), parameters('missing'))]", true],
  ['not', "[not(equals('a', 'A'))]", true],
  ['empty', "[empty(json('{}'))]", true],
  [
    'empty of what has a letter',
    "[empty(format('a{0}', parameters('missing')))]",
    false,
  ],
  ['case', "[toUpper(toLower('Ab'))]", 'AB'],
  ['coalesce', "[coalesce(null(), parameters('maybe'), 'c')]", 'c'],
  [
    'contains, in any case of a key',
    "[contains(variables('object'), 'INNER')]",
    true,
  ],
  ['contains, of a list', "[contains(createArray('a', 'b'), 'b')]", true],
  ['length', "[length(createObject('a', 1, 'b', 2))]", 2],
  ['split and join', "[join(split('a,b', ','), '-')]", 'a-b'],
  [
    'first and last',
    "[concat(first('ab'), last(createArray('x', 'y')))]",
    'ay',
  ],
  [
    'union',
    "[union(createObject('a', 1), createObject('b', 2))]",
    { a: 1, b: 2 },
  ],
  [
    'union of lists',
    '[union(createArray(1, 2), createArray(2, 3))]',
    [1, 2, 3],
  ],
  [
    'conversions',
    "[createArray(int('3'), string(4), bool('True'))]",
    [3, '4', true],
  ],
  ['json', '[json(\'{"a": [1]}\').a[0]]', 1],
  ['array', "[array('a')]", ['a']],
  ['numbers', '[add(mul(2, 3), div(7, 2))]', 9],
  [
    'replace and substring',
    "[substring(replace('a-b-c', '-', ''), 1, 2)]",
    'bc',
  ],
  ['a loop of a variable', "[variables('turns')]", [1, 2, 3]],
  [
    'map',
    "[map(createArray(1, 2), lambda('n', add(lambdaVariables('n'), 1)))]",
    [2, 3],
  ],
  [
    'filter',
    "[filter(range(0, 4), lambda('n', greater(lambdaVariables('n'), 1)))]",
    [2, 3],
  ],
  ['a function of the template', "[own.prefix('y')]", 'x-y'],
  [
    'a resource id elsewhere',
    "[resourceId('sub', 'group', 'Microsoft.A/b/c', 'one', 'two')]",
    '/subscriptions/sub/resourceGroups/group/providers/Microsoft.A/b/one/c/two',
  ],
  [
    'a tenant resource id',
    "[tenantResourceId('Microsoft.A/b', 'one')]",
    '/providers/Microsoft.A/b/one',
  ],
])('answers %s', (_, text, expected) => {
  expect(answer(text)).toEqual(expected);
});

it.each([
  "[parameters('missing')]",
  "[parameters('undeclared')]",
  "[variables('round')]",
  "[reference('x').outputs.y.value]",
  "[uniqueString('a')]",
  "[guid('a')]",
  '[resourceGroup().location]',
  '[subscription().tenantId]',
  '[environment().name]',
  "[concat('a', parameters('missing'))]",
  "[equals(parameters('missing'), 'a')]",
  "[union(variables('object'), parameters('missing'))]",
  "[split(parameters('missing'), ',')]",
  "[listKeys('x', '2024-01-01').key1]",
  "[resourceId('Microsoft.A/b', 'one')]",
  '[copyIndex()]',
  "[format('{0:N2}', 1)]",
  '[nonsense(]',
  '[1 + 2]',
  '[]',
])('leaves %s open', text => {
  expect(isOpen(text)).toBe(true);
});

it('tells that two texts are the same although nobody knows them', () => {
  const text = "[format('st{0}', uniqueString(resourceGroup().id))]";
  const other = "[concat('st', uniqueString(resourceGroup().id))]";
  const { context } = scope();
  expect((evaluate(text, context) as Unresolved).text).toBe(
    (evaluate(other, context) as Unresolved).text,
  );
});

it('never takes two new ids for one', () => {
  const { context } = scope();
  expect((evaluate('[newGuid()]', context) as Unresolved).text).not.toBe(
    (evaluate('[newGuid()]', context) as Unresolved).text,
  );
});
