import { SyntaxProblem } from './syntaxProblem';
import { Expression, Statement } from './tree';

/** What other statements may name. */
const NAMED = ['param', 'var', 'func', 'type', 'resource', 'module'];

const innerOf = (body: Expression): Expression => {
  const one = body.kind === 'for' ? body.body : body;
  return one.kind === 'if' ? one.body : one;
};

/**
 * Refuses two declarations of one name, as the language does: nobody could tell
 * which of them counts. Templates take no notice of case, so neither does this.
 *
 * @throws SyntaxProblem at the second
 * @internal
 */
export function refuseTwice(statements: readonly Statement[]): void {
  const seen = new Set<string>();
  for (const statement of statements) {
    if (!NAMED.includes(statement.kind) || !('name' in statement)) continue;
    const kind = ['resource', 'module'].includes(statement.kind)
      ? 'resource'
      : statement.kind;
    const keys = [statement.name, `${kind} ${statement.name.toLowerCase()}`];
    if (keys.some(key => seen.has(key))) {
      throw SyntaxProblem.create(
        `"${statement.name}" is declared twice`,
        statement.start,
      );
    }
    keys.forEach(key => seen.add(key));
    if (statement.kind !== 'resource') continue;
    const inner = innerOf(statement.body);
    if (inner.kind === 'object') refuseTwice(inner.resources);
  }
}
