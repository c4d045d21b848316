import {
  baselinePolicy,
  BOUNDARIES,
  evaluate,
  LANE_STATES,
} from '@ringfence/engine';
import type { Reading } from '../../subject';

type Path = (string | number)[];

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
    typeof document === 'object' && document !== null && key in document;
  if (!isThere) return document;
  const copy = (Array.isArray(document) ? [...document] : { ...document }) as {
    [key: string]: unknown;
  };
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

/**
 * How closed each lane of the workspace is at worst, and the level it reaches;
 * `undefined` where no workspace was found.
 */
export function standing({ subjects }: Reading) {
  const workspace = subjects.find(({ type }) => type === 'workspace');
  if (!workspace) return undefined;
  const { lanes, level, verdict } = evaluate(
    workspace.isolation,
    baselinePolicy,
  );
  return {
    level,
    verdict,
    worst: BOUNDARIES.map(lane => LANE_STATES.indexOf(lanes[lane].worst)),
  };
}

/** Holds that one reading is in no lane better than another, and hides no workspace. */
export function expectNoBetter(after: Reading, before: Reading): void {
  const [was, is] = [standing(before)!, standing(after)];
  if (!is) {
    expect(after.unread.length + after.notes.length).toBeGreaterThan(0);
    return;
  }
  const better = BOUNDARIES.filter((_, at) => is.worst[at] > was.worst[at]);
  expect(better).toEqual([]);
  if (was.verdict !== 'invalid')
    expect(is.level).toBeLessThanOrEqual(was.level);
}
