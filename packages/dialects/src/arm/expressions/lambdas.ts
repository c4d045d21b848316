import { textOf } from '../textOf';
import { Context } from './context';
import { Expression } from './parse';
import { isObject, Unresolved, Value, ValueObject } from './value';

type Run = (expression: Expression, context: Context) => Value;

/** A lambda of the template, ready to be asked; `undefined` for what is none. */
function lambdaOf(
  written: Expression | undefined,
  context: Context,
  run: Run,
): ((...args: Value[]) => Value) | undefined {
  if (written?.kind !== 'call' || written.name.toLowerCase() !== 'lambda') {
    return undefined;
  }
  const variables = written.args.slice(0, -1);
  const body = written.args[written.args.length - 1];
  if (!body) return undefined;
  return (...args) => {
    const locals = new Map(context.locals);
    args.forEach((value, position) => {
      const variable = variables[position];
      if (variable?.kind === 'literal') {
        locals.set(textOf(variable.value).toLowerCase(), value);
      }
    });
    return run(body, { ...context, locals });
  };
}

type Lambda = (...args: Value[]) => Value;
type OverItems = (items: Value[], ...lambdas: Lambda[]) => Value | undefined;

const filter: OverItems = (items, lambda) => {
  const answers = items.map((item, index) => lambda(item, index));
  if (answers.some(answer => answer instanceof Unresolved)) return undefined;
  return items.filter((_, index) => answers[index] === true);
};

/** The lambda says whether its first item comes before its second. */
const sort: OverItems = (items, lambda) => {
  let isKnown = true;
  const before = (one: Value, other: Value) => {
    const answer = lambda(one, other);
    if (typeof answer !== 'boolean') isKnown = false;
    return answer === true;
  };
  const sorted = [...items].sort((one, other) => {
    if (!isKnown) return 0;
    if (before(one, other)) return -1;
    return before(other, one) ? 1 : 0;
  });
  return isKnown ? sorted : undefined;
};

const toObject: OverItems = (items, keyOf, valueOf) => {
  const object: ValueObject = Object.create(null);
  for (const item of items) {
    const key = keyOf(item);
    if (typeof key !== 'string') return undefined;
    object[key] = valueOf ? valueOf(item) : item;
  }
  return object;
};

const groupBy: OverItems = (items, keyOf) => {
  const groups: Record<string, Value[]> = Object.create(null);
  for (const item of items) {
    const key = keyOf(item);
    if (typeof key !== 'string') return undefined;
    groups[key] = [...(groups[key] ?? []), item];
  }
  return groups;
};

const OVER_ITEMS: ReadonlyMap<string, OverItems> = new Map(
  Object.entries({
    map: (items, lambda) => items.map((item, index) => lambda(item, index)),
    filter,
    sort,
    toobject: toObject,
    groupby: groupBy,
  } satisfies Record<string, OverItems>),
);

function reduce(
  [list, start, written]: Expression[],
  context: Context,
  run: Run,
): Value | undefined {
  const lambda = lambdaOf(written, context, run);
  if (!list || !start || !lambda) return undefined;
  const items = run(list, context);
  if (!Array.isArray(items)) return undefined;
  return items.reduce<Value>(
    (sum, item, index) => lambda(sum, item, index),
    run(start, context),
  );
}

function mapValues(
  [of, written]: Expression[],
  context: Context,
  run: Run,
): Value | undefined {
  const lambda = lambdaOf(written, context, run);
  const object = of && lambda && run(of, context);
  if (!lambda || !isObject(object)) return undefined;
  const mapped: ValueObject = Object.create(null);
  for (const [key, value] of Object.entries(object as ValueObject)) {
    mapped[key] = lambda(value);
  }
  return mapped;
}

/**
 * The functions that take lambdas; `undefined` for any other function and for
 * what they cannot settle.
 * @internal
 */
export function runOnItems(
  name: string,
  written: Expression[],
  context: Context,
  run: Run,
): Value | undefined {
  if (name === 'reduce') return reduce(written, context, run);
  if (name === 'mapvalues') return mapValues(written, context, run);
  const work = OVER_ITEMS.get(name);
  if (!work) return undefined;
  const [list, ...rest] = written;
  const lambdas = rest.map(lambda => lambdaOf(lambda, context, run));
  if (!list || !lambdas.length || lambdas.includes(undefined)) {
    return undefined;
  }
  const items = run(list, context);
  return Array.isArray(items)
    ? work(items, ...(lambdas as Lambda[]))
    : undefined;
}
