import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { ObservationRow, ReadingRow } from '../database/observedTables';
import { TABLES } from '../database/tables';
import { announceWorkspaces } from '../database/workspaceStore';
import { noteReading } from '../messages/noteReading';
import { EndedReading } from './reading';
import { removeObserved } from './removeObserved';
import { JudgedBy } from './standBeside';

/** As many may be gone at once without anybody being asked. */
const FEW = 9;
/** The share of what there is that may be gone at once, where it is more than a few. */
const SHARE = 0.05;
const BATCH = 500;

type Candidate = Pick<ObservationRow, 'arm_id' | 'seen_at' | 'held_at'>;

/** What the end of a reading came to. @internal */
export interface Ended {
  removed: number;
  heldBack: number;
  /** Last place in the order of changes. */
  sequence?: number;
}

const isIn = (armId: string, scopes: readonly string[]) =>
  scopes.some(scope => armId.startsWith(`${scope}/`));

/** Whether so many of all may be gone without a person saying so. @internal */
export const isTooMuch = (gone: number, all: number): boolean =>
  gone > FEW && gone > SHARE * all;

/** Whether another reading, which began later, has come to its end before. */
async function isOvertaken(
  tx: Knex.Transaction,
  source: string,
  { startedAt }: EndedReading,
): Promise<boolean> {
  const later = await tx<ReadingRow>(TABLES.readings)
    .where({ source })
    .where('started_at', '>', startedAt)
    .first('id');
  return later !== undefined;
}

async function markHeld(
  tx: Knex.Transaction,
  armIds: readonly string[],
  at: string | null,
): Promise<void> {
  for (let start = 0; start < armIds.length; start += BATCH) {
    const rows = tx<ObservationRow>(TABLES.observations).whereIn(
      'arm_id',
      armIds.slice(start, start + BATCH),
    );
    // What waits already keeps since when.
    if (at) rows.whereNull('held_at');
    await rows.update({ held_at: at });
  }
}

/**
 * Ends a reading in a transaction. Gone is what was not seen in a scope that was
 * listed whole, and not met since it began; too much at once is held back, and what
 * was held back and is seen again is free.
 * @internal
 */
export async function endReading(
  tx: Knex.Transaction,
  { source, reading }: { source: string; reading: EndedReading },
  by: JudgedBy,
): Promise<Ended> {
  const { at } = by;
  // Two replicas that end a reading of one source take turns.
  await tx(TABLES.sources).where({ name: source }).forUpdate().first();
  const all: Candidate[] = await tx<ObservationRow>(TABLES.observations)
    .where({ source })
    .select('arm_id', 'seen_at', 'held_at');
  const overtaken = await isOvertaken(tx, source, reading);
  const gone = all.filter(
    ({ arm_id, seen_at }) =>
      !overtaken &&
      isIn(arm_id, reading.whole) &&
      !reading.seen.has(arm_id) &&
      seen_at < reading.startedAt,
  );
  const back = all.filter(
    ({ arm_id, held_at }) => held_at && reading.seen.has(arm_id),
  );
  await markHeld(
    tx,
    back.map(({ arm_id }) => arm_id),
    null,
  );
  const isHeld = isTooMuch(gone.length, all.length);
  const ids = gone.map(({ arm_id }) => arm_id);
  let sequence: number | undefined;
  if (isHeld) await markHeld(tx, ids, at);
  else {
    const left: string[] = [];
    for (const id of ids) left.push(...(await removeObserved(tx, id, by)));
    sequence = await announceWorkspaces(tx, left);
  }
  const ended = {
    removed: isHeld ? 0 : ids.length,
    heldBack: isHeld ? ids.length : 0,
  };
  const id = randomUUID();
  const { seen, whole, startedAt, finishedAt, ...cost } = reading;
  await tx<ReadingRow>(TABLES.readings).insert({
    id,
    source,
    started_at: startedAt,
    finished_at: finishedAt,
    stored_at: at,
    body: JSON.stringify({ ...cost, whole: whole.length, seen: seen.size }),
    removed: ended.removed,
    held_back: ended.heldBack,
    released_at: null,
    released_by: null,
  });
  await noteReading(tx, { id, source, heldBack: ended.heldBack, at });
  return { ...ended, ...(sequence !== undefined && { sequence }) };
}
