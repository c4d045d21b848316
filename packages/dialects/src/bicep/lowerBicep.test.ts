import { Files, lowered, resourcesOf } from './__testUtils__/bicep';

const STORE = 'Microsoft.Storage/storageAccounts';
const store = (body: string, head = '') => `
resource store '${STORE}@2024-01-01' = ${head}{
  name: 'stone'
  properties: {
    ${body}
  }
}`;
const made = (properties: unknown, rest: Record<string, unknown> = {}) => ({
  type: STORE,
  name: 'stone',
  properties,
  ...rest,
});
const template = (resources: unknown, rest: Record<string, unknown> = {}) => ({
  ...rest,
  resources,
});
const deployment = (inner: unknown, rest: Record<string, unknown> = {}) => ({
  type: 'Microsoft.Resources/deployments',
  name: 'inner',
  ...rest,
  properties: {
    expressionEvaluationOptions: { scope: 'inner' },
    template: inner,
    ...((rest.properties as object) ?? {}),
  },
});

/** What is written, and the template that it means. */
const SHAPES: [string, string, unknown, Files?][] = [
  [
    'values',
    store("a: 'b', c: 1, d: -2, e: true, f: null, g: [1, 'h'], 'i-j': {}"),
    template([
      made({ a: 'b', c: 1, d: -2, e: true, f: null, g: [1, 'h'], 'i-j': {} }),
    ]),
  ],
  [
    'texts that look like expressions',
    store("a: '[parameters()]', b: '[[c]', d: '[e', '[f]': 1"),
    template([made({ a: '[[parameters()]', b: '[[[c]', d: '[e', '[[f]': 1 })]),
  ],
  [
    'parameters and variables',
    `param a string = 'b'\nvar c = '\${a}-{0}'\n${store('d: a, e: c')}`,
    template([made({ d: "[parameters('a')]", e: "[variables('c')]" })], {
      parameters: { a: { defaultValue: 'b' } },
      variables: { c: "[format('{0}-{{0}}', parameters('a'))]" },
    }),
  ],
  [
    'operators',
    `param n int = 3\n${store(
      "a: n + 2 * 3 - 1, b: n % 2 == 1, c: n != 3 || !(n > 3), d: 'X' =~ 'x' && 'a' !~ 'b', e: -n / 2, f: n <= 3, g: n >= 4, h: n < 3",
    )}`,
    template([
      made({
        a: 8,
        b: true,
        c: true,
        d: true,
        e: -1,
        f: true,
        g: false,
        h: false,
      }),
    ]),
  ],
  [
    'choices and what may be missing',
    `param a object = { b: { c: 'd' } }
param none string?
${store(
  "e: none ?? 'f', g: a.?b.?c, h: a.?x.y.z ?? 'i', j: a[?'k'], l: empty(none) ? 1 : 2, m: a!.b!.c",
)}`,
    template([made({ e: 'f', g: 'd', h: 'i', j: null, l: 1, m: 'd' })]),
  ],
  [
    'lists with loops, spreads and lambdas',
    `param list array = [1, 2, 3]
var more = [...list, 4]
var big = { ...{ a: 1, b: 1 }, b: 2 }
${store(
  "a: [for x in list: x * 2], b: [for (x, i) in list: { at: i, is: x }], c: map(filter(more, x => x > 2), (x, i) => x + i), d: reduce(list, 0, (s, x) => s + x), e: big, f: toObject(['p'], k => k, k => '${k}q'), g: more[^1], h: sort(list, (x, y) => x > y)",
)}`,
    template([
      made({
        a: [2, 4, 6],
        b: [
          { at: 0, is: 1 },
          { at: 1, is: 2 },
          { at: 2, is: 3 },
        ],
        c: [3, 5],
        d: 6,
        e: { a: 1, b: 2 },
        f: { p: 'pq' },
        g: 4,
        h: [3, 2, 1],
      }),
    ]),
  ],
  [
    'functions of its own, texts over lines and namespaces',
    `var suffix = '-z'
func named(a string, n int) string => '\${a}\${suffix}\${n}'
func twice(a string) string => named(named(a, 1), 2)
var text = '''
it's \${plain}
'''
${store(
  "a: twice('b'), c: text, d: az.toLower(sys.concat('E', 'F')), e: any(1), f: nameof(suffix)",
)}`,
    template([
      made({
        a: 'b-z1-z2',
        c: "it's ${plain}\n",
        d: 'ef',
        e: 1,
        f: 'suffix',
      }),
    ]),
  ],
  [
    'lambdas whose names differ by case alone',
    store('a: map([1, 2], x => map([10, 20], X => x + X))'),
    template([
      made({
        a: [
          [11, 21],
          [12, 22],
        ],
      }),
    ]),
  ],
  [
    'conditions',
    `param on bool = false\n${store('a: 1', 'if (on) ')}`,
    template([made({ a: 1 }, { condition: "[parameters('on')]" })], {
      parameters: { on: { defaultValue: false } },
    }),
  ],
  [
    'loops of resources, with conditions and names of others',
    `
var names = ['a', 'b', 'c']
resource store '${STORE}@2024-01-01' = [for (name, i) in names: if (i != 1) {
  name: 'st\${name}\${i}'
  properties: { at: i }
}]
resource other 'Microsoft.Test/others@2024-01-01' = {
  name: store[2].name
  properties: { id: store[0].id }
}`,
    template([
      {
        type: STORE,
        name: 'sta0',
        properties: { at: 0 },
      },
      {
        type: STORE,
        name: 'stb1',
        condition: false,
        properties: { at: 1 },
      },
      {
        type: STORE,
        name: 'stc2',
        properties: { at: 2 },
      },
      {
        type: 'Microsoft.Test/others',
        name: 'stc2',
        properties: { id: `[resourceId('${STORE}', 'sta0')]` },
      },
    ]),
  ],
  [
    'children by their place, by parent and by name',
    `
resource ws 'Microsoft.MachineLearningServices/workspaces@2025-12-01' = if (1 == 1) {
  name: 'mlw'
  resource inside 'computes' = {
    name: 'in'
  }
}
resource below 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = {
  parent: ws
  name: 'below'
  properties: { beside: ws::inside.id, name: ws::inside.name }
}
resource named 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' = {
  name: '\${ws.name}/named'
  properties: { type: below.type, id: named2.id }
}
resource named2 'Microsoft.MachineLearningServices/workspaces/computes@2025-12-01' existing = {
  name: 'mlw/other'
}`,
    template([
      {
        type: 'Microsoft.MachineLearningServices/workspaces',
        name: 'mlw',
      },
      {
        type: 'Microsoft.MachineLearningServices/workspaces/computes',
        name: 'mlw/in',
      },
      {
        type: 'Microsoft.MachineLearningServices/workspaces/computes',
        name: 'mlw/below',
        properties: {
          beside:
            "[resourceId('Microsoft.MachineLearningServices/workspaces/computes', 'mlw', 'in')]",
          name: 'mlw/in',
        },
      },
      {
        type: 'Microsoft.MachineLearningServices/workspaces/computes',
        name: 'mlw/named',
        properties: {
          type: 'Microsoft.MachineLearningServices/workspaces/computes',
          id: "[resourceId('Microsoft.MachineLearningServices/workspaces/computes', 'mlw', 'other')]",
        },
      },
    ]),
  ],
  [
    'scopes',
    `
resource there '${STORE}@2024-01-01' existing = {
  name: 'far'
  scope: resourceGroup('s-1', 'rg-1')
}
resource near '${STORE}@2024-01-01' existing = {
  name: 'near'
  scope: resourceGroup('rg-2')
}
resource lock 'Microsoft.Authorization/locks@2020-05-01' existing = {
  name: 'lock'
  scope: there
}
${store('a: there.id, b: near.id, c: lock.id')}`,
    template([
      made({
        a: `[resourceId('s-1', 'rg-1', '${STORE}', 'far')]`,
        b: `[resourceId('rg-2', '${STORE}', 'near')]`,
        c: `[extensionResourceId(resourceId('s-1', 'rg-1', '${STORE}', 'far'), 'Microsoft.Authorization/locks', 'lock')]`,
      }),
    ]),
  ],
  [
    'modules with parameters and outputs',
    `
param access string = 'Disabled'
module inner 'modules/store.bicep' = {
  name: 'inner'
  scope: resourceGroup('s-1', 'rg-1')
  params: { access: access, spare: null }
}
resource other 'Microsoft.Test/others@2024-01-01' = {
  name: 'other'
  properties: { id: inner.outputs.id, safe: inner.?outputs.?id, called: inner.name }
}`,
    template({
      inner: deployment(
        template(
          [
            made({
              access: "[parameters('access')]",
              spare: "[parameters('spare')]",
            }),
          ],
          {
            parameters: { access: {}, spare: { defaultValue: 'kept' } },
            outputs: { id: { value: `[resourceId('${STORE}', 'stone')]` } },
          },
        ),
        {
          subscriptionId: 's-1',
          resourceGroup: 'rg-1',
          properties: {
            parameters: {
              access: { value: 'Disabled' },
              spare: { value: null },
            },
          },
        },
      ),
      other: {
        type: 'Microsoft.Test/others',
        name: 'other',
        properties: {
          id: "[reference('inner').outputs.id.value]",
          safe: "[reference('inner').outputs.id.value]",
          called: 'inner',
        },
      },
    }),
    {
      'modules/store.bicep': `param access string\nparam spare string = 'kept'\n${store(
        'access: access, spare: spare',
      )}\noutput id string = store.id`,
    },
  ],
  [
    'modules in a loop, and modules that are JSON',
    `
module inner 'inner.json' = [for n in ['a', 'b']: {
  name: 'inner-\${n}'
  params: { n: n }
}]
${store(
  'a: inner[1].outputs.is, b: [for i in range(0, 2): inner[i].outputs.is]',
)}`,
    template([
      { type: STORE, name: 'in-a', properties: {} },
      { type: STORE, name: 'in-b', properties: {} },
      made({ a: 'is b', b: ['is a', 'is b'] }),
    ]),
    {
      'inner.json': JSON.stringify({
        parameters: { n: { type: 'string' } },
        resources: [
          {
            type: STORE,
            name: "[concat('in-', parameters('n'))]",
            properties: {},
          },
        ],
        outputs: {
          is: { type: 'string', value: "[concat('is ', parameters('n'))]" },
        },
      }),
    },
  ],
  [
    'imports of variables and functions, and content of files',
    `
import { sku as size, label } from 'shared/names.bicep'
import * as names from 'shared/names.bicep'
var sku = 'own'
var settings = loadJsonContent('settings.json')
${store(
  "a: size, b: label('x'), c: names.label('y'), d: names.sku, e: sku, f: settings.deep.list[1], g: loadJsonContent('settings.json', 'deep.word'), h: loadTextContent('note.txt')",
)}`,
    template([
      made({
        a: 'Premium',
        b: 'x-Premium',
        c: 'y-Premium',
        d: 'Premium',
        e: 'own',
        f: 2,
        g: '[[no expression]',
        h: 'a note',
      }),
    ]),
    {
      'shared/names.bicep':
        "@export()\nvar sku = 'Premium'\n@export()\nfunc label(a string) string => '${a}-${sku}'",
      'settings.json': '{"deep":{"list":[1,2],"word":"[no expression]"}}',
      'note.txt': 'a note',
    },
  ],
];

it.each(SHAPES)('takes %s for what they mean', (_, text, json, files = {}) => {
  expect(resourcesOf(lowered(text, files).template)).toEqual(resourcesOf(json));
});

it.each([
  ['what leads back to itself', 'var a = b\nvar b = a\n', 'a: a'],
  ['a name that is declared nowhere', '', 'a: nowhere'],
  ['a file that is not handed over', '', "a: loadJsonContent('gone.json').b"],
  ['what an unread file exports', "import { b } from 'gone.bicep'", 'a: b'],
  [
    'a function of an unread file',
    "import * as g from 'gone.bicep'",
    'a: g.f(1)',
  ],
  ['what Azure alone knows', '', 'a: resourceGroup().location'],
  ['what the environment holds', '', "a: readEnvironmentVariable('B')"],
  ['a key that is written twice', '', 'a: 1, a: 2'],
  [
    'what the language does not have',
    '',
    'a: [for x in [1]: if (true) { b: 1 }][0]',
  ],
])('leaves %s open', (_, before, body) => {
  const { template: made } = lowered(`${before}\n${store(body)}`);
  expect(resourcesOf(made)).toMatchObject([
    { settings: { properties: { a: { unresolved: expect.any(String) } } } },
  ]);
});

it.each([
  [
    'names that double',
    `var a0 = 'x'\n${Array.from(
      { length: 60 },
      (_, i) => `var a${i + 1} = '\${a${i}}\${a${i}}'`,
    ).join('\n')}\n${store('a: a60')}`,
  ],
  [
    'names of looped resources that double',
    `${Array.from(
      { length: 60 },
      (_, i) =>
        `resource r${
          i + 1
        } '${STORE}@1' = [for x in [1]: {\n  name: '\${r${i}[0].name}\${r${i}[0].name}'\n}]`,
    ).join(
      '\n',
    )}\nresource r0 '${STORE}@1' = [for x in [1]: {\n  name: 'x'\n}]`,
  ],
  [
    'a long chain of variables',
    `var a0 = 1\n${Array.from(
      { length: 20_000 },
      (_, i) => `var a${i + 1} = a${i}`,
    ).join('\n')}\n${store('a: a20000')}`,
  ],
  [
    'parents in a circle',
    `resource a '${STORE}/b@1' = {\n  parent: b\n  name: 'a'\n}\nresource b '${STORE}/b@1' = {\n  parent: a\n  name: 'b'\n}`,
  ],
  [
    'scopes in a circle',
    `resource a '${STORE}@1' = {\n  scope: b\n  name: 'a'\n}\nresource b '${STORE}@1' = {\n  scope: a\n  name: 'b'\n}`,
  ],
  [
    'a long name that is asked for often',
    `resource r '${STORE}@1' = [for x in [1]: {\n  name: '${'n'.repeat(
      50_000,
    )}\${x}'\n}]\n${store(`a: [${'r[0].name,'.repeat(20_000)} 1]`)}`,
  ],
])('stays quick with %s', (_, text) => {
  const start = Date.now();
  resourcesOf(lowered(text).template);
  expect(Date.now() - start).toBeLessThan(10_000);
});
