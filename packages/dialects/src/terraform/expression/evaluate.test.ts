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
])('%s is told', (source, expected) => {
  expect(value(source)).toEqual(expected);
});

it.each([
  'var.unknown ? 1 : 0',
  'var.half == "mlw-a" ? 1 : 0',
  'merge(var.map, var.unknown)',
  'length(var.unknown)',
  'upper(var.half)',
  'cidrsubnet("10.0.0.0/16", 8, 1)',
  '[for host in var.list : host]',
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
