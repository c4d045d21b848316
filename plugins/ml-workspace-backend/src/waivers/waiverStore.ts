import { WaivedSubject, Waiver, canonicalJson } from '@ringfence/engine';
import { Knex } from 'knex';
import { TABLES, WaiverRow } from '../database/tables';
import { reasonOf } from './reasons';
import { findSpoilt } from './terms';

const table = (db: Knex) => db<WaiverRow>(TABLES.waivers);

/** What a waiver is about as it is stored. @internal */
export const writtenAbout = (about: WaivedSubject | undefined): string => {
  if (!about) return '';
  const [[kind, id]] = Object.entries(about);
  return canonicalJson({ [kind]: String(id).trim().toLowerCase() });
};

/** What a stored waiver is about; nothing where it is for all that the check finds. @internal */
export const readAbout = (written: string): WaivedSubject | undefined =>
  written ? JSON.parse(written) : undefined;

/** Writes what a request for a waiver asks for. @internal */
export async function insertWaiver(
  tx: Knex.Transaction,
  asked: Pick<
    WaiverRow,
    'request_id' | 'workspace_id' | 'check_id' | 'about' | 'expires' | 'renews'
  >,
): Promise<void> {
  await table(tx).insert({
    ...asked,
    starts_at: null,
    ended_at: null,
    ended_by: null,
    mend_by: null,
    approved_by: '[]',
  });
}

/** What a request for a waiver asks for. @internal */
export async function findWaiver(
  db: Knex,
  requestId: string,
): Promise<WaiverRow | undefined> {
  return table(db).where({ request_id: requestId }).first();
}

/** Lets a waiver begin. @internal */
export async function beginWaiver(
  tx: Knex.Transaction,
  requestId: string,
  begun: { at: string; expires: string; approvedBy: readonly string[] },
): Promise<void> {
  await table(tx)
    .where({ request_id: requestId })
    .update({
      starts_at: begun.at,
      expires: begun.expires,
      approved_by: JSON.stringify(begun.approvedBy),
    });
}

/** Ends a waiver that began; one that is over stays as it ended. @internal */
export async function endWaiver(
  tx: Knex.Transaction,
  requestId: string,
  end: {
    at: string;
    by: NonNullable<WaiverRow['ended_by']>;
    mendBy?: string;
  },
): Promise<void> {
  await table(tx)
    .where({ request_id: requestId, ended_at: null })
    .update({
      ended_at: end.at,
      ended_by: end.by,
      mend_by: end.mendBy ?? null,
    });
}

/** Waivers that began and have not ended, whatever the clock says. @internal */
export const selectBegun = (db: Knex) =>
  table(db).whereNotNull('starts_at').whereNull('ended_at');

const toWaiver = (row: WaiverRow): Waiver => {
  const about = readAbout(row.about);
  const approvers: string[] = JSON.parse(row.approved_by);
  return {
    check: row.check_id,
    ...(about && { about }),
    reason: reasonOf(row.request_id),
    approver: approvers[approvers.length - 1],
    expires: row.expires,
  };
};

/** What a workspace has of waivers, or why one of them counts for nothing. @internal */
export interface HeldWaivers {
  waivers: Waiver[];
  spoilt?: Error;
}

/**
 * The waivers to judge a workspace with.
 *
 * @throws ServiceUnavailableError when one is not what was decided
 * @internal
 */
export function assertSound(held: HeldWaivers | undefined): readonly Waiver[] {
  if (held?.spoilt) throw held.spoilt;
  return held?.waivers ?? [];
}

/**
 * The waivers that workspaces have at a moment, for the engine, by workspace. Every
 * judgement that is stored of a workspace is made with these.
 *
 * @param beginning - the request for one that begins in this transaction, of which no
 *   event says so yet
 * @internal
 */
export async function waiversOfAll(
  db: Knex,
  workspaceIds: readonly string[],
  now: string,
  beginning?: string,
): Promise<Map<string, HeldWaivers>> {
  const found = new Map<string, HeldWaivers>();
  if (!workspaceIds.length) return found;
  const rows = await selectBegun(db)
    .whereIn('workspace_id', [...workspaceIds])
    .where('expires', '>', now)
    .orderBy(['workspace_id', 'request_id']);
  const said = rows.filter(row => row.request_id !== beginning);
  const spoilt = await findSpoilt(db, said);
  for (const row of rows) {
    const held = found.get(row.workspace_id) ?? { waivers: [] };
    found.set(row.workspace_id, held);
    const error = spoilt.get(row.request_id);
    if (error) held.spoilt ??= error;
    else held.waivers.push(toWaiver(row));
  }
  return found;
}

/**
 * The waivers that one workspace has at a moment, as the engine is told of them.
 *
 * @throws ServiceUnavailableError when one is not what was decided
 * @internal
 */
export async function waiversOf(
  db: Knex,
  workspaceId: string,
  now: string,
): Promise<{ waivers: readonly Waiver[]; now: string }> {
  const found = await waiversOfAll(db, [workspaceId], now);
  return { waivers: assertSound(found.get(workspaceId)), now };
}
