import { answerOf, memberOfAnswer } from './answer';
import { areEqual } from './compare';
import { Context } from './context';
import { FUNCTIONS } from './functions';
import { runOnItems } from './lambdas';
import { Limits, MAX_COPIES } from './limits';
import { Expression, isExpression, parseExpression } from './parse';
import { isObject, member, Unresolved, Value, ValueObject } from './value';

/** What a piece of a template comes to, with everything in it. @internal */
export function evaluate(json: unknown, context: Context): Value {
  const { limits } = context.scope;
  const value = limits.within(() => {
    if (typeof json === 'string') return evaluateText(json, context);
    if (Array.isArray(json)) return json.map(item => evaluate(item, context));
    return isObject(json) ? evaluateObject(json, context) : (json as Value);
  });
  return value === undefined ? Unresolved.of(`…#${limits.unique()}`) : value;
}

/** What one string of a template comes to. @internal */
export function evaluateText(text: string, context: Context): Value {
  if (!isExpression(text)) return text.startsWith('[[') ? text.slice(1) : text;
  const expression = parseExpression(text);
  return expression
    ? run(expression, context)
    : Unresolved.of(context.scope.limits.rendered(text.slice(1, -1)));
}

function evaluateObject(
  json: Record<string, unknown>,
  context: Context,
): ValueObject {
  const object: ValueObject = Object.create(null);
  for (const [key, item] of Object.entries(json)) {
    const copies = copyEntries(key, item);
    if (copies) {
      for (const copy of copies) object[copy.name] = runCopy(copy, context);
    } else object[keyOf(key, context)] = evaluate(item, context);
  }
  return object;
}

/** A key as it comes out; a key that nobody can tell stays as it is written. @internal */
export function keyOf(key: string, context: Context): string {
  const value = evaluateText(key, context);
  return typeof value === 'string' ? value : key;
}

/** One property that is made by a copy loop. @internal */
export interface PropertyCopy {
  name: string;
  count: unknown;
  input: unknown;
}

/** The loops of a property `copy: [{name, count, input}]`. @internal */
export function copyEntries(
  key: string,
  item: unknown,
): PropertyCopy[] | undefined {
  if (key.toLowerCase() !== 'copy' || !Array.isArray(item)) return undefined;
  const entries = item.map(entry => {
    const name = isObject(entry) ? member(entry, 'name') : undefined;
    if (!isObject(entry) || typeof name !== 'string') return undefined;
    return {
      name,
      count: member(entry, 'count'),
      input: member(entry, 'input'),
    };
  });
  return entries.includes(undefined) ? undefined : (entries as PropertyCopy[]);
}

/** The array that a property's loop makes. @internal */
export function runCopy(copy: PropertyCopy, context: Context): Value {
  const count = copyCount(copy.count, copy.name, context);
  if (count === undefined) {
    return Unresolved.of(
      `copy('${copy.name}')#${context.scope.limits.unique()}`,
    );
  }
  return Array.from({ length: count }, (_, turn) =>
    evaluate(copy.input, inLoop(context, copy.name, turn)),
  );
}

/** How often a loop turns; `undefined` when nobody can tell or Azure would refuse it. @internal */
export function copyCount(
  json: unknown,
  name: string,
  context: Context,
): number | undefined {
  const count = evaluate(json, context);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) {
    return undefined;
  }
  if (count <= MAX_COPIES) return count;
  context.scope.limits.notes.add(
    `The copy loop "${name.slice(
      0,
      100,
    )}" asks for ${count} turns and Azure allows ${MAX_COPIES}; what it makes is not known.`,
  );
  return undefined;
}

/** The context of one turn of a loop. @internal */
export function inLoop(context: Context, name: string, turn: number): Context {
  const loops = new Map(context.loops);
  loops.set(name.toLowerCase(), turn);
  loops.set('', turn);
  return { ...context, loops };
}

function run(expression: Expression, context: Context): Value {
  const { limits } = context.scope;
  const value = limits.within(() => {
    if (expression.kind === 'literal') return expression.value;
    return expression.kind === 'call'
      ? call(expression.name.toLowerCase(), expression.args, context)
      : memberOf(expression, context);
  });
  return value === undefined ? Unresolved.of(`…#${limits.unique()}`) : value;
}

function memberOf(
  { of, key, safe }: Expression & { kind: 'member' },
  context: Context,
): Value {
  const { limits } = context.scope;
  const base = run(of, context);
  const wanted = run(key, context);
  let value: Value | undefined;
  if (Array.isArray(base) && typeof wanted === 'number') value = base[wanted];
  else if (isObject(base) && typeof wanted === 'string') {
    value = member(base as ValueObject, wanted);
  }
  if (value !== undefined) return value;
  const settled =
    !(base instanceof Unresolved) && !(wanted instanceof Unresolved);
  if (safe && settled) return null;
  return Unresolved.of(
    limits.rendered(`${rendered(base, limits)}[${rendered(wanted, limits)}]`),
    safe ? undefined : memberOfAnswer(base, wanted),
  );
}

function call(name: string, written: Expression[], context: Context): Value {
  const { scope } = context;
  if (name === 'if') return choose(written, context);
  const overItems = runOnItems(name, written, context, run);
  if (overItems !== undefined) return overItems;
  const args = written.map(arg => run(arg, context));
  const answer = known(name, args, context);
  if (answer !== undefined) return answer;
  const mark = /^(newguid|utcnow)$/.test(name)
    ? `#${scope.limits.unique()}`
    : '';
  const open = symbol(name, args, scope.limits, mark);
  return name === 'reference'
    ? Unresolved.of(open.text, answerOf(args, scope))
    : open;
}

function known(
  name: string,
  args: Value[],
  context: Context,
): Value | undefined {
  const { scope, loops, locals } = context;
  const [first] = args;
  if (typeof first === 'string') {
    if (name === 'parameters') return scope.parameter(first);
    if (name === 'variables') return scope.variable(first);
    if (name === 'lambdavariables') return locals?.get(first.toLowerCase());
  }
  if (name === 'copyindex') return copyIndex(args, loops);
  if (name === 'reference' && first !== undefined) {
    return scope.deployment(first);
  }
  if (
    name === 'resourcegroup' &&
    !(scope.resourceGroup instanceof Unresolved)
  ) {
    return { name: scope.resourceGroup };
  }
  if (name.includes('.')) return scope.call(name, args);
  return FUNCTIONS.get(name)?.(args, scope);
}

function copyIndex(
  args: Value[],
  loops: ReadonlyMap<string, number>,
): number | undefined {
  const [one, two] = args;
  const name = typeof one === 'string' ? one.toLowerCase() : '';
  const offset = typeof one === 'number' ? one : two ?? 0;
  const turn = loops.get(name);
  return turn === undefined || typeof offset !== 'number'
    ? undefined
    : turn + offset;
}

function choose(written: Expression[], context: Context): Value {
  const { limits } = context.scope;
  const [condition, whenTrue, whenFalse] = written;
  if (!condition || !whenTrue || !whenFalse) return symbol('if', [], limits);
  const decided = run(condition, context);
  if (typeof decided === 'boolean') {
    return run(decided ? whenTrue : whenFalse, context);
  }
  const branches = [run(whenTrue, context), run(whenFalse, context)];
  return areEqual(branches[0], branches[1], limits) === true
    ? branches[0]
    : symbol('if', [decided, ...branches], limits);
}

function symbol(
  name: string,
  args: Value[],
  limits: Limits,
  mark = '',
): Unresolved {
  const list = args.map(arg => rendered(arg, limits)).join(', ');
  return Unresolved.of(limits.rendered(`${name}(${list})${mark}`));
}

function rendered(value: Value, limits: Limits): string {
  if (value instanceof Unresolved) return value.text;
  if (typeof value === 'string') return `'${limits.rendered(value)}'`;
  return typeof value === 'object' && value !== null
    ? limits.nameOf(value)
    : String(value);
}
