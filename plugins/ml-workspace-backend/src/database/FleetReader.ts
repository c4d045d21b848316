import {
  WorkspaceCounts,
  WorkspaceFilter,
  Page,
  WorkspaceSort,
  WorkspaceSummary,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { VERDICTS } from '@ringfence/engine';
import { Knex } from 'knex';
import { Narrowing } from '../permissions/ResourceAccess';
import { decodeCursor, encodeCursor } from './cursor';
import { selectWorkspaces } from './workspaceQuery';
import { WorkspaceOrder } from './workspaceSort';
import { SUMMARY_COLUMNS, SummaryRow, toSummary } from './workspaceSummary';

/** Which page of which workspaces. `narrow` adds what the caller may see. @internal */
export interface FleetPage {
  filter: WorkspaceFilter;
  sort: WorkspaceSort;
  limit: number;
  cursor?: string;
  narrow: Narrowing;
}

/** Reads many workspaces at once, each call with one statement and no posture. @internal */
export class FleetReader {
  readonly #db: Knex;

  static create(db: Knex): FleetReader {
    return new FleetReader(db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * One page; workspaces that come meanwhile never shift it.
   *
   * @throws InputError when the cursor is that of another query
   */
  async list(page: FleetPage): Promise<Page<WorkspaceSummary>> {
    const { filter, sort, limit, cursor, narrow } = page;
    const listed = { list: 'workspaces', filter, sort };
    const order = WorkspaceOrder.of(sort);
    const query = selectWorkspaces(this.#db, filter);
    narrow(query);
    const after = cursor ? decodeCursor(cursor, listed, order.key) : undefined;
    order.apply(query, after);
    const rows = await query
      .limit(limit + 1)
      .select<SummaryRow[]>(SUMMARY_COLUMNS);
    const shown = rows.slice(0, limit);
    return {
      items: shown.map(row => toSummary(row)),
      ...(rows.length > limit && {
        nextCursor: encodeCursor(
          listed,
          order.placeOf(shown[shown.length - 1]),
        ),
      }),
    };
  }

  /** How many workspaces of each verdict the caller may see. */
  async counts(
    filter: WorkspaceFilter,
    narrow: Narrowing,
  ): Promise<WorkspaceCounts> {
    const query = selectWorkspaces(this.#db, filter);
    narrow(query);
    const rows = await query
      .groupBy('w.verdict')
      .select<{ verdict: string; count: number | string }[]>(
        'w.verdict',
        this.#db.raw('count(*) as count'),
      );
    const counts = new Map(
      rows.map(({ verdict, count }) => [verdict, Number(count)]),
    );
    return {
      total: [...counts.values()].reduce((sum, count) => sum + count, 0),
      verdicts: Object.fromEntries(
        VERDICTS.map(verdict => [verdict, counts.get(verdict) ?? 0]),
      ) as WorkspaceCounts['verdicts'],
    };
  }

  /** The listed workspaces behind catalog entities, by entity ref in lower case. */
  async byEntityRefs(
    entityRefs: readonly string[],
    narrow: Narrowing,
  ): Promise<Map<string, WorkspaceSummary>> {
    const query = selectWorkspaces(this.#db).whereIn('w.entity_ref', [
      ...entityRefs,
    ]);
    narrow(query);
    const rows = await query.select<SummaryRow[]>(SUMMARY_COLUMNS);
    return new Map(rows.map(row => [row.entity_ref, toSummary(row)]));
  }
}
