import { verifyDump } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { UNKEPT } from '../../__testUtils__/record';
import { EventDump } from '../../database/EventDump';
import { TABLES } from '../../database/tables';

/**
 * What has to hold of the store at any moment, each as a query that finds what
 * breaks it.
 */
const NOTHING_FOUND: Record<string, string> = {
  'an ARM id with more than one active workspace': `
    SELECT arm_id FROM ${TABLES.workspaces} WHERE active
    GROUP BY arm_id HAVING COUNT(*) > 1`,
  'an entity ref with more than one active workspace': `
    SELECT entity_ref FROM ${TABLES.workspaces} WHERE active
    GROUP BY entity_ref HAVING COUNT(*) > 1`,
  'a key with more than one request': `
    SELECT idempotency_key FROM ${TABLES.requests}
    GROUP BY requested_by, idempotency_key HAVING COUNT(*) > 1`,
  'a request without workspace, posture or facts': `
    SELECT r.id FROM ${TABLES.requests} r
    LEFT JOIN ${TABLES.workspaces} w ON w.id = r.workspace_id
    LEFT JOIN ${TABLES.postures} p ON p.id = r.posture_id
    LEFT JOIN ${TABLES.facts} f ON f.hash = p.facts_hash
    WHERE w.id IS NULL OR p.id IS NULL OR f.hash IS NULL`,
  'a request whose state is not its last event': `
    SELECT r.id FROM ${TABLES.requests} r
    LEFT JOIN ${TABLES.events} e
      ON e.request_id = r.id AND e.sequence = r.event_count
    WHERE e.type IS NULL OR e.hash <> r.head
      OR r.state <> CASE e.type WHEN 'endorsed' THEN 'submitted'
        WHEN 'answered' THEN 'submitted' ELSE e.type END`,
  'a workspace without the request that claimed it': `
    SELECT w.id FROM ${TABLES.workspaces} w
    LEFT JOIN ${TABLES.requests} r ON r.id = w.request_id
    WHERE r.id IS NULL AND w.origin = 'request'`,
  'a workspace that does not show its last posture': `
    SELECT w.id FROM ${TABLES.workspaces} w
    LEFT JOIN ${TABLES.postures} p ON p.id = w.posture_id
    WHERE p.id IS NULL OR p.shown_to IS NOT NULL
      OR p.sequence <> w.posture_count OR p.shown_from <> w.shown_from
      OR p.verdict <> w.verdict`,
  'a workspace whose postures do not count up to the shown one': `
    SELECT w.id FROM ${TABLES.workspaces} w
    JOIN ${TABLES.postures} p ON p.workspace_id = w.id
    WHERE p.sequence IS NOT NULL
    GROUP BY w.id, w.posture_count
    HAVING COUNT(*) <> w.posture_count OR MIN(p.sequence) <> 1
      OR MAX(p.sequence) <> w.posture_count`,
  'a posture that repeats the one before it': `
    SELECT a.id FROM ${TABLES.postures} a
    JOIN ${TABLES.postures} b
      ON b.workspace_id = a.workspace_id AND b.sequence = a.sequence + 1
    WHERE a.digest = b.digest AND a.policy_hash = b.policy_hash
      AND a.facts_hash = b.facts_hash AND a.basis = b.basis`,
  'a posture that no workspace showed and no request asked for': `
    SELECT p.id FROM ${TABLES.postures} p
    LEFT JOIN ${TABLES.requests} r ON r.posture_id = p.id
    LEFT JOIN ${TABLES.events} e ON e.posture_digest = p.digest
    LEFT JOIN ${TABLES.observations} o ON o.stated_posture_id = p.id
    WHERE p.sequence IS NULL AND r.id IS NULL AND e.hash IS NULL
      AND o.arm_id IS NULL`,
  'an observation that another workspace than an active one shows': `
    SELECT o.arm_id FROM ${TABLES.observations} o
    JOIN ${TABLES.workspaces} w ON w.id = o.workspace_id
    WHERE w.active AND (w.basis <> 'observed' OR w.arm_id <> o.arm_id)`,
  'a workspace that is shown as observed and is not': `
    SELECT w.id FROM ${TABLES.workspaces} w
    LEFT JOIN ${TABLES.observations} o ON o.workspace_id = w.id
    WHERE w.active AND w.basis = 'observed' AND o.arm_id IS NULL`,
  'facts of no posture': `
    SELECT f.hash FROM ${TABLES.facts} f
    LEFT JOIN ${TABLES.postures} p ON p.facts_hash = f.hash
    WHERE p.id IS NULL`,
  'a workspace whose failing checks are not all there': `
    SELECT w.id FROM ${TABLES.workspaces} w
    LEFT JOIN ${TABLES.failing} c ON c.workspace_id = w.id
    GROUP BY w.id, w.failing_count
    HAVING COUNT(c.check_id) <> w.failing_count`,
  'a change beyond the last one that was given out': `
    SELECT w.id FROM ${TABLES.workspaces} w, ${TABLES.counter} c
    WHERE w.change_seq > c.value`,
  'a request that waits and tells nobody': `
    SELECT r.id FROM ${TABLES.requests} r
    LEFT JOIN ${TABLES.messages} m
      ON m.request_id = r.id AND m.kind IN ('asked', 'answered', 'questioned')
    WHERE r.state IN ('submitted', 'questioned') AND m.id IS NULL`,
  'an end of a request that nobody is told, or one is told twice': `
    SELECT r.id FROM ${TABLES.requests} r
    LEFT JOIN ${TABLES.waivers} v
      ON v.request_id = r.id AND v.starts_at IS NOT NULL
    LEFT JOIN ${TABLES.messages} m
      ON m.request_id = r.id AND m.audience = 'concerned' AND m.kind = CASE
        WHEN r.state = 'revoked' THEN 'waiver-revoked'
        WHEN r.state = 'expired' AND v.request_id IS NOT NULL THEN 'waiver-ended'
        ELSE r.state END
    WHERE r.state IN ('approved', 'rejected', 'expired', 'revoked')
    GROUP BY r.id HAVING COUNT(m.id) <> 1`,
  'an alarm of a waiver that was prolonged without a gap': `
    SELECT r.id FROM ${TABLES.requests} r
    JOIN ${TABLES.messages} m
      ON m.request_id = r.id AND m.kind IN ('waiver-ended', 'waiver-revoked')
    WHERE r.state = 'renewed'`,
  'a message of what did not happen': `
    SELECT m.id FROM ${TABLES.messages} m
    LEFT JOIN ${TABLES.events} e
      ON e.request_id = m.request_id AND e.sequence = m.sequence
    WHERE m.sequence IS NOT NULL AND e.hash IS NULL`,
  'no policy or more than one that is active': `
    SELECT COUNT(*) FROM ${TABLES.policies} WHERE active
    HAVING COUNT(*) <> 1`,
};

/** The log that a backend kept checkpoints of, whatever name it was configured with. */
async function originOf(db: Knex): Promise<string> {
  const last = await db(TABLES.checkpoints).orderBy('size', 'desc').first();
  return last ? last.note.split('\n')[0] : UNKEPT.origin;
}

async function rowsOf(db: Knex, sql: string): Promise<unknown[]> {
  const answer = await db.raw(sql);
  return Array.isArray(answer) ? answer : answer.rows;
}

/** What is wrong with a store, in words; nothing where it is whole. */
export async function problemsOf(db: Knex): Promise<string[]> {
  const problems: string[] = [];
  for (const [what, sql] of Object.entries(NOTHING_FOUND)) {
    const found = await rowsOf(db, sql);
    if (found.length) {
      problems.push(`${found.length} × ${what}: ${JSON.stringify(found[0])}`);
    }
  }
  let dump = '';
  const record = { ...UNKEPT, origin: await originOf(db) };
  for await (const part of EventDump.create({ db, record }).parts())
    dump += part;
  const verdict = verifyDump(dump.trimEnd().split('\n'));
  if (!verdict.intact) {
    problems.push(`a broken chain: ${JSON.stringify(verdict)}`);
  }
  return problems;
}
