import { evaluateExpression } from './evaluate';

const KNOWN: Record<string, unknown> = {
  'var.on': true,
  'var.off': false,
  'var.stage': 'prod',
  'var.list': ['a', 'b'],
  'var.map': { a: { host: 'a.org' } },
  'var.half': 'mlw-${var.unknown}',
};

const value = (source: string) =>
  evaluateExpression(source, {
    lookUp: reference =>
      Object.hasOwn(KNOWN, reference) ? KNOWN[reference] : undefined,
    open: expression => `\${${expression}}`,
  });

it.each<[string, unknown]>([
  ['var.on ? 1 : 0', 1],
  ['!var.on ? 1 : 0', 0],
  ['var.stage == "prod" ? "a" : "b"', 'a'],
  ['var.stage != "prod" || var.off', false],
  ['var.off && var.unknown', false],
  ['length(var.list) > 1 && (var.on)', true],
  ['var.on ? azurerm_subnet.a.id : null', '${azurerm_subnet.a.id}'],
  ['var.off ? azurerm_subnet.a.id : null', null],
  ['toset(concat(var.list, ["c"]))', ['a', 'b', 'c']],
  [
    'merge(var.map, { b = { host = var.unknown } })',
    {
      a: { host: 'a.org' },
      b: { host: '${var.unknown}' },
    },
  ],
  ['{ "x": 1, (var.stage) = 2 }', { x: 1, prod: 2 }],
  ['lookup(var.map, "z", "none")', 'none'],
  ['upper(var.stage)', 'PROD'],
  ['contains(keys(var.map), "a")', true],
  ['[for host in var.list : upper(host)]', ['A', 'B']],
  ['[for host in var.list : host if host != "a"]', ['b']],
  ['[for name, rule in var.map : rule.host]', ['a.org']],
  ['[for at, host in ["x", "y"] : at + 1]', [1, 2]],
  ['{ for name, rule in var.map : upper(name) => rule.host }', { A: 'a.org' }],
  [
    '[for a in var.list : [for b in var.list : join("-", [a, b])]]',
    [
      ['a-a', 'a-b'],
      ['b-a', 'b-b'],
    ],
  ],
  ['flatten([for host in var.list : [host, "c"]])', ['a', 'c', 'b', 'c']],
  ['[for host in [var.unknown] : host]', ['${var.unknown}']],
  ['cidrsubnet("10.0.0.0/16", 8, 1)', '10.0.1.0/24'],
  ['cidrsubnet("10.0.0.0/16", 4 + 4, 2 * 3 - 1)', '10.0.5.0/24'],
  ['cidrhost("10.0.1.0/24", 4)', '10.0.1.4'],
  ['format("snet-%s-%d%%", var.stage, 2)', 'snet-prod-2%'],
  ['split(",", "a,b")', ['a', 'b']],
  ['element(var.list, 3)', 'b'],
  ['one(["a"])', 'a'],
  ['zipmap(var.list, [1, 2])', { a: 1, b: 2 }],
  ['try(var.stage, "none")', 'prod'],
  ['{ for = 1 }', { for: 1 }],
])('%s is told', (source, expected) => {
  expect(value(source)).toEqual(expected);
});

it.each([
  'var.unknown ? 1 : 0',
  'var.half == "mlw-a" ? 1 : 0',
  'merge(var.map, var.unknown)',
  'length(var.unknown)',
  'upper(var.half)',
  'cidrsubnet("10.0.0.0/16", 8, 256)',
  'cidrsubnet("fd00::/48", 16, 1)',
  'cidrsubnet(var.unknown, 8, 1)',
  'cidrhost("10.0.0.0/30", 4)',
  // What stands for a name of the loop is told in it alone.
  '[for host in var.list : azurerm_subnet.a[host].id]',
  '[for host in var.list : "${host}"]',
  '[for host in var.list : host if var.unknown]',
  '[for host in var.unknown : host]',
  '[for rule in var.map : rule.absent]',
  // A variable may be a set, of which the key is the value.
  '[for at, host in var.list : at]',
  '{ for host in var.list : "same" => host }',
  '{ for host in var.list : host => host... }',
  `[for a in [${'1,'.repeat(200)}] : [for b in [${'1,'.repeat(200)}] : b]]`,
  'format("%s", var.unknown)',
  'format("%s")',
  'format("%05.2f", 1)',
  // By the type of its variable it may have a value.
  'try(var.map.absent, "none")',
  'one(var.list)',
  '1 / 0',
  'var.list[*]',
  '{ (var.unknown) = 1 }',
  'lookup(var.map, "z")',
  'var.on ? 1',
  '1 +',
  '('.repeat(1000),
  '',
])('%s is not told', source => {
  expect(value(source)).toBeUndefined();
});
