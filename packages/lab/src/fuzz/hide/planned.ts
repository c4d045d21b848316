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
  const rest = (Array.isArray(changes) ? changes.filter(isRecord) : []).filter(
    change => change.address !== address,
  );
  tree.resource_changes = [
    ...rest,
    { address, change: { after_unknown: mark(path) } },
  ];
  return {
    name: `${address}/${path.join('/')} known after apply`,
    before: input,
    after: { ...input, tree },
  };
};
