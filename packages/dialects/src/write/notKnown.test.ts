import {
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
} from '@ringfence/engine';
import {
  COMPLETE_KINDS,
  completeIsolationOf,
  subnetId,
} from '@ringfence/testing';
import fc from 'fast-check';
import { readDocument } from '../readDocument';
import { NotWritableError, writeFiles } from '.';

type Json = any;
type Path = readonly string[];

const RANKS = ['open', 'partial', 'closed'];

/** How closed each boundary is at its worst. */
const worstOf = (isolation: WorkspaceIsolation) =>
  Object.entries(evaluate(isolation, baselinePolicy).lanes).map(
    ([boundary, { worst }]) => [boundary, RANKS.indexOf(worst)] as const,
  );

/** Every value that is stated, by its path: fields, entries and whole lists. */
function statedIn(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, one]) =>
    statedIn(one, [...path, key]),
  );
  return path.length ? [path, ...below] : below;
}

/** Files are deployed to a place, which settles what everything is called there. */
const isName = (path: Path) => ['name', 'id'].includes(path.at(-1)!);

/** The same without what stands there; an entry of a list cannot be not known. */
function without(whole: WorkspaceIsolation, path: Path) {
  const copy = structuredClone(whole) as Json;
  const holder = path
    .slice(0, -1)
    .reduce((below: Json, key) => below[key], copy);
  if (Array.isArray(holder)) return undefined;
  delete holder[path.at(-1)!];
  return copy as WorkspaceIsolation;
}

function readBack(isolation: WorkspaceIsolation) {
  try {
    const { files } = writeFiles(isolation, {
      dialect: 'arm',
      landingZone: { privateEndpointSubnetId: subnetId('spoke', 'pe') },
    });
    return readDocument(JSON.parse(files[0].content)).subjects[0].isolation;
  } catch (error) {
    if (error instanceof NotWritableError) return undefined;
    throw error;
  }
}

describe('what is not known', () => {
  it('is refused, or never written as something better', () => {
    const wholes = COMPLETE_KINDS.flatMap(kind =>
      fc.sample(completeIsolationOf(kind), { numRuns: 4, seed: 5 }),
    );
    const better = wholes.flatMap(whole =>
      statedIn(whole).flatMap(path => {
        const isolation = isName(path) ? undefined : without(whole, path);
        const read = isolation && readBack(isolation);
        if (!read) return [];
        const before = new Map(worstOf(isolation));
        return worstOf(read)
          .filter(([boundary, rank]) => rank > before.get(boundary)!)
          .map(([boundary]) => `${path.join('/')}: ${boundary}`);
      }),
    );
    expect([...new Set(better)].sort()).toEqual([]);
  });
});
