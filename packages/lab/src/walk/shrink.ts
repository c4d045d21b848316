import {
  type WorkspaceIsolation,
  workspaceIsolationSchema,
} from '@ringfence/engine';
import { compareWithEngine, Difference } from './compareWithEngine';

type Path = (string | number)[];

function pathsOf(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value)
    ? value.map((_, index) => index)
    : Object.keys(value);
  return keys.flatMap(key => [
    [...path, key],
    ...pathsOf((value as Record<string | number, unknown>)[key], [
      ...path,
      key,
    ]),
  ]);
}

function without(isolation: WorkspaceIsolation, path: Path) {
  const copy = structuredClone(isolation);
  const last = path[path.length - 1];
  let parent: any = copy;
  for (const key of path.slice(0, -1)) parent = parent?.[key];
  if (parent === undefined || !(last in parent)) return undefined;
  if (Array.isArray(parent)) parent.splice(last as number, 1);
  else delete parent[last];
  return copy;
}

const sameAs = (one: Difference) => (other: Difference) =>
  one.boundary === other.boundary &&
  one.disagreement === other.disagreement &&
  one.walked === other.walked &&
  one.engine.worst === other.engine.worst &&
  one.engine.best === other.engine.best;

/** Takes away whatever a difference does not need: what is left shows it as well. */
export function shrink(
  isolation: WorkspaceIsolation,
  difference: Difference,
): WorkspaceIsolation {
  const shows = (value: WorkspaceIsolation) =>
    workspaceIsolationSchema.safeParse(value).success &&
    compareWithEngine(value).some(sameAs(difference));
  let smallest = isolation;
  let isSmaller = true;
  while (isSmaller) {
    isSmaller = false;
    for (const path of pathsOf(smallest, []).reverse()) {
      const candidate = without(smallest, path);
      if (candidate && shows(candidate)) {
        smallest = candidate;
        isSmaller = true;
      }
    }
  }
  return smallest;
}
