import { Knex } from 'knex';
import { DeclaredRow, TABLES, WorkspaceRow } from '../database/tables';
import { MlWorkspaceResource } from '../permissions/workspaceResource';
import { DeclaredEntity } from './declaredEntity';
import { DeclaredProblem } from './problem';

const table = (db: Knex) => db<DeclaredRow>(TABLES.declared);

/** What is stored of an entity, and whether its workspace is still held. @internal */
export type KnownEntity = Pick<
  DeclaredRow,
  'entity_ref' | 'hash' | 'problem'
> & { active: boolean | number | null };

/** Every entity that declared something the last time, by ref. @internal */
export async function knownEntities(
  db: Knex,
): Promise<Map<string, KnownEntity>> {
  const rows = await db(`${TABLES.declared} as d`)
    .leftJoin(`${TABLES.workspaces} as w`, 'w.id', 'd.workspace_id')
    .select<KnownEntity[]>('d.entity_ref', 'd.hash', 'd.problem', 'w.active');
  return new Map(rows.map(row => [row.entity_ref, row]));
}

/**
 * The row of an entity, made where there is none, and locked until the
 * transaction ends, so that two replicas take turns.
 * @internal
 */
export async function takeEntity(
  tx: Knex.Transaction,
  { entityRef, owner, hash }: DeclaredEntity,
): Promise<DeclaredRow> {
  await table(tx)
    .insert({ entity_ref: entityRef, owner, hash })
    .onConflict('entity_ref')
    .ignore();
  const row = await table(tx)
    .where({ entity_ref: entityRef })
    .forUpdate()
    .first();
  return row!;
}

/** Keeps what an entity says now, and what came of it. @internal */
export async function updateEntity(
  tx: Knex.Transaction,
  { entityRef, owner, hash }: DeclaredEntity,
  outcome: { workspaceId: string | null; problem?: DeclaredProblem },
): Promise<void> {
  const { workspaceId, problem } = outcome;
  await table(tx)
    .where({ entity_ref: entityRef })
    .update({
      owner,
      hash,
      workspace_id: workspaceId,
      problem: problem ? JSON.stringify(problem) : null,
    });
}

/**
 * Forgets an entity.
 *
 * @returns what it declared
 * @internal
 */
export async function dropEntity(
  tx: Knex.Transaction,
  entityRef: string,
): Promise<string | null> {
  const of = () => table(tx).where({ entity_ref: entityRef });
  const row = await of().forUpdate().first();
  await of().delete();
  return row?.workspace_id ?? null;
}

/** Why nothing is shown behind an entity, and what a rule may look at. @internal */
export interface EntityProblem {
  problem: DeclaredProblem;
  resource: MlWorkspaceResource;
}

interface ProblemRow extends Pick<DeclaredRow, 'owner' | 'problem'> {
  id: WorkspaceRow['id'] | null;
  classification: string | null;
  verdict: string | null;
}

/** The problem of an entity; nothing where it has none. @internal */
export async function findEntityProblem(
  db: Knex,
  entityRef: string,
): Promise<EntityProblem | undefined> {
  const row = await db(`${TABLES.declared} as d`)
    .leftJoin(`${TABLES.workspaces} as w`, 'w.id', 'd.workspace_id')
    .where('d.entity_ref', entityRef)
    .first<ProblemRow | undefined>({
      id: 'w.id',
      owner: 'd.owner',
      problem: 'd.problem',
      classification: 'w.data_classification',
      verdict: 'w.verdict',
    });
  if (!row?.problem) return undefined;
  return {
    problem: JSON.parse(row.problem),
    resource: {
      id: row.id ?? '',
      owner: row.owner,
      dataClassification: row.classification ?? '',
      verdict: row.verdict ?? 'unknown',
    },
  };
}
