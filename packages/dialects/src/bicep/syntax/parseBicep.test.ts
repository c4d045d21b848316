import { problemOf } from '../__testUtils__/bicep';
import { parseBicep } from './parseBicep';

it.each([
  [
    'comments and directives',
    '// a\n/* b\n c */\n#disable-next-line x\nvar a = 1',
  ],
  [
    'lines that end as on Windows',
    "var a = {\r\n  b: 1\r\n\r\n  c: 'd'\r\n}\r\n",
  ],
  ['entries on one line', "var a = { b: 1, c: [1, 2, [3]], 'd-e': {} }"],
  ['entries with a comma at the end of the line', 'var a = [\n  1,\n  2\n]'],
  ['a choice over lines', 'var a = b\n  ? c\n  : d'],
  ['operators over lines', 'var a = b &&\n  c\n  || d'],
  ['a chain over lines', 'var a = b\n  .c\n  .?d'],
  ['arguments over lines', 'var a = union(\n  b,\n  c\n)'],
  ['keywords as keys', 'var a = { resource: 1, param: 2, for: 3, if: 4 }'],
  ['a spread', 'var a = { ...b, c: [...d, 1] }'],
  ['texts in texts', "var a = 'b${c ? 'd${e}' : ''}f'"],
  ['escapes', "var a = 'it\\'s \\u{1F600} \\${b} \\n'"],
  ['a dollar by itself', "var a = 'b$ c'"],
  ['a text over lines', "var a = '''\nit's ${not} a hole\n'''"],
  ['a text over lines with holes', "var a = $'''b ${c} d'''"],
  ['more dollars', "var a = $$'''b ${c} $${d}'''"],
  [
    'lambdas',
    'var a = map(b, (c, i) => { d: c, e: i })\nvar f = filter(g, h => h > 1)',
  ],
  ['loops', 'var a = [for (b, i) in range(0, 3): {\n  c: b\n}]'],
  ['a loop over lines', 'var a = [\n  for b in c: b\n]'],
  ['a condition', "resource a 'b/c@1' = if (d) {\n  name: 'e'\n}"],
  [
    'a loop with conditions',
    "module a 'b.bicep' = [for c in d: if (c.e) {\n  name: c.f\n}]",
  ],
  [
    'existing',
    "resource a 'b/c@1' existing = {\n  name: 'd'\n  scope: resourceGroup('e')\n}",
  ],
  [
    'resources in resources',
    "resource a 'b/c@1' = {\n  name: 'd'\n  @batchSize(1)\n  resource e 'f' = {\n    name: 'g'\n  }\n}",
  ],
  [
    'decorators',
    "@description('a')\n@sys.minLength(1)\n@allowed([\n  'b'\n])\nparam c string",
  ],
  [
    'types',
    "param a 'b' | 'c' | null\nparam d {\n  e: string\n  *: int\n}[]?\ntype f =\n  | 'g'\n  | 'h'",
  ],
  ['types of resources', "param a resourceInput<'b/c@1'>.properties.d? = {}"],
  [
    'types of variables and functions',
    "var a string = 'b'\nfunc c(d string, e int[]?) object => { f: d }",
  ],
  [
    'imports',
    "import { a, b as c } from 'd.bicep'\nimport * as e from 'f.bicep'\nimport {\n  g\n} from 'br/public:h:1'",
  ],
  [
    'extensions',
    "extension microsoftGraph\nextension k8s with {\n  a: 'b'\n} as c\nprovider 'd@1' as e",
  ],
  [
    'what deploys nothing',
    "metadata a = 'b'\nassert c = d == e\ntargetScope = 'subscription'",
  ],
  [
    'parameters',
    "using './a.bicep'\nextends 'b.bicepparam'\nparam c = readEnvironmentVariable('D', '')\nusing none",
  ],
  ['members in brackets', "var a = b['c'][?d].e[0][^1]!.f::g"],
  ['names in other languages’ words', "var a = 'ß→😀'"],
  ['nothing at all', ''],
])('takes %s', (_, text) => {
  expect(() => parseBicep(text)).not.toThrow();
});

it.each([
  ['a text without its end', "var a = 'b\n", 8, /not closed/],
  ['a text over lines without its end', "var a = '''b", 8, /not closed/],
  ['a comment without its end', 'var a = 1 /* b', 10, /comment is not closed/],
  [
    'an object without its end',
    'var a = {\n  b: 1',
    16,
    /found the end of the file/,
  ],
  ['an unknown statement', '\nresrouce a', 1, /"resrouce" begins no statement/],
  [
    'a resource without its type',
    'resource x',
    10,
    /expected a text in quotes/,
  ],
  [
    'two entries without anything between',
    'var a = { b: 1 c: 2 }',
    15,
    /expected a comma/,
  ],
  [
    'two statements on a line',
    'var a = 1 var b = 2',
    10,
    /the end of the line/,
  ],
  ['an unknown escape', "var a = 'b\\q'", 10, /no such escape/],
  ['a strange sign', 'var a = ;', 8, /";" cannot stand here/],
  ['a name twice', 'param a string\nvar a = 1', 15, /"a" is declared twice/],
  [
    'a resource twice',
    "resource a 'b/c@1' = {}\nmodule A 'd' = {}",
    24,
    /declared twice/,
  ],
  [
    'too deep lists',
    `var a = ${'['.repeat(5000)}`,
    undefined,
    /nested too deeply/,
  ],
  [
    'too deep parentheses',
    `var a = ${'('.repeat(5000)}`,
    undefined,
    /nested too deeply/,
  ],
  [
    'too deep texts',
    `var a = ${"'${".repeat(5000)}`,
    undefined,
    /nested too deeply/,
  ],
  [
    'too many signs',
    `var a = ${'!'.repeat(5000)}b`,
    undefined,
    /nested too deeply/,
  ],
  [
    'too long sums',
    `var a = 1${' + 1'.repeat(5000)}`,
    undefined,
    /nested too deeply/,
  ],
  [
    'too long chains',
    `var a = b${'.c'.repeat(5000)}`,
    undefined,
    /nested too deeply/,
  ],
])('refuses %s', (_, text, offset, reason) => {
  const problem = problemOf(text);
  expect(problem.reason).toMatch(reason);
  if (offset !== undefined) expect(problem.offset).toBe(offset);
});
