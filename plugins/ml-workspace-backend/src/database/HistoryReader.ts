import {
  HistoryCause,
  HistoryEntry,
  Page,
  PolicyCitation,
  PostureAt,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  canonicalJson,
  Engine,
  StoredPosture,
  sentenceOf,
} from '@ringfence/engine';
import { Knex } from 'knex';
import { z } from 'zod';
import { overNow } from '../waivers/overNow';
import { decodeCursor, encodeCursor } from './cursor';
import { assertPosture } from '../record/held';
import { readPosture } from './postureStore';
import { PostureRow, TABLES } from './tables';

interface ShownRow
  extends Omit<PostureRow, 'body' | 'body_hash' | 'digest' | 'leaf_index'> {
  sequence: number;
  shown_from: string;
  policy_name: string;
  policy_revision: number | string;
}

type PastRow = ShownRow & Pick<PostureRow, 'body' | 'body_hash' | 'digest'>;

/** Sort key of a row. */
const PLACE = z.tuple([z.int32()]);

const citationOf = (row: ShownRow): PolicyCitation => ({
  hash: row.policy_hash,
  name: row.policy_name,
  revision: Number(row.policy_revision),
});

/** Every waiver that a stored posture rests on, as text to compare. */
const waiversIn = ({ body }: PastRow): string =>
  canonicalJson(
    (JSON.parse(body) as StoredPosture).results.flatMap(({ check, waivers }) =>
      waivers ? [[check, waivers]] : [],
    ),
  );

/** What a posture was judged from that its predecessor was not. */
function causesOf(row: PastRow, before: PastRow | undefined): HistoryCause[] {
  if (!before) return [];
  const differs: Record<HistoryCause, boolean> = {
    facts: row.facts_hash !== before.facts_hash,
    policy: row.policy_hash !== before.policy_hash,
    engine: row.engine_version !== before.engine_version,
    waivers: waiversIn(row) !== waiversIn(before),
  };
  return (Object.keys(differs) as HistoryCause[]).filter(
    cause => differs[cause],
  );
}

function toEntry(row: PastRow, before: PastRow | undefined): HistoryEntry {
  const stored: StoredPosture = assertPosture(row.id, row);
  const { verdict, basis, fact, lanes, compliance } = stored;
  return {
    sequence: row.sequence,
    shownFrom: row.shown_from,
    ...(row.shown_to && { shownTo: row.shown_to }),
    judgedAt: row.judged_at,
    verdict,
    sentence: sentenceOf(verdict, basis, fact),
    lanes: {
      inbound: lanes.inbound.state,
      resources: lanes.resources.state,
      compute: lanes.compute.state,
      outbound: lanes.outbound.state,
    },
    meets: compliance.meets,
    basis,
    policy: citationOf(row),
    engineVersion: row.engine_version,
    causes: causesOf(row, before),
  };
}

/** Reads what workspaces showed in the past. @internal */
export class HistoryReader {
  readonly #db: Knex;
  readonly #engine: Engine;

  static create(db: Knex, engine = Engine.create()): HistoryReader {
    return new HistoryReader(db, engine);
  }

  private constructor(db: Knex, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  /** The posture a workspace showed at a moment; none before it was there. */
  async at(
    workspace: { id: string; workspaceId: string },
    at: string,
  ): Promise<PostureAt | undefined> {
    const row = await this.#select<ShownRow>(workspace.id)
      .where('p.shown_from', '<=', at)
      .where(until =>
        until.whereNull('p.shown_to').orWhere('p.shown_to', '>', at),
      )
      .orderBy([
        { column: 'p.shown_from', order: 'desc' },
        { column: 'p.sequence', order: 'desc' },
      ])
      .first();
    if (!row) return undefined;
    const { isolation, posture } = await readPosture(
      this.#db,
      row.id,
      this.#engine,
    );
    return {
      ...workspace,
      at,
      shownFrom: row.shown_from,
      ...(row.shown_to && { shownTo: row.shown_to }),
      judgedAt: row.judged_at,
      policy: citationOf(row),
      engineVersion: row.engine_version,
      isolation,
      posture: overNow(posture, at),
    };
  }

  /**
   * One page of a workspace's past, newest first.
   *
   * @throws InputError when the cursor is that of another workspace
   */
  async list(
    workspaceId: string,
    { limit, cursor }: { limit: number; cursor?: string },
  ): Promise<Page<HistoryEntry>> {
    const listed = { list: 'history', workspaceId };
    const query = this.#select<PastRow>(workspaceId).select(
      'p.body',
      'p.body_hash',
      'p.digest',
    );
    if (cursor) {
      const [sequence] = decodeCursor(cursor, listed, PLACE);
      query.where('p.sequence', '<', sequence);
    }
    const rows = await query
      .whereNotNull('p.sequence')
      .orderBy('p.sequence', 'desc')
      .limit(limit + 1);
    const items = rows
      .slice(0, limit)
      .map((row, index) => toEntry(row, rows[index + 1]));
    return {
      items,
      ...(rows.length > limit && {
        nextCursor: encodeCursor(listed, [items[items.length - 1].sequence]),
      }),
    };
  }

  #select<T extends ShownRow>(workspaceId: string) {
    return this.#db(`${TABLES.postures} as p`)
      .join(`${TABLES.policies} as c`, 'c.hash', 'p.policy_hash')
      .where('p.workspace_id', workspaceId)
      .select<T[]>(
        'p.id',
        'p.sequence',
        'p.shown_from',
        'p.shown_to',
        'p.judged_at',
        'p.facts_hash',
        'p.policy_hash',
        'p.engine_version',
        'c.name as policy_name',
        'c.revision as policy_revision',
      );
  }
}
