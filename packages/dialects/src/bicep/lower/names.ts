import { call, quoted } from './code';
import type { FileScope } from './fileScope';
import { Locals, NO_LOCALS } from './locals';
import type { FileSymbol } from './symbols';

/** What nobody can resolve: a name that is declared nowhere, or in a file that is not read. */
const open = (name: string, from = '') =>
  from
    ? call('imported', quoted(from), quoted(name))
    : call('undeclared', quoted(name));

/** A variable of a file, put into the template with the first use of it. */
function variableCode(
  { statement }: FileSymbol & { kind: 'var' },
  scope: FileScope,
): string {
  const { variables } = scope.template;
  const name = scope.template.variable(scope.named(statement.name), called => {
    scope.places.put(variables, called, scope.source, statement.start);
    return scope.value(statement.value, NO_LOCALS);
  });
  return call('variables', quoted(name));
}

/** What a symbol of a file comes to. @internal */
export function symbolCode(
  symbol: FileSymbol,
  name: string,
  scope: FileScope,
): string {
  switch (symbol.kind) {
    case 'param':
      // Only the file that is deployed has parameters.
      return scope.prefix ? open(name) : call('parameters', quoted(name));
    case 'var':
      return variableCode(symbol, scope);
    case 'resource':
    case 'module':
      return call('reference', quoted(symbol.symbol));
    case 'imported': {
      const from = scope.imported(symbol.from);
      const found = from?.find(symbol.name);
      return from && found
        ? symbolCode(found, symbol.name, from)
        : open(symbol.name, symbol.from);
    }
    default:
      return open(name);
  }
}

/** What a name comes to where it stands. @internal */
export function nameCode(
  name: string,
  scope: FileScope,
  locals: Locals,
): string {
  const local = locals.get(name);
  if (local !== undefined) return local;
  const symbol = scope.find(name);
  return symbol ? symbolCode(symbol, name, scope) : open(name);
}

/** Puts a value into a variable of its own, so that it is worked out once. @internal */
export function hoisted(
  name: string,
  scope: FileScope,
  work: () => string,
): string {
  const key = scope.named(`#${name}`);
  return call(
    'variables',
    quoted(scope.template.variable(key, () => `[${work()}]`)),
  );
}

/** The function that a name calls, where a file of ours declares it. @internal */
export function userFunctionCode(
  name: string,
  args: readonly string[],
  scope: FileScope,
): string | undefined {
  const symbol = scope.find(name);
  if (symbol?.kind === 'imported') {
    const from = scope.imported(symbol.from);
    return from
      ? userFunctionCode(symbol.name, args, from)
      : call('importedFunction', quoted(symbol.from), quoted(name), ...args);
  }
  if (symbol?.kind !== 'func') return undefined;
  const { params, body } = symbol.statement;
  const namespace = scope.prefix || 'own';
  scope.template.function(namespace, name, () => {
    const locals = new Map(
      params.map(param => [param, call('parameters', quoted(param))]),
    );
    return {
      parameters: params.map(param => ({ name: param })),
      output: { value: `[${scope.code(body, locals)}]` },
    };
  });
  return call(`${namespace}.${name}`, ...args);
}
