import { TextExpression } from '../syntax/tree';
import { call, quoted } from './code';
import {
  Entity,
  localsOf,
  loopOf,
  parentEntity,
  propertyOf,
  typeOf,
} from './entities';
import type { FileScope } from './fileScope';
import { hoisted } from './names';
import { textCode } from './texts';

/** A text cut at its slashes into as many texts; `undefined` when it has not so many for certain. */
function cutText(
  text: TextExpression,
  count: number,
): TextExpression[] | undefined {
  const cut: TextExpression[] = [{ ...text, pieces: [''], holes: [] }];
  text.pieces.forEach((piece, index) => {
    if (index > 0) {
      const last = cut[cut.length - 1];
      last.holes = [...last.holes, text.holes[index - 1]];
      last.pieces = [...last.pieces, ''];
    }
    piece.split('/').forEach((part, position) => {
      if (position > 0) cut.push({ ...text, pieces: [''], holes: [] });
      const last = cut[cut.length - 1];
      last.pieces = [...last.pieces.slice(0, -1), last.pieces.at(-1)! + part];
    });
  });
  return cut.length === count ? cut : undefined;
}

/** The names of what stands above a resource; nobody can tell them where its parent is an expression. */
function leadingSegments(entity: Entity, scope: FileScope): string[] {
  const parent = parentEntity(entity, scope);
  if (parent) return segmentsOf(parent, scope);
  const written = propertyOf(entity.symbol, 'parent');
  if (!written) return [];
  const code = scope.code(written, localsOf(entity, scope));
  return [call('nameOf', code)];
}

function ownSegments(entity: Entity, scope: FileScope): string[] {
  const { symbol } = entity;
  const name = propertyOf(symbol, 'name');
  const locals = localsOf(entity, scope);
  const code = name ? scope.code(name, locals) : defaultName(entity);
  if (symbol.kind === 'module') return [code];
  const leading = leadingSegments(entity, scope);
  if (leading.length) return [...leading, code];
  const count = typeOf(symbol, scope).split('/').length - 1;
  if (count <= 1) return [code];
  const cut = name?.kind === 'text' ? cutText(name, count) : undefined;
  return cut
    ? cut.map(part => textCode(part, scope, locals))
    : Array.from(
        { length: count },
        (_, index) => `${call('split', code, quoted('/'))}[${index}]`,
      );
}

/** The names of a resource from the outermost, one for each part of its type. @internal */
export function segmentsOf(entity: Entity, scope: FileScope): string[] {
  const { symbol } = entity.symbol;
  return scope.once(`name of ${symbol}`, () => ownSegments(entity, scope), [
    call('circular', quoted(symbol)),
  ]);
}

/** What Azure calls a module without a name. */
function defaultName({ symbol, index }: Entity): string {
  return call(
    'format',
    quoted('{0}-{1}'),
    quoted(symbol.symbol),
    call('uniqueString', index ?? quoted(''), `${call('deployment')}.name`),
  );
}

/** The whole name of a resource, or the name of a module. @internal */
export function nameCodeOf(entity: Entity, scope: FileScope): string {
  const work = () => {
    const segments = segmentsOf(entity, scope);
    return segments.length === 1
      ? segments[0]
      : call('join', call('createArray', ...segments), quoted('/'));
  };
  return loopOf(entity.symbol)
    ? work()
    : hoisted(`name of ${entity.symbol.symbol}`, scope, work);
}
