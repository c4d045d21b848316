/** A text as the template language writes it inside an expression. @internal */
export const quoted = (text: string): string =>
  `'${text.replaceAll("'", "''")}'`;

/** A call of a template function. @internal */
export const call = (name: string, ...args: string[]): string =>
  `${name}(${args.join(', ')})`;

/** A text as a template holds it outside of expressions. @internal */
export const literal = (text: string): string =>
  text.startsWith('[') && (text.startsWith('[[') || text.endsWith(']'))
    ? `[${text}`
    : text;

const PLAIN_NAME = /^[A-Za-z_]\w*$/;

/** A member of what an expression comes to. @internal */
export const memberCode = (of: string, key: string): string =>
  PLAIN_NAME.test(key) ? `${of}.${key}` : `${of}[${quoted(key)}]`;

/** An object without a prototype, since keys come from people. @internal */
export const newObject = (): Record<string, unknown> => Object.create(null);

/** Parsed JSON as a template holds it, in which nothing is an expression. @internal */
export function literalOf(json: unknown): unknown {
  if (typeof json === 'string') return literal(json);
  if (Array.isArray(json)) return json.map(literalOf);
  if (typeof json !== 'object' || json === null) return json;
  const object = newObject();
  for (const [key, value] of Object.entries(json)) {
    object[literal(key)] = literalOf(value);
  }
  return object;
}
