import {
  Deployment,
  DeploymentState,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { DeploymentRow, TABLES } from '../database/tables';
import { stagesOf } from './stages';

/** States in which somebody has still to do something. @internal */
export const OPEN: readonly DeploymentState[] = [
  'checking',
  'starting',
  'running',
  'cancelling',
  'reading',
];

const table = (db: Knex) => db<DeploymentRow>(TABLES.deployments);

/** How a request is built; nothing where that was never begun. @internal */
export const findDeployment = async (
  db: Knex,
  requestId: string,
): Promise<DeploymentRow | undefined> =>
  table(db).where({ request_id: requestId }).first();

/** What waits for the next step, the one that waits longest first. @internal */
export const openDeployments = async (
  db: Knex,
  limit: number,
): Promise<DeploymentRow[]> =>
  table(db).whereIn('state', OPEN).orderBy('updated_at').limit(limit);

/** Stores a first or a further attempt. @internal */
export async function beginDeployment(
  tx: Knex.Transaction,
  row: Pick<
    DeploymentRow,
    'request_id' | 'subscription_id' | 'resource_group' | 'started_by'
  >,
  { before, at }: { before: DeploymentRow | undefined; at: string },
): Promise<void> {
  const attempt = (before?.attempt ?? 0) + 1;
  const begun: DeploymentRow = {
    ...row,
    attempt,
    name: `ringfence-${row.request_id}-${attempt}`,
    state: 'checking',
    started_at: at,
    updated_at: at,
    leased_until: null,
    reads: 0,
    foreseen: null,
    resources: '[]',
    problems: '[]',
    made: before?.made ?? '[]',
  };
  await table(tx).insert(begun).onConflict('request_id').merge();
}

/**
 * Makes a deployment ours until then, so that nobody else takes its next step.
 *
 * @returns whether it is
 * @internal
 */
export async function leaseDeployment(
  db: Knex,
  { request_id, attempt, state, leased_until }: DeploymentRow,
  { now, until }: { now: string; until: string },
): Promise<boolean> {
  if (leased_until && leased_until > now) return false;
  const leased = await table(db)
    .where({ request_id, attempt, state, leased_until })
    .update({ leased_until: until });
  return leased > 0;
}

/**
 * Prolongs a lease, or lets go of it.
 *
 * @returns whether it was still ours
 * @internal
 */
export async function moveLease(
  db: Knex,
  { request_id, attempt }: DeploymentRow,
  from: string,
  to: string | null,
): Promise<boolean> {
  const moved = await table(db)
    .where({ request_id, attempt, leased_until: from })
    .update({ leased_until: to });
  return moved > 0;
}

/**
 * Stores the step that was taken.
 *
 * @returns whether the deployment was still where the step began
 * @internal
 */
export async function stepDeployment(
  tx: Knex,
  { request_id, attempt, state }: DeploymentRow,
  step: Partial<DeploymentRow>,
): Promise<boolean> {
  const stepped = await table(tx)
    .where({ request_id, attempt, state })
    .update(step);
  return stepped > 0;
}

/** A row as the API tells of it. @internal */
export function toDeployment(row: DeploymentRow): Deployment {
  const foreseen: Deployment['foreseen'] =
    row.foreseen === null ? undefined : JSON.parse(row.foreseen);
  const expected = (foreseen ?? [])
    .filter(({ change }) => change.toLowerCase() !== 'ignore')
    .map(({ resourceId }) => resourceId);
  return {
    requestId: row.request_id,
    state: row.state,
    attempt: row.attempt,
    name: row.name,
    subscriptionId: row.subscription_id,
    resourceGroup: row.resource_group,
    by: row.started_by,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    ...(foreseen && { foreseen }),
    stages: stagesOf(expected, JSON.parse(row.resources)),
    problems: JSON.parse(row.problems),
    made: JSON.parse(row.made),
  };
}
