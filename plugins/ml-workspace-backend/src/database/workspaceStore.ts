import { Knex } from 'knex';
import { MlWorkspaceResource } from '../permissions/workspaceResource';
import { nextChange } from './changeCounter';
import { ShownColumns, TABLES, WorkspaceRow } from './tables';

/** Written as the indexes write it: SQLite uses them for no other wording. */
const ACTIVE = 'active';

/** A workspace that is claimed, before anybody hears of it. @internal */
export type NewWorkspace = Omit<
  WorkspaceRow,
  | 'origin'
  | 'active'
  | 'version'
  | 'change_seq'
  | 'updated_at'
  | 'system'
  | 'unclaimed'
> & { system?: string; unclaimed?: boolean };

const active = (tx: Knex.Transaction, by: Partial<WorkspaceRow>) =>
  tx<WorkspaceRow>(TABLES.workspaces).where(by).whereRaw(ACTIVE);

/** Lets go of the ARM id and the entity ref of an active workspace. @internal */
export async function retireWorkspace(
  tx: Knex.Transaction,
  by: Partial<WorkspaceRow>,
  at: string,
): Promise<void> {
  await active(tx, by).update({ active: false, updated_at: at });
}

async function insertWorkspace(
  tx: Knex.Transaction,
  origin: WorkspaceRow['origin'],
  { system, unclaimed = false, ...workspace }: NewWorkspace,
  isHeld = true,
): Promise<void> {
  await tx<WorkspaceRow>(TABLES.workspaces).insert({
    ...workspace,
    unclaimed,
    system: system ?? null,
    origin,
    active: isHeld,
    version: 1,
    change_seq: null,
    updated_at: workspace.created_at,
  });
}

/** What gives way to a claim: a workspace that no request asked for, of this owner. @internal */
export type GivesWay = Pick<WorkspaceRow, 'id' | 'owner'>;

async function putAside(
  tx: Knex.Transaction,
  { id, owner }: GivesWay,
  at: string,
): Promise<void> {
  await retireWorkspace(tx, { id, owner }, at);
}

/**
 * Claims a workspace for a request: nobody else gets its ARM id or its entity ref
 * while it is active. Fails with a conflict when either is taken, unless by what
 * gives way.
 * @internal
 */
export async function claimWorkspace(
  tx: Knex.Transaction,
  workspace: NewWorkspace & { request_id: string },
  givesWay?: GivesWay,
): Promise<void> {
  if (givesWay) await putAside(tx, givesWay, workspace.created_at);
  await insertWorkspace(tx, 'request', workspace);
}

/** Keeps a workspace that a request would take over, and claims nothing yet. @internal */
export async function keepUnclaimed(
  tx: Knex.Transaction,
  workspace: NewWorkspace & { request_id: string },
): Promise<void> {
  await insertWorkspace(tx, 'request', workspace, false);
}

/**
 * Claims what `keepUnclaimed` kept. Fails with a conflict where somebody else
 * has it.
 * @internal
 */
export async function claimKept(
  tx: Knex.Transaction,
  workspaceId: string,
  givesWay: GivesWay | undefined,
  at: string,
): Promise<void> {
  if (givesWay) await putAside(tx, givesWay, at);
  await tx<WorkspaceRow>(TABLES.workspaces)
    .where({ id: workspaceId })
    .update({ active: true, updated_at: at });
}

/**
 * Claims a workspace for an entity of the catalog. Fails with a conflict when its
 * ARM id or its entity ref is taken.
 * @internal
 */
export async function declareWorkspace(
  tx: Knex.Transaction,
  workspace: Omit<NewWorkspace, 'request_id'>,
): Promise<void> {
  await insertWorkspace(tx, 'catalog', { ...workspace, request_id: null });
}

/**
 * Keeps a workspace that was found in Azure. Fails with a conflict when its ARM id
 * or its entity ref is taken.
 * @internal
 */
export async function discoverWorkspace(
  tx: Knex.Transaction,
  workspace: Omit<NewWorkspace, 'request_id'>,
): Promise<void> {
  await insertWorkspace(tx, 'azure', { ...workspace, request_id: null });
}

/** A workspace by its id, retired or not. @internal */
export async function findWorkspace(
  db: Knex,
  workspaceId: string,
): Promise<WorkspaceRow | undefined> {
  return db<WorkspaceRow>(TABLES.workspaces).where({ id: workspaceId }).first();
}

/** A workspace by its id, retired or not, whose row nobody else changes meanwhile. @internal */
export async function lockWorkspace(
  tx: Knex.Transaction,
  workspaceId: string,
): Promise<WorkspaceRow | undefined> {
  return tx<WorkspaceRow>(TABLES.workspaces)
    .where({ id: workspaceId })
    .forUpdate()
    .first();
}

/** Gives a workspace another owner, who claims it where nobody did. @internal */
export async function handOver(
  tx: Knex.Transaction,
  { id, owner }: Pick<WorkspaceRow, 'id' | 'owner'>,
): Promise<void> {
  await tx<WorkspaceRow>(TABLES.workspaces)
    .where({ id })
    .update({ owner, unclaimed: false });
}

/** Makes a workspace the next version of itself. @internal */
export async function raiseVersion(
  tx: Knex.Transaction,
  workspaceId: string,
  at: string,
): Promise<void> {
  await tx<WorkspaceRow>(TABLES.workspaces)
    .where({ id: workspaceId })
    .update({ version: tx.raw('version + 1'), updated_at: at });
}

/**
 * Gives a workspace the next place in the order of changes, which is what brings
 * it to the catalog.
 *
 * @returns that place
 * @internal
 */
export async function announceWorkspace(
  tx: Knex.Transaction,
  workspaceId: string,
): Promise<number> {
  const sequence = await nextChange(tx);
  await tx<WorkspaceRow>(TABLES.workspaces)
    .where({ id: workspaceId })
    .update({ change_seq: sequence });
  return sequence;
}

/**
 * Gives many workspaces the next places in the order of changes, with two
 * statements.
 *
 * @returns the last of those places; none when there are no workspaces
 * @internal
 */
export async function announceWorkspaces(
  tx: Knex.Transaction,
  workspaceIds: readonly string[],
): Promise<number | undefined> {
  if (!workspaceIds.length) return undefined;
  const last = await nextChange(tx, workspaceIds.length);
  const first = last - workspaceIds.length + 1;
  const cases = workspaceIds.map(() => 'WHEN ? THEN CAST(? AS bigint)');
  await tx<WorkspaceRow>(TABLES.workspaces)
    .whereIn('id', [...workspaceIds])
    .update({
      change_seq: tx.raw(
        `CASE id ${cases.join(' ')} END`,
        workspaceIds.flatMap((id, index) => [id, first + index]),
      ) as unknown as number,
    });
  return last;
}

/** Who holds an ARM id or an entity ref. @internal */
export async function findActiveWorkspace(
  db: Knex,
  by: Partial<WorkspaceRow>,
): Promise<(WorkspaceRow & ShownColumns) | undefined> {
  return db<WorkspaceRow & ShownColumns>(TABLES.workspaces)
    .where(by)
    .whereRaw(ACTIVE)
    .first();
}

/** What conditional decisions look at in workspaces, by id. @internal */
export async function findWorkspaceResources(
  db: Knex,
  ids: readonly string[],
): Promise<Map<string, MlWorkspaceResource>> {
  const rows = await db(TABLES.workspaces)
    .whereIn('id', [...ids])
    .select<MlWorkspaceResource[]>({
      id: 'id',
      owner: 'owner',
      dataClassification: 'data_classification',
      verdict: 'verdict',
    });
  return new Map(rows.map(row => [row.id, row]));
}
