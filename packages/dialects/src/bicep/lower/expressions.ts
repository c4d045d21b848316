import { Expression, ObjectExpression, Property, Spread } from '../syntax/tree';
import { call, literal, newObject, quoted } from './code';
import { functionCode } from './calls';
import { memberCodeOf } from './members';
import type { FileScope } from './fileScope';
import type { Locals } from './locals';
import { nameCode } from './names';
import { textCode } from './texts';

/** What a template may hold of one expression; longer ones only come of names that double. */
const MAX_CODE = 100_000;

/** What every expression costs, however short it is. */
const COST = 50;

const OPERATORS: Record<string, (left: string, right: string) => string> = {
  '==': (left, right) => call('equals', left, right),
  '!=': (left, right) => call('not', call('equals', left, right)),
  '=~': (left, right) =>
    call('equals', call('toLower', left), call('toLower', right)),
  '!~': (left, right) =>
    call('not', call('equals', call('toLower', left), call('toLower', right))),
  '<': (left, right) => call('less', left, right),
  '<=': (left, right) => call('lessOrEquals', left, right),
  '>': (left, right) => call('greater', left, right),
  '>=': (left, right) => call('greaterOrEquals', left, right),
  '+': (left, right) => call('add', left, right),
  '-': (left, right) => call('sub', left, right),
  '*': (left, right) => call('mul', left, right),
  '/': (left, right) => call('div', left, right),
  '%': (left, right) => call('mod', left, right),
};

/** Operators whose chains are one call. */
const CHAINS: Record<string, string> = {
  '&&': 'and',
  '||': 'or',
  '??': 'coalesce',
};

/** Lists of plain entries with what is spread between them, in order. */
function grouped<T extends { kind: string }>(
  entries: readonly (T | Spread)[],
  codeOfRun: (run: T[]) => string,
  codeOfSpread: (spread: Spread) => string,
): string[] {
  const codes: string[] = [];
  let run: T[] = [];
  const flush = () => {
    if (run.length) codes.push(codeOfRun(run));
    run = [];
  };
  for (const entry of entries) {
    if (entry.kind === 'spread') {
      flush();
      codes.push(codeOfSpread(entry as Spread));
    } else run.push(entry as T);
  }
  flush();
  return codes;
}

const hasSpread = (entries: readonly { kind: string }[]) =>
  entries.some(({ kind }) => kind === 'spread');

function arrayCode(
  items: readonly (Expression | Spread)[],
  scope: FileScope,
  locals: Locals,
): string {
  const ofRun = (run: Expression[]) =>
    call('createArray', ...run.map(item => codeOf(item, scope, locals)));
  if (!hasSpread(items)) return ofRun(items as Expression[]);
  const parts = grouped<Expression>(items, ofRun, ({ value }) =>
    codeOf(value, scope, locals),
  );
  return call('flatten', call('createArray', ...parts));
}

function objectCode(
  { members }: ObjectExpression,
  scope: FileScope,
  locals: Locals,
): string {
  const ofRun = (run: Property[]) =>
    call(
      'createObject',
      ...run.flatMap(({ key, value }) => [
        textCode(key, scope, locals),
        codeOf(value, scope, locals),
      ]),
    );
  if (!hasSpread(members)) return ofRun(members as Property[]);
  const parts = grouped<Property>(members, ofRun, ({ value }) =>
    codeOf(value, scope, locals),
  );
  return call('shallowMerge', call('createArray', ...parts));
}

/** A lambda, whose names its body asks for. @internal */
export function lambdaCode(
  names: readonly string[],
  body: Expression,
  scope: FileScope,
  locals: Locals,
): string {
  const inner = new Map(locals);
  // The template language takes no notice of case, so that names need more than theirs.
  const alias = (name: string) => quoted(`${name}#${locals.size}`);
  for (const name of names) {
    inner.set(name, call('lambdaVariables', alias(name)));
  }
  return call('lambda', ...names.map(alias), codeOf(body, scope, inner));
}

/** The operands of a chain of one operator, from the first. */
function chainOf(expression: Expression & { kind: 'binary' }): Expression[] {
  const { operator } = expression;
  const operands: Expression[] = [];
  let left: Expression = expression;
  while (left.kind === 'binary' && left.operator === operator) {
    operands.push(left.right);
    left = left.left;
  }
  return [left, ...operands.reverse()];
}

function written(
  expression: Expression,
  scope: FileScope,
  locals: Locals,
): string {
  const code = (inner: Expression) => codeOf(inner, scope, locals);
  switch (expression.kind) {
    case 'text':
      return textCode(expression, scope, locals);
    case 'number':
      return String(expression.value);
    case 'boolean':
      return call(String(expression.value));
    case 'null':
      return call('null');
    case 'name':
      return nameCode(expression.name, scope, locals);
    case 'array':
      return arrayCode(expression.items, scope, locals);
    case 'object':
      return objectCode(expression, scope, locals);
    case 'for': {
      const { item, index, list, body } = expression;
      const names = index === undefined ? [item] : [item, index];
      return call('map', code(list), lambdaCode(names, body, scope, locals));
    }
    case 'unary':
      if (expression.operator === '!')
        return call('not', code(expression.value));
      return expression.value.kind === 'number'
        ? `-${expression.value.value}`
        : call('sub', '0', code(expression.value));
    case 'binary': {
      const chain = CHAINS[expression.operator];
      return chain
        ? call(chain, ...chainOf(expression).map(code))
        : OPERATORS[expression.operator](
            code(expression.left),
            code(expression.right),
          );
    }
    case 'choice':
      return call(
        'if',
        code(expression.condition),
        code(expression.yes),
        code(expression.no),
      );
    case 'lambda':
      return lambdaCode(expression.names, expression.body, scope, locals);
    case 'call':
      return functionCode(expression, scope, locals);
    case 'surely':
      return code(expression.value);
    case 'if':
      // A loop over values has no conditions; what is left out is not known.
      return call('conditional', code(expression.condition));
    default:
      return memberCodeOf(expression, scope, locals);
  }
}

/** An expression as the template language writes it. @internal */
export function codeOf(
  expression: Expression,
  scope: FileScope,
  locals: Locals,
): string {
  const { program, source } = scope;
  const tooLong = () =>
    call('tooLong', quoted(`${source.path}:${expression.start}`));
  if (!program.spend(COST)) return tooLong();
  const code = written(expression, scope, locals);
  const isTaken = code.length <= MAX_CODE && program.spend(code.length);
  return isTaken ? code : tooLong();
}

/** An expression as a template holds it: values as JSON, what has to be worked out in brackets. @internal */
export function valueOf(
  expression: Expression,
  scope: FileScope,
  locals: Locals,
): unknown {
  switch (expression.kind) {
    case 'number':
    case 'boolean':
      return expression.value;
    case 'null':
      return null;
    case 'surely':
      return valueOf(expression.value, scope, locals);
    case 'text':
      if (!expression.holes.length) return literal(expression.pieces[0]);
      break;
    case 'array':
      if (!hasSpread(expression.items)) {
        return listValue(expression.items as Expression[], scope, locals);
      }
      break;
    case 'object':
      if (!hasSpread(expression.members)) {
        return objectValue(expression.members as Property[], scope, locals);
      }
      break;
    default:
  }
  const lowered = `[${codeOf(expression, scope, locals)}]`;
  scope.places.putWritten(lowered, scope.source, expression);
  return lowered;
}

function listValue(
  items: readonly Expression[],
  scope: FileScope,
  locals: Locals,
): unknown[] {
  const list = items.map(item => valueOf(item, scope, locals));
  items.forEach(({ start }, index) =>
    scope.places.put(list, index, scope.source, start),
  );
  return list;
}

/** The members of an object; of a key that is written twice, nobody can tell which counts. @internal */
export function objectValue(
  members: readonly Property[],
  scope: FileScope,
  locals: Locals,
): Record<string, unknown> {
  const object = newObject();
  for (const { key, value, start } of members) {
    const name = key.holes.length
      ? `[${textCode(key, scope, locals)}]`
      : literal(key.pieces[0]);
    object[name] = Object.hasOwn(object, name)
      ? `[${call('writtenTwice', quoted(name))}]`
      : valueOf(value, scope, locals);
    scope.places.put(object, name, scope.source, start);
  }
  return object;
}
