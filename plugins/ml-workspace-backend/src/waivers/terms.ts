import {
  ChainAbout,
  eventHash,
  sayOfWaiver,
  waiverDifference,
  WaiverSaid,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import { toChainEvent } from '../database/eventStore';
import { EventRow, TABLES, WaiverRow } from '../database/tables';

/** What the row of a waiver says of its terms, with `v` for its table. @internal */
export const TERMS_COLUMNS = {
  check_id: 'v.check_id',
  subject: 'v.about',
  renews: 'v.renews',
  expires: 'v.expires',
  starts_at: 'v.starts_at',
  approved_by: 'v.approved_by',
  ended_at: 'v.ended_at',
  ended_by: 'v.ended_by',
  mend_by: 'v.mend_by',
} as const;

/** What was selected as `TERMS_COLUMNS`. @internal */
export type TermsColumns = Record<keyof typeof TERMS_COLUMNS, string | null>;

function readRefs(written: string | null): string | string[] {
  try {
    return JSON.parse(written ?? '[]');
  } catch {
    return `unreadable: ${written}`;
  }
}

/** The terms of a waiver as its row says them. @internal */
export const toTerms = (row: TermsColumns): ChainAbout => ({
  check: row.check_id ?? '',
  subject: row.subject ?? '',
  renews: row.renews ?? '',
  expires: row.expires ?? '',
  starts: row.starts_at ?? '',
  approvedBy: readRefs(row.approved_by),
  ended: row.ended_at ?? '',
  endedBy: row.ended_by ?? '',
  mendBy: row.mend_by ?? '',
});

/** Terms of a waiver, and the request that they are of. */
type Waived = Omit<WaiverRow, 'workspace_id'>;

/** What the events of waivers say of them, and which events are not what they were. */
async function readSaid(
  db: Knex,
  ids: readonly string[],
): Promise<{ said: Map<string, WaiverSaid>; changed: Set<string> }> {
  const said = new Map<string, WaiverSaid>();
  const changed = new Set<string>();
  const rows = await db<EventRow>(TABLES.events)
    .whereIn('request_id', [...ids])
    .orderBy(['request_id', 'sequence']);
  for (const row of rows) {
    const { requestId, ...event } = toChainEvent(row as EventRow);
    if (eventHash({ requestId, ...event }) !== event.hash) {
      changed.add(requestId);
    }
    said.set(requestId, sayOfWaiver(said.get(requestId) ?? {}, event));
  }
  return { said, changed };
}

/**
 * Holds waivers that were read to what was asked and decided of them.
 *
 * @returns by the id of the request, why what its row says counts for nothing
 * @internal
 */
export async function findSpoilt(
  db: Knex,
  waivers: readonly Waived[],
): Promise<Map<string, Error>> {
  const spoilt = new Map<string, Error>();
  if (!waivers.length) return spoilt;
  const ids = waivers.map(({ request_id }) => request_id);
  const { said, changed } = await readSaid(db, ids);
  for (const { request_id: id, about: subject, ...row } of waivers) {
    const wrong = waiverDifference(
      toTerms({ ...row, subject }),
      said.get(id) ?? {},
    );
    if (!wrong && !changed.has(id)) continue;
    const found = wrong
      ? `${wrong.found} where ${wrong.expected} was decided`
      : 'an event that has another hash';
    spoilt.set(
      id,
      new ServiceUnavailableError(
        `Waiver ${id} in the database is not what was stored there, so it counts for nothing: ${found}. Somebody changed it beside the portal; compare it with a backup`,
      ),
    );
  }
  return spoilt;
}

/**
 * @throws ServiceUnavailableError that names the first waiver that is not what was
 * asked and decided
 * @internal
 */
export async function assertTerms(
  db: Knex,
  waivers: readonly Waived[],
): Promise<void> {
  const [error] = (await findSpoilt(db, waivers)).values();
  if (error) throw error;
}
