import { Path, pathsIn, withValue } from '@ringfence/testing';
import { Random } from '../../walk/random';
import { isRecord } from '../json';
import { Mutate } from '../mutation';
import { HOSTILE, nested } from './hostile';

type Step = (
  tree: unknown,
  paths: readonly Path[],
  random: Random,
) => [string, unknown];

const at = (path: Path) => `/${path.join('/')}`;

function valueAt(tree: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    tree,
  );
}

const short = (value: unknown) => JSON.stringify(value)?.slice(0, 40);

const replace: Step = (tree, paths, random) => {
  const path = random.pick(paths);
  const value = random.pick(HOSTILE);
  return [`${at(path)} is ${short(value)}`, withValue(tree, path, value)];
};

const remove: Step = (tree, paths, random) => {
  const path = random.pick(paths);
  const parent = valueAt(tree, path.slice(0, -1));
  const key = path[path.length - 1];
  const rest = Array.isArray(parent)
    ? parent.filter((_, index) => index !== key)
    : Object.fromEntries(
        Object.entries(parent ?? {}).filter(([name]) => name !== key),
      );
  return [`${at(path)} is gone`, withValue(tree, path.slice(0, -1), rest)];
};

const duplicate: Step = (tree, paths, random) => {
  const path = random.pick(paths);
  const parentPath = path.slice(0, -1);
  const parent = valueAt(tree, parentPath);
  const value = valueAt(tree, path);
  const more = Array.isArray(parent)
    ? [...parent, ...random.list(1, 50, () => value)]
    : {
        ...(parent as object),
        [`${String(path[path.length - 1]).toUpperCase()}`]: value,
      };
  return [`${at(path)} is there twice`, withValue(tree, parentPath, more)];
};

function retyped(value: unknown): unknown {
  if (Array.isArray(value)) {
    return Object.fromEntries(value.map((item, index) => [index, item]));
  }
  if (isRecord(value)) return Object.values(value);
  return typeof value === 'string' ? [value] : String(value);
}

const retype: Step = (tree, paths, random) => {
  const path = random.pick(paths);
  const value = retyped(valueAt(tree, path));
  return [`${at(path)} is of another type`, withValue(tree, path, value)];
};

const swap: Step = (tree, paths, random) => {
  const [one, other] = [random.pick(paths), random.pick(paths)];
  const [here, there] = [valueAt(tree, one), valueAt(tree, other)];
  return [
    `${at(one)} and ${at(other)} are swapped`,
    withValue(withValue(tree, one, there), other, here),
  ];
};

const deepen: Step = (tree, paths, random) => {
  const path = random.pick(paths);
  const key = random.pick([undefined, 'properties', 'resources', 'value']);
  const depth = random.pick([10, 100, 1_000]);
  return [
    `${at(path)} is ${depth} deep in ${key ?? 'lists'}`,
    withValue(tree, path, nested(depth, key)),
  ];
};

const STEPS = [replace, replace, remove, duplicate, retype, swap, deepen];

/** Changes a few values of a tree into anything. */
export const changeTree: Mutate = ({ input }, random) => {
  if (!('tree' in input)) return undefined;
  let { tree } = input;
  const names: string[] = [];
  const count = 1 + random.below(4);
  for (let step = 0; step < count; step++) {
    const paths = pathsIn(tree).filter(path => path.length);
    // What is nested deeply has too many long paths to look at.
    if (!paths.length || paths.some(path => path.length > 100)) break;
    const [name, changed] = random.pick(STEPS)(tree, paths, random);
    names.push(name);
    tree = changed;
  }
  return { name: names.join('; '), after: { ...input, tree } };
};
