import { Path, pathsIn } from '@ringfence/testing';
import { isRecord, Json } from '../json';
import { Mutate } from '../mutation';

/** The planned resources of a module and of those it calls. */
function resourcesOf(module: unknown): Json[] {
  if (!isRecord(module)) return [];
  const { resources, child_modules: children } = module;
  return [
    ...(Array.isArray(resources) ? resources.filter(isRecord) : []),
    ...(Array.isArray(children) ? children.flatMap(resourcesOf) : []),
  ];
}

/** Marks a place as known after apply, as a plan does. */
function mark(path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return true;
  if (typeof key !== 'number') return { [key]: mark(rest) };
  const before = Array.from({ length: key }, () => ({}));
  return [...before, mark(rest)];
}

/** Two sets of marks as one. */
function both(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) {
    const length = Math.max(one.length, other.length);
    return Array.from({ length }, (_, at) => both(one[at], other[at]));
  }
  if (!isRecord(one) || !isRecord(other)) {
    return [one, other].includes(true) ? true : one ?? other;
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...keys].map(key => [key, both(one[key], other[key])]),
  );
}

function take(value: unknown, [key, ...rest]: Path): void {
  const container = value as Json;
  if (rest.length) take(container[key], rest);
  else delete container[key];
}

/** Leaves a value of a plan to be known after apply only. */
export const hidePlanned: Mutate = ({ input, dialect }, random) => {
  if (dialect !== 'terraform-plan' || !('tree' in input)) return undefined;
  const tree = structuredClone(input.tree) as Json;
  const { planned_values: planned, resource_changes: changes } = tree;
  const resources = resourcesOf((planned as Json)?.root_module);
  if (!resources.length) return undefined;
  const { address, values } = random.pick(resources);
  // An entry of a list of plain values is not marked alone.
  const paths = pathsIn(values).filter(
    path => path.length && typeof path[path.length - 1] !== 'number',
  );
  if (!paths.length) return undefined;
  const path = random.pick(paths);
  take(values, path);
  const all = Array.isArray(changes) ? changes.filter(isRecord) : [];
  const own = all.find(each => each.address === address);
  const change = isRecord(own?.change) ? own.change : {};
  tree.resource_changes = [
    ...all.filter(each => each !== own),
    {
      ...own,
      address,
      change: {
        ...change,
        after_unknown: both(change.after_unknown ?? {}, mark(path)),
      },
    },
  ];
  return {
    name: `${address}/${path.join('/')} known after apply`,
    before: input,
    after: { ...input, tree },
  };
};
