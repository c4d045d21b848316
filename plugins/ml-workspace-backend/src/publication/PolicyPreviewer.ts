import {
  PolicyFlip,
  PolicyPreview,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Engine, Policy, WaiversAtTime, contentHash } from '@ringfence/engine';
import { Knex } from 'knex';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../database/cursor';
import { parseFacts } from '../database/factsStore';
import { WORST_FIRST } from '../database/shownPosture';
import { TABLES } from '../database/tables';
import { selectWorkspaces } from '../database/workspaceQuery';
import {
  basisOf,
  SUMMARY_COLUMNS,
  SummaryRow,
} from '../database/workspaceSummary';
import { isNamed } from '../errors/isNamed';
import { Narrowing } from '../permissions/ResourceAccess';
import { assertSound, waiversOfAll } from '../waivers/waiverStore';

const MEETS = ['no', 'unknown', 'yes'] as const;

/** Sort key of a row. */
const PLACE = z.tuple([z.uuid()]);

interface FactsOfRow extends SummaryRow {
  facts_hash: string;
  facts: string;
}

type Judged = PolicyFlip['before'];

/** Which way a judgement goes: by what policy says, then by the verdict. */
function directionOf(
  before: Judged,
  after: Judged,
): PolicyFlip['direction'] | undefined {
  const step =
    MEETS.indexOf(after.meets) - MEETS.indexOf(before.meets) ||
    WORST_FIRST.indexOf(after.verdict) - WORST_FIRST.indexOf(before.verdict);
  if (!step) return undefined;
  return step > 0 ? 'better' : 'worse';
}

/** Facts that can be judged; none that are not what was stored. */
function usableFacts({ facts_hash, facts }: FactsOfRow) {
  try {
    return parseFacts(facts_hash, facts);
  } catch (error) {
    if (isNamed(error, 'ServiceUnavailableError')) return undefined;
    throw error;
  }
}

/** The flip of a workspace, nothing where it stays, `unreadable` where nobody can tell. */
function flipOf(
  row: FactsOfRow,
  policy: Policy,
  engine: Engine,
  waived: WaiversAtTime,
): PolicyFlip | 'unreadable' | undefined {
  const isolation = usableFacts(row);
  if (!isolation) return 'unreadable';
  const { verdict, compliance } = engine.evaluate(isolation, policy, {
    basis: basisOf(row),
    ...waived,
  });
  const before = { verdict: row.verdict, meets: row.meets };
  const after = { verdict, meets: compliance.meets };
  const direction = directionOf(before, after);
  return (
    direction && {
      id: row.id,
      workspaceName: row.name,
      entityRef: row.entity_ref,
      owner: row.owner,
      direction,
      before,
      after,
      because: compliance.failing.map(({ message }) => message),
    }
  );
}

/** Says what a policy would change before anybody publishes it. @internal */
export class PolicyPreviewer {
  readonly #db: Knex;
  readonly #engine: Engine;

  static create(db: Knex, engine = Engine.create()): PolicyPreviewer {
    return new PolicyPreviewer(db, engine);
  }

  private constructor(db: Knex, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  /**
   * Judges one page of workspaces by a policy, and answers those that it would
   * judge differently from what they show. Stores nothing.
   *
   * @throws InputError when the cursor is that of another policy
   */
  async preview(page: {
    policy: Policy;
    limit: number;
    cursor?: string;
    narrow: Narrowing;
  }): Promise<PolicyPreview> {
    const { policy, limit, cursor, narrow } = page;
    const hash = contentHash(policy);
    const listed = { list: 'preview', hash };
    const query = selectWorkspaces(this.#db);
    narrow(query);
    const total = query.clone();
    if (cursor) {
      const [id] = decodeCursor(cursor, listed, PLACE);
      query.where('w.id', '>', id);
    }
    const rows = await query
      .join(`${TABLES.postures} as p`, 'p.id', 'w.posture_id')
      .join(`${TABLES.facts} as f`, 'f.hash', 'p.facts_hash')
      .orderBy('w.id')
      .limit(limit + 1)
      .select<FactsOfRow[]>(
        ...SUMMARY_COLUMNS,
        'f.hash as facts_hash',
        'f.body as facts',
      );
    const judged = rows.slice(0, limit);
    const now = new Date().toISOString();
    const ids = judged.map(({ id }) => id);
    const all = await waiversOfAll(this.#db, ids, now);
    const flips = judged.map(row => {
      const waivers = assertSound(all.get(row.id));
      return flipOf(row, policy, this.#engine, { waivers, now });
    });
    const [{ count }] = await total.count({ count: '*' });
    return {
      policy: { hash, name: policy.name, revision: policy.revision },
      total: Number(count),
      judged: judged.length,
      unreadable: flips.filter(flip => flip === 'unreadable').length,
      items: flips.flatMap(flip =>
        flip === undefined || flip === 'unreadable' ? [] : [flip],
      ),
      ...(rows.length > limit && {
        nextCursor: encodeCursor(listed, [judged[judged.length - 1].id]),
      }),
    };
  }
}
