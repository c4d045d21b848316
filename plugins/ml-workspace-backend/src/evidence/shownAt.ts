import {
  EvidenceInput,
  LoggedPosture,
  PolicyCitation,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Engine, sentenceOf, StoredPosture } from '@ringfence/engine';
import { Knex } from 'knex';
import { PostureRow, TABLES } from '../database/tables';
import {
  assertFacts,
  assertPolicy,
  assertPosture,
  textHash,
} from '../record/held';

/** Earlier judgements that a pack tells of, at most. */
const MOST_JUDGEMENTS = 100;

type Judged = Omit<PostureRow, 'sequence' | 'shown_from'> & {
  sequence: number;
  shown_from: string;
  policy_name: string;
  policy_revision: number | string;
};

/** What a workspace showed at a moment, as a pack has it. @internal */
export interface ShownAt
  extends Pick<EvidenceInput, 'isolation' | 'stored' | 'posture' | 'policy'> {
  shown: LoggedPosture;
  /** Its place in the log, if it has one. */
  leaf: number | undefined;
  shownTo?: string;
  judgedAt: string;
  cited: PolicyCitation;
  history: EvidenceInput['record']['history'];
}

const select = (db: Knex, workspaceId: string) =>
  db(`${TABLES.postures} as p`)
    .join(`${TABLES.policies} as c`, 'c.hash', 'p.policy_hash')
    .where('p.workspace_id', workspaceId)
    .whereNotNull('p.sequence')
    .orderBy('p.sequence', 'desc')
    .select<Judged[]>(
      'p.*',
      'c.name as policy_name',
      'c.revision as policy_revision',
    );

/** Only what ended by then is told as over: at the moment itself it was shown. */
const endedBy = (at: string, { shown_to: end }: Judged) =>
  end !== null && end <= at ? { shownTo: end } : {};

function judgementOf(row: Judged, at: string) {
  const { verdict, basis, fact } = assertPosture(row.id, row);
  return {
    sequence: row.sequence,
    shownFrom: row.shown_from,
    ...endedBy(at, row),
    verdict,
    sentence: sentenceOf(verdict, basis, fact),
    policy: `${row.policy_name} ${row.policy_revision}`,
    engineVersion: row.engine_version,
  };
}

async function bodyOf(db: Knex, table: string, hash: string): Promise<string> {
  const row = await db(table).where({ hash }).first<{ body: string }>('body');
  return row.body;
}

/**
 * The posture that a workspace showed at a moment, with what it was judged from and
 * what was shown before; nothing where nothing is kept from then.
 *
 * @throws ServiceUnavailableError when something is not what was stored
 * @internal
 */
export async function readShownAt(
  db: Knex,
  engine: Engine,
  { workspaceId, at }: { workspaceId: string; at: string },
): Promise<ShownAt | undefined> {
  const [row, ...earlier] = await select(db, workspaceId)
    .where('p.shown_from', '<=', at)
    .limit(MOST_JUDGEMENTS);
  // The newest that is kept may have ended before, and the one after it be forgotten.
  if (!row || (row.shown_to !== null && row.shown_to <= at)) return undefined;
  const isolation = assertFacts(
    row.facts_hash,
    await bodyOf(db, TABLES.facts, row.facts_hash),
  );
  const stored: StoredPosture = assertPosture(row.id, row);
  const { policy_hash: policy, sequence, digest } = row;
  return {
    shown: {
      workspace: workspaceId,
      sequence,
      digest,
      body: row.body_hash ?? textHash(row.body),
      facts: row.facts_hash,
      policy,
      shownFrom: row.shown_from,
    },
    leaf: row.leaf_index === null ? undefined : Number(row.leaf_index),
    judgedAt: row.judged_at,
    isolation,
    stored,
    posture: engine.render(stored, isolation),
    policy: assertPolicy(policy, await bodyOf(db, TABLES.policies, policy)),
    cited: {
      hash: policy,
      name: row.policy_name,
      revision: Number(row.policy_revision),
    },
    history: [row, ...earlier].map(each => judgementOf(each, at)),
  };
}
