import { workspaceEntityRef } from '@ringfence/backstage-plugin-ml-workspace-common';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { ObservationRow } from '../database/observedTables';
import { RequestRow, TABLES, WorkspaceRow } from '../database/tables';
import {
  announceWorkspace,
  discoverWorkspace,
  findActiveWorkspace,
  lockWorkspace,
} from '../database/workspaceStore';
import { Observed } from './observation';
import { FoundOwner } from './ObservedOwners';
import {
  insertObservation,
  lockObservation,
  updateObservation,
} from './observationStore';
import { ShownRow, showObserved, writeAge } from './showObserved';
import { JudgedBy } from './standBeside';

/** How long a workspace may still stand whose end was approved, before it counts as one that nobody asked for. */
const RETIRING_MS = 14 * 86_400_000;

/** One observation that a source hands over. @internal */
export interface Taking extends JudgedBy {
  source: string;
  observed: Observed;
  found: FoundOwner;
  entityNamespace: string;
}

/** Who shows it: the active workspace, locked. */
async function lockHolder(
  tx: Knex.Transaction,
  armId: string,
): Promise<ShownRow | undefined> {
  const holder = await findActiveWorkspace(tx, { arm_id: armId });
  if (!holder) return undefined;
  const locked = await lockWorkspace(tx, holder.id);
  return locked?.active ? (locked as ShownRow) : undefined;
}

/**
 * Whether it is no news that it stands: people decided that it ends, which is on its
 * way, or it ended after this was read.
 */
async function isOver(
  tx: Knex.Transaction,
  { observed: { armId, readAt }, at }: Taking,
): Promise<boolean> {
  const ended = await tx<WorkspaceRow>(TABLES.workspaces)
    .where({ arm_id: armId, active: false })
    .whereNotNull('change_seq')
    .where('updated_at', '>', readAt)
    .first('id');
  if (ended) return true;
  const since = new Date(Date.parse(at) - RETIRING_MS).toISOString();
  const ending = await tx<RequestRow>(`${TABLES.requests} as r`)
    .join<WorkspaceRow>(`${TABLES.workspaces} as w`, 'w.id', 'r.workspace_id')
    .where('w.arm_id', armId)
    .where('r.kind', 'retire')
    .where('r.updated_at', '>', since)
    .whereIn('r.state', ['approved', 'generated'])
    .first('r.id');
  return ending !== undefined;
}

async function freeRef(
  tx: Knex.Transaction,
  { observed, entityNamespace }: Taking,
): Promise<string> {
  const ref = workspaceEntityRef(observed.identity, entityNamespace);
  // Nobody hides what is there by taking its name beforehand.
  const isTaken = await findActiveWorkspace(tx, { entity_ref: ref });
  return isTaken ? `${ref}-azure` : ref;
}

async function discover(
  tx: Knex.Transaction,
  taking: Taking,
): Promise<ShownRow> {
  const { observed, found, at } = taking;
  const { identity, armId } = observed;
  const id = randomUUID();
  await discoverWorkspace(tx, {
    id,
    arm_id: armId,
    name: identity.name,
    subscription_id: identity.subscriptionId,
    resource_group: identity.resourceGroup,
    entity_ref: await freeRef(tx, taking),
    owner: found.owner,
    unclaimed: found.unclaimed,
    posture_id: randomUUID(),
    created_at: at,
  });
  return (await lockWorkspace(tx, id)) as ShownRow;
}

/** Gives what nobody claims to who is known to own it by now. */
async function followOwner(
  tx: Knex.Transaction,
  row: ShownRow,
  { owner, unclaimed }: FoundOwner,
): Promise<boolean> {
  if (!row.unclaimed) return false;
  if (row.owner === owner && unclaimed) return false;
  await tx<WorkspaceRow>(TABLES.workspaces)
    .where({ id: row.id })
    .update({ owner, unclaimed });
  return true;
}

/** Nobody has accepted it yet: people decide first, and it is shown then. */
const waits = (row: ShownRow) =>
  row.origin === 'request' && row.change_seq === null;

function rowOf(
  { source, observed }: Taking,
  before: ObservationRow | undefined,
  holder: ShownRow | undefined,
): ObservationRow {
  const isSame = holder && before?.workspace_id === holder.id;
  const isStated =
    holder && holder.posture_count > 0 && holder.basis !== 'observed';
  const stated = isStated && !waits(holder) ? holder.posture_id : null;
  return {
    arm_id: observed.armId,
    source,
    workspace_id: holder && !waits(holder) ? holder.id : null,
    kind: observed.kind,
    hash: observed.hash,
    body: observed.body,
    api_version: observed.apiVersion,
    read_at: observed.readAt,
    seen_at: observed.readAt,
    stated_posture_id: isSame ? before.stated_posture_id : stated,
    baseline: isSame ? before.baseline : '{}',
    worse: isSame ? before.worse : null,
    held_at: null,
  };
}

/** Whether it says what is kept and shown already. */
const isUnchanged = (
  { observed }: Taking,
  before: ObservationRow | undefined,
  holder: ShownRow | undefined,
): before is ObservationRow =>
  before?.hash === observed.hash &&
  before.workspace_id === (holder && !waits(holder) ? holder.id : null) &&
  (!holder || waits(holder) || holder.basis === 'observed');

/**
 * Stores one observation in a transaction. What says the same as before writes only
 * its age; one that is older than what is known writes nothing.
 *
 * @returns its place in the order of changes, if the catalog has to hear
 * @internal
 */
export async function takeObservation(
  tx: Knex.Transaction,
  taking: Taking,
): Promise<number | undefined> {
  const { observed, source, found } = taking;
  const { armId } = observed;
  let holder = await lockHolder(tx, armId);
  const before = await lockObservation(tx, armId);
  if (before && before.read_at > observed.readAt) return undefined;
  if (!holder && !(await isOver(tx, taking))) {
    holder = await discover(tx, taking);
  }
  const owned = holder ? await followOwner(tx, holder, found) : false;
  if (isUnchanged(taking, before, holder)) {
    const age = { read_at: observed.readAt, api_version: observed.apiVersion };
    const met = { source, seen_at: observed.readAt, held_at: null };
    await updateObservation(tx, armId, { ...age, ...met });
    if (!holder || waits(holder)) return undefined;
    const wasStale = await writeAge(tx, holder, age);
    return owned || wasStale ? announceWorkspace(tx, holder.id) : undefined;
  }
  const row = rowOf(taking, before, holder);
  if (!holder || waits(holder)) {
    await keep(tx, row, before);
    return undefined;
  }
  const shown = await showObserved(tx, holder, row, taking);
  const { baseline, worse, changed } = shown;
  const seen = {
    ...row,
    baseline: JSON.stringify(baseline),
    worse: worse ? JSON.stringify(worse) : row.worse,
  };
  await keep(tx, seen, before);
  return changed || owned ? announceWorkspace(tx, holder.id) : undefined;
}

async function keep(
  tx: Knex.Transaction,
  row: ObservationRow,
  before: ObservationRow | undefined,
): Promise<void> {
  if (before) await updateObservation(tx, row.arm_id, row);
  else await insertObservation(tx, row);
}
