import { workspaceEntityRef } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  Policy,
  Posture,
  WorkspaceIsolation,
  baselinePolicy,
  completeRequest,
  evaluate,
  workspaceArmId,
} from '@ringfence/engine';
import { SUBSCRIPTION } from '@ringfence/testing';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { PolicyStore } from '../database/PolicyStore';
import { TABLES } from '../database/tables';
import { findActiveWorkspace } from '../database/workspaceStore';
import { acceptRequest } from '../service/acceptRequest';
import { OWNER } from './isolations';
import { ADA } from './portal';

/** A workspace that was put into the database beside the API. */
export interface StoredWorkspace {
  workspaceId: string;
  armId: string;
  entityRef: string;
  postureId: string;
  posture: Posture;
}

/** Makes a policy the active one. */
export async function activatePolicy(
  db: Knex,
  policy: Policy = baselinePolicy,
): Promise<string> {
  const store = PolicyStore.create(db);
  const origin = policy === baselinePolicy ? 'shipped' : 'configured';
  await store.activate({ policy, origin });
  return (await store.active()).hash;
}

/** Puts an accepted workspace into the database, whatever policy says of it. */
export async function storeWorkspace(
  db: Knex,
  written: WorkspaceIsolation,
  options: { owner?: string; waiting?: boolean } = {},
): Promise<StoredWorkspace> {
  if (!(await db(TABLES.policies).where({ active: true }).first())) {
    await activatePolicy(db);
  }
  const { hash, policy } = await PolicyStore.create(db).active();
  const isolation = completeRequest(written);
  const posture = evaluate(isolation, policy, { basis: { kind: 'requested' } });
  const identity = {
    subscriptionId: isolation.workspace?.subscriptionId ?? SUBSCRIPTION,
    resourceGroup: isolation.workspace?.resourceGroup ?? 'rg-ml',
    name: isolation.workspace?.name ?? 'mlw-fraud',
  };
  const armId = workspaceArmId(identity);
  const entityRef = workspaceEntityRef(identity, 'default');
  // What an entity declares gives way to a request of its owner.
  const holder = await findActiveWorkspace(db, { arm_id: armId });
  await acceptRequest(
    db,
    {
      requestId: randomUUID(),
      identity,
      armId,
      entityRef,
      owner: options.owner ?? OWNER,
      isolation,
      posture,
      policyHash: hash,
      approval: options.waiting ? 'manual' : 'automatic',
    },
    { requestedBy: ADA, idempotencyKey: randomUUID(), bodyHash: 'h' },
    { ...(holder?.origin === 'catalog' && { givesWay: holder }) },
  );
  const row = await db(TABLES.workspaces)
    .where({ arm_id: armId, active: true })
    .first();
  return {
    workspaceId: row.id,
    armId,
    entityRef,
    postureId: row.posture_id,
    posture,
  };
}
