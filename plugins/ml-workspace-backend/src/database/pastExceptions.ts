import {
  knownState,
  PastExceptions,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { Narrowing } from '../permissions/ResourceAccess';
import { TABLES } from './tables';

interface LastRow {
  id: string;
  owner: string;
  state: string;
  name: string;
  updated_at: string;
  /** PostgreSQL answers with text, since it may not fit a number. */
  asked: number | string;
}

/**
 * What owners asked for before although policy refuses it, waivers too, by owner:
 * how often, and what came of the last. What still waits is no history.
 *
 * @param narrow - adds what the caller may read, so that no number tells of more
 * @internal
 */
export async function readPastExceptions(
  db: Knex,
  owners: readonly string[],
  narrow: Narrowing,
): Promise<Map<string, PastExceptions>> {
  const ranked = db(`${TABLES.requests} as r`)
    .join(`${TABLES.workspaces} as w`, 'w.id', 'r.workspace_id')
    .where(asked =>
      asked.where('r.exception', true).orWhere('r.kind', 'waiver'),
    )
    .whereNotIn('r.state', ['submitted', 'questioned'])
    .whereIn('r.owner', [...new Set(owners)])
    .where(group => narrow(group))
    .select(
      'r.id',
      'r.owner',
      'r.state',
      'w.name',
      'r.updated_at',
      db.raw('count(*) over (partition by r.owner) as asked'),
      db.raw(
        'row_number() over (partition by r.owner order by r.updated_at desc, r.id) as place',
      ),
    );
  const rows: LastRow[] = await db
    .from(ranked.as('ranked'))
    .where('place', 1)
    .select('*');
  return new Map(
    rows.map(({ id, owner, state, name, updated_at, asked }) => [
      owner,
      {
        number: Number(asked),
        last: {
          id,
          workspaceName: name,
          state: knownState(state) ?? 'unknown',
          at: updated_at,
        },
      },
    ]),
  );
}
