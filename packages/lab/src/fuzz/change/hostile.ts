/** Values that no reader expects where they stand. */
export const HOSTILE: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  ' ',
  '__proto__',
  'constructor',
  '${',
  '${}',
  '${"${"',
  '%{ if',
  '[',
  '[[',
  '[]',
  '[concat(',
  "[parameters('__proto__')]",
  '[copyIndex()]',
  '${{',
  '${{ a }}',
  '\0',
  '\u202egnp.exe',
  '\ud800',
  'x'.repeat(10_000),
  '['.repeat(10_000),
  '${'.repeat(1_000),
  '../'.repeat(100),
  '0.0.0.0/0',
  '::/0',
  '999.1.1.1/99',
  [],
  {},
  [null],
  [[[[]]]],
  { value: null },
  { toString: 1, valueOf: 1, length: -1 },
  JSON.parse('{"__proto__":{"kind":"Hub"},"constructor":{"prototype":1}}'),
];

/** A value in so many lists or objects. */
export function nested(depth: number, key: string | undefined): unknown {
  let value: unknown = 'x';
  for (let at = 0; at < depth; at++) {
    value = key === undefined ? [value] : { [key]: value };
  }
  return value;
}
