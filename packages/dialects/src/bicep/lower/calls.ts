import { Expression } from '../syntax/tree';
import { call, quoted } from './code';
import { entityOf } from './entities';
import type { FileScope } from './fileScope';
import { loadedCode } from './loadedFiles';
import type { Locals } from './locals';
import { userFunctionCode } from './names';
import { idCode } from './resourceIds';

type Call = Extract<Expression, { kind: 'call' }>;

/** Namespaces of the language's own functions. */
const OWN = ['az', 'sys'];

/** The last name of what `nameof` asks for. */
function lastName(expression: Expression | undefined): string {
  switch (expression?.kind) {
    case 'name':
    case 'nested':
      return expression.name;
    case 'member':
      return typeof expression.key === 'string'
        ? expression.key
        : lastName(expression.of);
    default:
      return '';
  }
}

/** A function called on a resource, as `account.listKeys()`. */
function resourceCall(
  { on, name, args }: Call,
  scope: FileScope,
  locals: Locals,
): string | undefined {
  const entity = on && entityOf(on, scope, locals);
  if (entity?.symbol.kind !== 'resource') return undefined;
  const codes = args.map(arg => scope.code(arg, locals));
  return call(name, idCode(entity, scope), ...codes);
}

/** A call as the template language writes it. @internal */
export function functionCode(
  expression: Call,
  scope: FileScope,
  locals: Locals,
): string {
  const { on, name, args } = expression;
  const codes = () => args.map(arg => scope.code(arg, locals));
  if (on) {
    const symbol = on.kind === 'name' ? scope.find(on.name) : undefined;
    if (symbol?.kind === 'namespace') {
      const from = scope.imported(symbol.from);
      const found = from && userFunctionCode(name, codes(), from);
      return (
        found ??
        call('importedFunction', quoted(symbol.from), quoted(name), ...codes())
      );
    }
    const isOwn = on.kind === 'name' && OWN.includes(on.name) && !symbol;
    if (!isOwn) {
      return (
        resourceCall(expression, scope, locals) ??
        call('calledOn', scope.code(on, locals), quoted(name), ...codes())
      );
    }
  } else {
    const own = userFunctionCode(name, codes(), scope);
    if (own !== undefined) return own;
  }
  if (name === 'any' && args.length === 1) return codes()[0];
  if (name === 'nameof') return quoted(lastName(args[0]));
  if (name.startsWith('load')) {
    const loaded = loadedCode(name, args, scope);
    if (loaded !== undefined) return loaded;
  }
  return call(name, ...codes());
}
