import { WorkspaceIsolation } from '@ringfence/engine';
import { PRINTERS, writeFiles } from '../writeFiles';
import {
  NotWritableError,
  Unsayable,
  WRITTEN_DIALECTS,
  WrittenDialect,
} from '../written';
import { FEATURES, SAMPLE_ZONE } from './features';

/** How a dialect takes one thing: it says it, something stands in its place, or it is refused. @internal */
export interface Parity {
  says: 'yes' | 'instead' | 'refused';
  /** What stands in its place, or what is expected. */
  words: readonly string[];
}

/** The dialects that have a writer, in the order in which they are offered. @internal */
export const PRINTED = WRITTEN_DIALECTS.filter(dialect =>
  Object.hasOwn(PRINTERS, dialect),
);

function unsayableOf(
  isolation: WorkspaceIsolation,
  dialect: WrittenDialect,
): Unsayable[] {
  return writeFiles(isolation, { dialect, landingZone: SAMPLE_ZONE }).unsayable;
}

/** What stands in place of something else in any case, such as what a script makes: told once, by the first row. */
const alwaysInstead = (dialect: WrittenDialect): ReadonlySet<string> =>
  new Set(unsayableOf(FEATURES[0][1], dialect).map(({ instead }) => instead));

function parityOf(
  isolation: WorkspaceIsolation,
  dialect: WrittenDialect,
  isFirst: boolean,
): Parity {
  try {
    const told = isFirst ? new Set() : alwaysInstead(dialect);
    const found = unsayableOf(isolation, dialect).filter(
      ({ instead }) => !told.has(instead),
    );
    const words = [...new Set(found.map(({ instead }) => instead))];
    return { says: words.length ? 'instead' : 'yes', words };
  } catch (error) {
    if ((error as Error).name !== 'NotWritableError') throw error;
    const { fields } = error as NotWritableError;
    return {
      says: 'refused',
      words: [...new Set(fields.map(({ expected }) => expected))],
    };
  }
}

/** What each dialect says of each thing, as its writer does it. @internal */
export const parityTable = (): {
  feature: string;
  byDialect: Record<string, Parity>;
}[] =>
  FEATURES.map(([feature, isolation], at) => ({
    feature,
    byDialect: Object.fromEntries(
      PRINTED.map(dialect => [dialect, parityOf(isolation, dialect, at === 0)]),
    ),
  }));
