import { Knex } from 'knex';
import { TABLES } from '../database/tables';

/** What workspaces are judged under now. @internal */
export interface JudgedNow {
  policyHash: string;
  /** The engine's number as text; with checks of an organisation's own, a plus and what tells theirs. */
  engineVersion: string;
  /** Readings from before this moment are stale; ISO 8601 in UTC. */
  staleBefore: string;
  /** Waivers that end up to this moment are over; ISO 8601 in UTC. */
  waivedBefore: string;
  /** Judging that failed from before this moment is tried again; ISO 8601 in UTC. */
  triedBefore: string;
}

/** Why a workspace is to be judged again: a condition on its row `w`. */
type Reason = (now: JudgedNow) => {
  sql: string;
  bindings: (string | number)[];
};

/** The engine's number in a stored version, in a way that both databases know. */
const STORED_NUMBER =
  "CAST(substr(w.judged_engine, 1, length(w.judged_engine) - length(ltrim(w.judged_engine, '0123456789'))) AS INTEGER)";

/** The number of a version: what stands before the plus. */
const numberOf = (version: string) => Number.parseInt(version, 10);

/**
 * Whether it is worth trying: what failed a moment ago would fail again, and
 * judging again would never come to an end.
 */
const WORTH_TRYING = '(w.judging_failed_at IS NULL OR w.judging_failed_at < ?)';

const otherPolicy: Reason = ({ policyHash, triedBefore }) => ({
  sql: `w.judged_policy <> ? AND ${WORTH_TRYING}`,
  bindings: [policyHash, triedBefore],
});

/** An older number, or the same with other checks of the organisation's own. */
const otherEngine: Reason = ({ engineVersion, triedBefore }) => ({
  sql: `w.judged_engine <> ? AND ${WORTH_TRYING}`,
  bindings: [engineVersion, triedBefore],
});

const readingGoneStale: Reason = ({ staleBefore }) => ({
  sql: 'NOT w.stale AND w.observed_at < ?',
  bindings: [staleBefore],
});

const waiverOver: Reason = ({ waivedBefore, triedBefore }) => ({
  sql: `w.waived_until <= ? AND ${WORTH_TRYING}`,
  bindings: [waivedBefore, triedBefore],
});

/** Every reason there is; whatever else makes a judgement old is one more of them. */
const REASONS: readonly Reason[] = [
  otherPolicy,
  otherEngine,
  readingGoneStale,
  waiverOver,
];

/**
 * The query for active workspaces, with `w` for their table, that are to be
 * judged again. What a newer engine has judged is left to that engine, so that an
 * older replica never takes a judgement back.
 * @internal
 */
export function selectDue(db: Knex, now: JudgedNow) {
  const { engineVersion } = now;
  return db(`${TABLES.workspaces} as w`)
    .whereRaw('w.active')
    .whereRaw(`${STORED_NUMBER} <= ?`, [numberOf(engineVersion)])
    .where(any => {
      for (const reason of REASONS) {
        const { sql, bindings } = reason(now);
        any.orWhereRaw(`(${sql})`, bindings);
      }
    });
}

/** How many workspaces are to be judged again. @internal */
export async function countDue(db: Knex, now: JudgedNow): Promise<number> {
  const [{ count }] = await selectDue(db, now).count({ count: '*' });
  return Number(count);
}
