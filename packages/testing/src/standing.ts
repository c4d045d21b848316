import {
  baselinePolicy,
  BOUNDARIES,
  evaluate,
  LANE_STATES,
  type WorkspaceIsolation,
} from '@ringfence/engine';

/** Where a value stands in a document. */
export type Path = (string | number)[];

/** Where the values stand in a document: every one, at any depth. */
export function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length ? [path, ...inner] : inner;
}

/** A document with another value at a place. */
export function withValue(
  document: unknown,
  [key, ...rest]: Path,
  value: unknown,
): unknown {
  if (key === undefined) return value;
  const isThere =
    typeof document === 'object' &&
    document !== null &&
    Object.hasOwn(document, key);
  if (!isThere) return document;
  const copy = (Array.isArray(document) ? [...document] : { ...document }) as {
    [key: string]: unknown;
  };
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

/** How closed each lane is at worst, and the level that is reached. */
export function standing(isolation: WorkspaceIsolation) {
  const { lanes, level, verdict } = evaluate(isolation, baselinePolicy);
  return {
    level,
    verdict,
    worst: BOUNDARIES.map(lane => LANE_STATES.indexOf(lanes[lane].worst)),
  };
}

/** The lanes in which one standing is better than another, and `level` where that is. */
export function betterIn(
  after: ReturnType<typeof standing>,
  before: ReturnType<typeof standing>,
): string[] {
  const lanes = BOUNDARIES.filter(
    (_, at) => after.worst[at] > before.worst[at],
  );
  const isHigher = before.verdict !== 'invalid' && after.level > before.level;
  return isHigher ? [...lanes, 'level'] : lanes;
}
