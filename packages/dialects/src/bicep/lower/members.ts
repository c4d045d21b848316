import { Expression } from '../syntax/tree';
import { call, memberCode, quoted } from './code';
import {
  apiVersionOf,
  Entity,
  entityOf,
  referenceOf,
  typeOf,
} from './entities';
import { nameCodeOf } from './entityNames';
import type { FileScope } from './fileScope';
import type { Locals } from './locals';
import { symbolCode } from './names';
import { idCode } from './resourceIds';

type Member = Extract<Expression, { kind: 'member' }>;

/** A key as code, and as a text where it is one. */
function keyOf(
  key: string | Expression,
  scope: FileScope,
  locals: Locals,
): { code: string; text?: string } {
  if (typeof key === 'string') return { code: quoted(key), text: key };
  const isText = key.kind === 'text' && !key.holes.length;
  return {
    code: scope.code(key, locals),
    ...(isText && { text: key.pieces[0] }),
  };
}

/** What a resource tells of itself. */
function resourceMember(
  entity: Entity,
  key: string,
  scope: FileScope,
): string | undefined {
  if (entity.symbol.kind !== 'resource') return undefined;
  switch (key) {
    case 'id':
      return idCode(entity, scope);
    case 'name':
      return nameCodeOf(entity, scope);
    case 'type':
      return quoted(typeOf(entity.symbol, scope));
    case 'apiVersion':
      return quoted(apiVersionOf(entity.symbol));
    case 'properties':
      return referenceOf(entity);
    default:
      return memberCode(referenceOf(entity, true), key);
  }
}

function moduleMember(entity: Entity, key: string, scope: FileScope): string {
  if (key === 'name') return nameCodeOf(entity, scope);
  return key === 'outputs'
    ? `${referenceOf(entity)}.outputs`
    : memberCode(referenceOf(entity), key);
}

/** One output of a module. */
function outputCode(
  expression: Member,
  scope: FileScope,
  locals: Locals,
): string | undefined {
  const { of, key, safe } = expression;
  const outputs = of.kind === 'surely' ? of.value : of;
  if (outputs.kind !== 'member' || outputs.key !== 'outputs') return undefined;
  const entity = entityOf(outputs.of, scope, locals);
  if (entity?.symbol.kind !== 'module') return undefined;
  const all = `${referenceOf(entity)}.outputs`;
  const name = keyOf(key, scope, locals);
  return safe || outputs.safe
    ? call('tryGet', all, name.code, quoted('value'))
    : `${all}[${name.code}].value`;
}

/** The chain of members behind the first `.?`, which all come to null with it. */
function safeChain(
  expression: Member,
  scope: FileScope,
  locals: Locals,
): string | undefined {
  const keys: string[] = [];
  let at: Expression = expression;
  while (at.kind === 'member' && !at.fromEnd) {
    keys.unshift(keyOf(at.key, scope, locals).code);
    if (at.safe) return call('tryGet', scope.code(at.of, locals), ...keys);
    at = at.of;
  }
  return undefined;
}

/** Numbers take no members in the template language. */
const indexable = (code: string) =>
  /^-?\d/.test(code) ? call('int', code) : code;

/** A member, or a resource inside another, as the template language writes it. @internal */
export function memberCodeOf(
  expression: Member | Extract<Expression, { kind: 'nested' }>,
  scope: FileScope,
  locals: Locals,
): string {
  const whole = entityOf(expression, scope, locals);
  if (whole) return referenceOf(whole);
  if (expression.kind === 'nested') {
    return call(
      'undeclared',
      quoted(expression.name),
      scope.code(expression.of, locals),
    );
  }
  if (expression.fromEnd) {
    const { of, key, safe } = expression;
    return call(
      safe ? 'tryIndexFromEnd' : 'indexFromEnd',
      scope.code(of, locals),
      keyOf(key, scope, locals).code,
    );
  }
  const output = outputCode(expression, scope, locals);
  if (output !== undefined) return output;
  const { of, key } = expression;
  const name = keyOf(key, scope, locals);
  const entity = entityOf(of, scope, locals);
  if (entity && name.text !== undefined) {
    return (
      resourceMember(entity, name.text, scope) ??
      moduleMember(entity, name.text, scope)
    );
  }
  if (of.kind === 'name' && !locals.has(of.name) && name.text !== undefined) {
    const symbol = scope.find(of.name);
    if (symbol?.kind === 'namespace') {
      const from = scope.imported(symbol.from);
      const found = from?.find(name.text);
      return from && found
        ? symbolCode(found, name.text, from)
        : call('imported', quoted(symbol.from), name.code);
    }
  }
  const safe = safeChain(expression, scope, locals);
  if (safe !== undefined) return safe;
  const base = scope.code(of, locals);
  return name.text === undefined
    ? `${indexable(base)}[${name.code}]`
    : memberCode(indexable(base), name.text);
}
