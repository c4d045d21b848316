import { call, newObject } from './code';
import { listCode, localsOf, loopOf } from './entities';
import type { FileScope } from './fileScope';
import { bodyOf, ModuleSymbol, ResourceSymbol } from './symbols';

/** An expression in brackets, remembered as it is written. @internal */
export function inBrackets(
  code: string,
  scope: FileScope,
  span: { start: number; end: number },
): string {
  const lowered = `[${code}]`;
  scope.places.putWritten(lowered, scope.source, span);
  return lowered;
}

/** The loop and the condition of a resource or module. @internal */
export function frameOf(
  symbol: ResourceSymbol | ModuleSymbol,
  scope: FileScope,
): Record<string, unknown> {
  const frame = newObject();
  const loop = loopOf(symbol);
  if (loop) {
    const count = call('length', listCode(symbol, scope));
    frame.copy = {
      name: symbol.symbol,
      count: inBrackets(count, scope, loop.list),
    };
    scope.places.put(frame, 'copy', scope.source, loop.start);
  }
  const conditions = conditionsOf(symbol, scope);
  if (conditions.length) {
    const { condition } = bodyOf(symbol.statement.body);
    const code =
      conditions.length === 1 ? conditions[0] : call('and', ...conditions);
    frame.condition = inBrackets(code, scope, condition ?? symbol.statement);
    const at = condition ?? symbol.statement;
    scope.places.put(frame, 'condition', scope.source, at.start);
  }
  return frame;
}

/** Its own condition and those of what it stands in. */
function conditionsOf(
  symbol: ResourceSymbol | ModuleSymbol,
  scope: FileScope,
): string[] {
  const { condition } = bodyOf(symbol.statement.body);
  const own = condition
    ? [scope.code(condition, localsOf({ symbol }, scope))]
    : [];
  return symbol.kind === 'resource' && symbol.within
    ? [...conditionsOf(symbol.within, scope), ...own]
    : own;
}
