import {
  WorkspaceIsolation,
  baselinePolicy,
  evaluate,
  pointer,
} from '@ringfence/engine';
import {
  COMPLETE_KINDS,
  completeIsolationOf,
  subnetId,
} from '@ringfence/testing';
import fc from 'fast-check';
import { readDocument } from '../readDocument';
import { readBicep } from '../bicep';
import { readBack as readBackAzml } from './azml/__testUtils__/readBack';
import { loweredFiles } from './__testUtils__/templates';
import { readFolder } from './terraform/__testUtils__/folder';
import {
  NotWritableError,
  WRITTEN_DIALECTS,
  WrittenDialect,
  WrittenFiles,
  writeFiles,
} from '.';

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

/**
 * Files are deployed to a place, which settles what everything is called there. A rule
 * of people has no prefixes and a network no gateways where a request says none: the
 * form asks for neither.
 */
const isSettled = (path: Path) =>
  ['name', 'id', 'addressPrefixes', 'gateways'].includes(path.at(-1)!);

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

/** Reads what was written, as whoever judges the files would. */
const READ_BACK: Record<
  WrittenDialect,
  (written: WrittenFiles) => Promise<WorkspaceIsolation>
> = {
  arm: async ({ files: [template] }) =>
    readDocument(JSON.parse(template.content)).subjects[0].isolation,
  bicep: async ({ files }) =>
    readBicep(loweredFiles(files, 'main.bicepparam')).subjects[0].isolation,
  terraform: async ({ files }) =>
    (await readFolder(files)).subjects[0].isolation,
  'azml-yaml': async written => readBackAzml(written),
};

/** What the files of an isolation say, or the pointers that it is refused for. */
async function outcome(
  isolation: WorkspaceIsolation,
  dialect: WrittenDialect,
): Promise<{ read?: WorkspaceIsolation; refused?: string[] }> {
  try {
    const written = writeFiles(isolation, {
      dialect,
      landingZone: { privateEndpointSubnetId: subnetId('spoke', 'pe') },
    });
    return { read: await READ_BACK[dialect](written) };
  } catch (error) {
    if (!(error instanceof NotWritableError)) throw error;
    return { refused: error.fields.map(({ pointer: at }) => at) };
  }
}

const wholesOf = (numRuns: number) =>
  COMPLETE_KINDS.flatMap(kind =>
    fc.sample(completeIsolationOf(kind), { numRuns, seed: 5 }),
  );

/** Places of lists do not matter here, and neither do names of entries. */
const patternOf = (path: Path) => path.join('/').replace(/\/\d+/g, '/*');

/** What stands at each kind of place, of some isolations of every kind that hold one. */
function placesOf(
  wholes: readonly WorkspaceIsolation[],
): { whole: WorkspaceIsolation; path: Path }[] {
  const tried = new Map<string, number>();
  return wholes.flatMap(whole =>
    statedIn(whole).flatMap(path => {
      const pattern = patternOf(path);
      const times = tried.get(pattern) ?? 0;
      if (isSettled(path) || times >= 3) return [];
      tried.set(pattern, times + 1);
      return [{ whole, path }];
    }),
  );
}

describe('what is not known', () => {
  it.each(WRITTEN_DIALECTS)(
    'is refused, or never written as something better: %s',
    async dialect => {
      const better = new Set<string>();
      let read = 0;
      for (const { whole, path } of placesOf(wholesOf(4))) {
        const isolation = without(whole, path);
        const found = isolation && (await outcome(isolation, dialect));
        if (!found?.read) continue;
        read += 1;
        const before = new Map(worstOf(isolation!));
        worstOf(found.read)
          .filter(([boundary, rank]) => rank > before.get(boundary)!)
          .forEach(([boundary]) =>
            better.add(`${path.join('/')}: ${boundary}`),
          );
      }
      expect([...better].sort()).toEqual([]);
      expect(read).toBeGreaterThan(100);
    },
  );

  it.each(WRITTEN_DIALECTS)(
    'is refused by its name where a part was not read: %s',
    async dialect => {
      for (const { whole, path } of placesOf(wholesOf(1))) {
        const unread = [{ pointers: [pointer(...path)], reason: 'linked' }];
        const { refused } = await outcome({ ...whole, unread }, dialect);
        expect(refused).toContain('/unread/0');
      }
    },
  );
});
