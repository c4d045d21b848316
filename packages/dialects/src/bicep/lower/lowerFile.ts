import { Decorator } from '../syntax/tree';
import { newObject } from './code';
import type { FileScope } from './fileScope';
import { NO_LOCALS } from './locals';
import { lowerModule } from './modules';
import { lowerResource } from './resources';
import type { FileSymbol } from './symbols';

/** Longest chain of types that are other names of one another. */
const MAX_ALIASES = 50;

const has = (decorators: readonly Decorator[], name: string) =>
  decorators.some(decorator => decorator.name === name);

/** Whether a type takes null, by itself or by what it is another name of. */
function takesNull(
  type: { nullable: boolean; name?: string } | undefined,
  scope: FileScope,
  depth = 0,
): boolean {
  if (!type) return false;
  if (type.nullable) return true;
  if (type.name === undefined || depth > MAX_ALIASES) return false;
  const symbol = scope.find(type.name);
  return (
    symbol?.kind === 'type' &&
    takesNull(symbol.statement.type, scope, depth + 1)
  );
}

function lowerParameter(
  { statement }: FileSymbol & { kind: 'param' },
  scope: FileScope,
): void {
  const { name, type, value, decorators, start } = statement;
  const isSecure = has(decorators, 'secure');
  const parameter = newObject();
  parameter.type = isSecure ? 'secureString' : type?.name ?? 'object';
  if (value) {
    parameter.defaultValue = scope.value(value, NO_LOCALS);
    scope.places.put(parameter, 'defaultValue', scope.source, value.start);
  } else if (takesNull(type, scope)) parameter.nullable = true;
  scope.template.parameters[name] = parameter;
  scope.places.put(scope.template.parameters, name, scope.source, start);
}

/** Lowers everything that a file deploys and gives out. @internal */
export function lowerFile(scope: FileScope): void {
  for (const symbol of scope.symbols) {
    if (symbol.kind === 'param') lowerParameter(symbol, scope);
    else if (symbol.kind === 'resource') lowerResource(symbol, scope);
    else if (symbol.kind === 'module') lowerModule(symbol, scope);
  }
  for (const statement of scope.source.statements) {
    if (statement.kind !== 'output') continue;
    const { name, value } = statement;
    scope.template.outputs[name] = { value: scope.value(value, NO_LOCALS) };
  }
}
