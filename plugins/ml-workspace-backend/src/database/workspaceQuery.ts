import { WorkspaceFilter } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import {
  comparedClassification,
  comparedRegion,
  WORST_FIRST,
} from './shownPosture';
import { TABLES } from './tables';

/**
 * Workspaces, with `w` for their table, that somebody accepted and nobody
 * retired, in the words of the indexes.
 * @internal
 */
export const LISTED = 'w.active AND w.change_seq IS NOT NULL';

/** Columns that a filter compares as they are. */
const EQUAL = {
  // What the index of verdicts is sorted by.
  verdict: 'w.verdict_rank',
  inbound: 'w.lane_inbound',
  resources: 'w.lane_resources',
  compute: 'w.lane_compute',
  outbound: 'w.lane_outbound',
  mode: 'w.isolation_mode',
  basis: 'w.basis',
  owner: 'w.owner',
  classification: 'w.data_classification',
  region: 'w.region',
  origin: 'w.origin',
} as const;

const lower = (text: string) => text.toLocaleLowerCase('en-US');

const COMPARED: {
  [name in keyof typeof EQUAL]?: (text: string) => string | number;
} = {
  verdict: text => WORST_FIRST.findIndex(verdict => verdict === text),
  owner: lower,
  classification: comparedClassification,
  region: comparedRegion,
};

/** The text as LIKE finds it anywhere, with its wildcards taken as they stand. */
const containing = (text: string) =>
  `%${lower(text).replace(/[\\%_]/g, found => `\\${found}`)}%`;

/** What rests on a waiver that is over meets policy no more; nobody knows yet. */
function narrowToMeets(query: Knex.QueryBuilder, meets: string): void {
  const now = new Date().toISOString();
  if (meets === 'yes') {
    query
      .where('w.meets', 'yes')
      .where(holds =>
        holds.whereNull('w.waived_until').orWhere('w.waived_until', '>', now),
      );
  } else if (meets === 'unknown') {
    query.where(any =>
      any
        .where('w.meets', 'unknown')
        .orWhere(over =>
          over.where('w.meets', 'yes').where('w.waived_until', '<=', now),
        ),
    );
  } else query.where('w.meets', meets);
}

/** The check fails, or a waiver of it ended since it was judged. */
function narrowToFailing(query: Knex.QueryBuilder, check: string): void {
  const now = new Date().toISOString();
  query.where(any =>
    any
      .whereExists(failing =>
        failing
          .from(`${TABLES.failing} as f`)
          .whereRaw('f.workspace_id = w.id')
          .where('f.check_id', check)
          .select('f.check_id'),
      )
      .orWhere(over =>
        over
          .where('w.waived_until', '<=', now)
          .whereExists(ended =>
            ended
              .from(`${TABLES.waivers} as v`)
              .whereRaw('v.workspace_id = w.id')
              .where('v.check_id', check)
              .whereNotNull('v.starts_at')
              .whereNull('v.ended_at')
              .where('v.expires', '<=', now)
              .select('v.check_id'),
          ),
      ),
  );
}

/**
 * The query behind every list of workspaces, with `w` for their table: those that
 * are listed at all and that all filters hold for.
 * @internal
 */
export function selectWorkspaces(db: Knex, filter: WorkspaceFilter = {}) {
  const query = db(`${TABLES.workspaces} as w`)
    .leftJoin(`${TABLES.gone} as g`, 'g.ref', 'w.owner')
    .whereRaw(LISTED);
  if (filter.ownerGone === 'true') query.where('g.reason', 'unknown');
  if (filter.ownerGone === 'false') {
    query.where(any =>
      any.whereNull('g.reason').orWhereNot('g.reason', 'unknown'),
    );
  }
  if (filter.unclaimed !== undefined) {
    query.where('w.unclaimed', filter.unclaimed === 'true');
  }
  for (const [name, column] of Object.entries(EQUAL)) {
    const key = name as keyof typeof EQUAL;
    const value = filter[key];
    if (value !== undefined) {
      query.where(column, COMPARED[key]?.(value) ?? value);
    }
  }
  if (filter.meets !== undefined) narrowToMeets(query, filter.meets);
  if (filter.name !== undefined) {
    query.whereRaw(`w.sort_name LIKE ? ESCAPE '\\'`, [containing(filter.name)]);
  }
  if (filter.check !== undefined) narrowToFailing(query, filter.check);
  return query;
}
