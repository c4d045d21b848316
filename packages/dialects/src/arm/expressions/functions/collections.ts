import { areEqual } from '../compare';
import { joined } from '../text';
import {
  isObject,
  member,
  spellings,
  Unresolved,
  Value,
  ValueObject,
} from '../value';
import { Call, settled, TemplateFunction } from './templateFunction';

const MAX_ITEMS = 100_000;

const objectOf = (value: Value | undefined): ValueObject | undefined =>
  isObject(value) ? (value as ValueObject) : undefined;

function merged(
  args: Value[],
  deeply: boolean,
  call: Call,
  depth = 0,
): Value | undefined {
  const result: ValueObject = Object.create(null);
  for (const arg of args) {
    const object = objectOf(arg);
    if (!object || depth > 50) return undefined;
    for (const [key, value] of Object.entries(object)) {
      if (!call.limits.spend(Object.keys(result).length)) return undefined;
      const [same = key] = spellings(result, key);
      const both =
        deeply && objectOf(result[same]) && objectOf(value)
          ? merged([result[same], value], true, call, depth + 1)
          : value;
      if (both === undefined) return undefined;
      result[same] = both;
    }
  }
  return result;
}

function distinct(args: Value[], call: Call): Value | undefined {
  const found: Value[] = [];
  for (const item of (args as Value[][]).flat()) {
    const equals = found.map(other => areEqual(item, other, call.limits));
    if (equals.includes(undefined)) return undefined;
    if (!equals.includes(true)) found.push(item);
  }
  return found;
}

const contains: TemplateFunction = ([container, sought], { limits }) => {
  if (sought === undefined || sought instanceof Unresolved) return undefined;
  if (typeof container === 'string') {
    return typeof sought === 'string' ? container.includes(sought) : undefined;
  }
  if (Array.isArray(container)) {
    const equals = container.map(item => areEqual(item, sought, limits));
    if (equals.includes(true)) return true;
    return equals.includes(undefined) ? undefined : false;
  }
  const object = objectOf(container);
  return object && typeof sought === 'string'
    ? spellings(object, sought).length > 0
    : undefined;
};

const concat: TemplateFunction = (args, { limits }) => {
  if (args.length > 0 && args.every(Array.isArray)) {
    const all = (args as Value[][]).flat();
    return all.length > MAX_ITEMS || !limits.spend(all.length)
      ? undefined
      : all;
  }
  return joined(args, limits);
};

const createObject: TemplateFunction = args => {
  const object: ValueObject = Object.create(null);
  for (let index = 0; index < args.length; index += 2) {
    const key = args[index];
    const value = args[index + 1];
    if (typeof key !== 'string' || value === undefined) return undefined;
    object[key] = value;
  }
  return object;
};

const tryGet: TemplateFunction = ([start, ...keys]) => {
  let value: Value | undefined = start;
  for (const key of keys) {
    if (value instanceof Unresolved || value === undefined) return undefined;
    if (Array.isArray(value) && typeof key === 'number') value = value[key];
    else if (objectOf(value) && typeof key === 'string') {
      value = member(value as ValueObject, key);
    } else if (key instanceof Unresolved) return undefined;
    else return null;
    value ??= null;
  }
  return value;
};

const cut =
  (
    from: (items: number, count: number) => [number, number],
  ): TemplateFunction =>
  ([list, count]) =>
    (Array.isArray(list) || typeof list === 'string') &&
    typeof count === 'number'
      ? list.slice(...from(list.length, Math.max(0, count)))
      : undefined;

const at =
  (index: 0 | -1): TemplateFunction =>
  ([list]) => {
    if (typeof list === 'string') return list.at(index) ?? '';
    return Array.isArray(list) ? list.at(index) ?? null : undefined;
  };

const common: TemplateFunction = (args, { limits }) => {
  if (args.every(Array.isArray)) {
    const [first = [], ...rest] = args as Value[][];
    const isIn = (list: Value[], item: Value) => {
      const equals = list.map(other => areEqual(item, other, limits));
      if (equals.includes(true)) return true;
      return equals.includes(undefined) ? undefined : false;
    };
    const answers = first.map(item => rest.map(list => isIn(list, item)));
    if (answers.flat().includes(undefined)) return undefined;
    return first.filter((_, index) => answers[index].every(Boolean));
  }
  const [first, ...rest] = args.map(objectOf);
  if (!first || rest.includes(undefined)) return undefined;
  const shared: ValueObject = Object.create(null);
  for (const [key, value] of Object.entries(first)) {
    const equals = rest.map(
      other =>
        Object.hasOwn(other!, key) && areEqual(value, other![key], limits),
    );
    if (equals.includes(undefined)) return undefined;
    if (equals.every(Boolean)) shared[key] = value;
  }
  return shared;
};

/** An item counted from the end, the last being the first. */
const fromEnd =
  (otherwise: null | undefined): TemplateFunction =>
  ([list, index]) =>
    Array.isArray(list) && typeof index === 'number' && index > 0
      ? list[list.length - index] ?? otherwise
      : undefined;

/** Arrays and objects. @internal */
export const collectionFunctions: Record<string, TemplateFunction> = {
  concat,
  contains,
  createarray: args => args,
  createobject: createObject,
  tryget: tryGet,
  first: at(0),
  last: at(-1),
  take: cut((_, count) => [0, count]),
  skip: cut((items, count) => [Math.min(items, count), items]),
  union: settled((args, call) =>
    args.every(Array.isArray) ? distinct(args, call) : merged(args, true, call),
  ),
  shallowmerge: settled(([list], call) =>
    Array.isArray(list) ? merged(list, false, call) : undefined,
  ),
  intersection: settled(common),
  indexfromend: fromEnd(undefined),
  tryindexfromend: fromEnd(null),
  length: settled(([value]) => {
    if (Array.isArray(value) || typeof value === 'string') return value.length;
    return objectOf(value) && Object.keys(value as ValueObject).length;
  }),
  flatten: settled(([list]) =>
    Array.isArray(list) && list.every(Array.isArray)
      ? (list as Value[][]).flat()
      : undefined,
  ),
  range: settled(([start, count]) =>
    typeof start === 'number' &&
    typeof count === 'number' &&
    count >= 0 &&
    count <= 10_000
      ? Array.from({ length: count }, (_, index) => start + index)
      : undefined,
  ),
  items: settled(([value]) => {
    const object = objectOf(value);
    return (
      object &&
      Object.keys(object)
        .sort()
        .map(key => ({ key, value: object[key] }))
    );
  }),
  objectkeys: settled(([value]) => {
    const object = objectOf(value);
    return object && Object.keys(object).sort();
  }),
};
