import { Expression } from '../syntax/tree';
import { call, quoted } from './code';
import type { FileScope } from './fileScope';
import { Locals, NO_LOCALS } from './locals';
import { hoisted } from './names';
import { bodyOf, ModuleSymbol, nestedOf, ResourceSymbol } from './symbols';

/** A resource or module that an expression means; in a loop, with the code of its turn. @internal */
export interface Entity {
  symbol: ResourceSymbol | ModuleSymbol;
  index?: string;
}

/**
 * The value of a property in the body of a resource or module. Of a body that is no
 * plain object it is what that comes to.
 * @internal
 */
export function propertyOf(
  symbol: ResourceSymbol | ModuleSymbol,
  name: string,
): Expression | undefined {
  const { inner } = bodyOf(symbol.statement.body);
  const { start, end } = inner;
  const asked = (): Expression => ({
    kind: 'member',
    of: inner,
    key: name,
    safe: true,
    start,
    end,
  });
  if (inner.kind !== 'object') return asked();
  for (const member of [...inner.members].reverse()) {
    if (member.kind === 'spread') return asked();
    const { key, value } = member;
    if (!key.holes.length && key.pieces[0] === name) return value;
  }
  return undefined;
}

/** The loop that makes a resource or module: its own, or that of what it stands in. @internal */
export function loopOf(symbol: ResourceSymbol | ModuleSymbol) {
  const own = bodyOf(symbol.statement.body).loop;
  if (own || symbol.kind === 'module' || !symbol.within) return own;
  return loopOf(symbol.within);
}

/** What the names of a loop come to in one of its turns. @internal */
export function localsOf({ symbol, index }: Entity, scope: FileScope): Locals {
  const loop = loopOf(symbol);
  if (!loop) return NO_LOCALS;
  const turn = index ?? call('copyIndex', quoted(symbol.symbol));
  const list = listCode(symbol, scope);
  return new Map([
    [loop.item, `${list}[${turn}]`],
    ...(loop.index === undefined ? [] : [[loop.index, turn] as const]),
  ]);
}

/** The list that the loop of a resource or module goes through, worked out once. @internal */
export function listCode(
  symbol: ResourceSymbol | ModuleSymbol,
  scope: FileScope,
): string {
  const list = loopOf(symbol)!.list;
  return hoisted(`list of ${symbol.symbol}`, scope, () =>
    scope.code(list, NO_LOCALS),
  );
}

/** The resource or module that an expression means, if it means one. @internal */
export function entityOf(
  expression: Expression,
  scope: FileScope,
  locals: Locals,
): Entity | undefined {
  switch (expression.kind) {
    case 'surely':
      return entityOf(expression.value, scope, locals);
    case 'name': {
      if (locals.has(expression.name)) return undefined;
      const symbol = scope.find(expression.name);
      return symbol?.kind === 'resource' || symbol?.kind === 'module'
        ? { symbol }
        : undefined;
    }
    case 'nested': {
      const outer = entityOf(expression.of, scope, locals);
      if (outer?.symbol.kind !== 'resource') return undefined;
      const symbol = nestedOf(outer.symbol).find(
        ({ statement }) => statement.name === expression.name,
      );
      return symbol && { symbol, index: outer.index };
    }
    case 'member': {
      const { of, key } = expression;
      if (typeof key === 'string') return undefined;
      const entity = entityOf(of, scope, locals);
      return entity && entity.index === undefined && loopOf(entity.symbol)
        ? { ...entity, index: scope.code(key, locals) }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The resource that stands above one. @internal */
export function parentEntity(
  entity: Entity,
  scope: FileScope,
): Entity | undefined {
  const { symbol } = entity;
  if (symbol.kind === 'module') return undefined;
  if (symbol.within) {
    const index = loopOf(symbol.within)
      ? entity.index ?? call('copyIndex', quoted(symbol.symbol))
      : undefined;
    return { symbol: symbol.within, index };
  }
  const parent = propertyOf(symbol, 'parent');
  return parent && entityOf(parent, scope, localsOf(entity, scope));
}

const writtenType = ({ statement }: ResourceSymbol) =>
  statement.type.pieces[0].split('@');

/** The version a resource is written for, its own or that of what it stands in. @internal */
export function apiVersionOf(symbol: ResourceSymbol): string {
  const [, version] = writtenType(symbol);
  if (version !== undefined) return version;
  return symbol.within ? apiVersionOf(symbol.within) : '';
}

/** The whole type of a resource. @internal */
export function typeOf(symbol: ResourceSymbol, scope: FileScope): string {
  const [type] = writtenType(symbol);
  return symbol.within ? `${typeOf(symbol.within, scope)}/${type}` : type;
}

/** What Azure answers of a resource once it is there; `isFull` with all that stands around its properties. @internal */
export function referenceOf({ symbol, index }: Entity, isFull = false): string {
  const name =
    index === undefined
      ? quoted(symbol.symbol)
      : call('format', quoted(`${symbol.symbol}[{0}]`), index);
  return isFull && symbol.kind === 'resource'
    ? call('reference', name, quoted(apiVersionOf(symbol)), quoted('full'))
    : call('reference', name);
}
