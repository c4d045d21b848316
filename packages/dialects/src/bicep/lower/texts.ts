import { TextExpression } from '../syntax/tree';
import { call, quoted } from './code';
import type { FileScope } from './fileScope';
import type { Locals } from './locals';

/** What a text with holes says, as `format` writes it. @internal */
export function textCode(
  { pieces, holes }: TextExpression,
  scope: FileScope,
  locals: Locals,
): string {
  if (!holes.length) return quoted(pieces[0]);
  const pattern = pieces
    .map((piece, index) => {
      const plain = piece.replace(/[{}]/g, mark => mark + mark);
      return index === 0 ? plain : `{${index - 1}}${plain}`;
    })
    .join('');
  return call(
    'format',
    quoted(pattern),
    ...holes.map(hole => scope.code(hole, locals)),
  );
}
