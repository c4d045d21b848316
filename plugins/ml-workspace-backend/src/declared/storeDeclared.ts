import { judgementDigest, storePosture } from '@ringfence/engine';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { insertFacts } from '../database/factsStore';
import { noteOwner } from '../database/ownerStore';
import { ActivePolicy } from '../database/PolicyStore';
import { insertPosture } from '../database/postureStore';
import { ShownColumns, TABLES, WorkspaceRow } from '../database/tables';
import {
  announceWorkspace,
  declareWorkspace,
  findActiveWorkspace,
  retireWorkspace,
} from '../database/workspaceStore';
import { waiversOf } from '../waivers/waiverStore';
import { showIfObserved, showStated } from '../observed/standBeside';
import { Declaration } from './declaredEntity';

/** A declared workspace that is there, with the facts it shows. @internal */
export interface HeldWorkspace
  extends Pick<WorkspaceRow, 'id' | 'arm_id' | 'owner' | 'name'>,
    Pick<ShownColumns, 'judgement_digest'> {
  facts_hash: string;
}

/** A declaration, whose it is and what it is judged by. @internal */
export interface ToStore {
  entityRef: string;
  owner: string;
  declaration: Declaration;
  active: ActivePolicy;
  /** ISO 8601 in UTC. */
  at: string;
}

/** The workspace that an entity declared before, if it still holds it. @internal */
export async function findHeld(
  tx: Knex.Transaction,
  workspaceId: string | null,
): Promise<HeldWorkspace | undefined> {
  if (!workspaceId) return undefined;
  return tx(`${TABLES.workspaces} as w`)
    .join(`${TABLES.postures} as p`, 'p.id', 'w.posture_id')
    .where('w.id', workspaceId)
    .whereRaw('w.active')
    .forUpdate('w')
    .first<HeldWorkspace | undefined>(
      'w.id',
      'w.arm_id',
      'w.owner',
      'w.name',
      'w.judgement_digest',
      'p.facts_hash',
    );
}

async function judgeAndShow(
  tx: Knex.Transaction,
  workspace: { id: string; postureId: string; held?: HeldWorkspace },
  { declaration: { isolation }, active, at }: ToStore,
): Promise<void> {
  const { id: workspaceId, postureId, held } = workspace;
  const posture = active.engine.evaluate(isolation, active.policy, {
    basis: { kind: 'declared' },
    ...(await waiversOf(tx, workspaceId, at)),
  });
  const factsHash = await insertFacts(tx, isolation, at);
  const digest = judgementDigest(storePosture(posture));
  const isShown =
    held?.judgement_digest === digest && held.facts_hash === factsHash;
  if (isShown) return;
  const shown = { workspaceId, policyHash: active.hash };
  await insertPosture(tx, posture, {
    ...shown,
    id: postureId,
    factsHash,
    judgedAt: at,
  });
  await showStated(
    tx,
    { ...shown, postureId, posture, isolation, at },
    { active, at },
  );
}

/**
 * Stores what nobody holds yet, and lists it. Fails with a conflict when somebody
 * else was faster.
 *
 * @returns the id of the workspace
 * @internal
 */
export async function addDeclared(
  tx: Knex.Transaction,
  toStore: ToStore,
): Promise<string> {
  const { entityRef, owner, declaration, at } = toStore;
  const { identity, armId } = declaration;
  const id = randomUUID();
  const postureId = randomUUID();
  await declareWorkspace(tx, {
    id,
    arm_id: armId,
    name: identity.name,
    subscription_id: identity.subscriptionId,
    resource_group: identity.resourceGroup,
    entity_ref: entityRef,
    owner,
    posture_id: postureId,
    created_at: at,
  });
  await noteOwner(tx, { id, owner }, at);
  await judgeAndShow(tx, { id, postureId }, toStore);
  await showIfObserved(tx, id, toStore);
  await announceWorkspace(tx, id);
  return id;
}

/**
 * Stores what changed of a workspace that the entity holds: a posture where the
 * facts or the judgement of them are other ones.
 * @internal
 */
export async function updateDeclared(
  tx: Knex.Transaction,
  held: HeldWorkspace,
  toStore: ToStore,
): Promise<void> {
  const { owner, at } = toStore;
  const { name } = toStore.declaration.identity;
  if (held.owner !== owner || held.name !== name) {
    await tx<WorkspaceRow>(TABLES.workspaces)
      .where({ id: held.id })
      .update({ owner, name, updated_at: at });
  }
  await noteOwner(tx, { id: held.id, owner }, at);
  await judgeAndShow(
    tx,
    { id: held.id, postureId: randomUUID(), held },
    toStore,
  );
}

/**
 * Lets a workspace that was found in Azure give way to what its owner declares of it.
 * @internal
 */
export async function putFoundAside(
  tx: Knex.Transaction,
  { declaration, owner, at }: ToStore,
): Promise<void> {
  const holder = await findActiveWorkspace(tx, { arm_id: declaration.armId });
  if (holder?.origin !== 'azure' || holder.owner !== owner) return;
  await retireWorkspace(tx, { id: holder.id }, at);
  await announceWorkspace(tx, holder.id);
}

/** Why a declaration has to stand back; nothing where it need not. @internal */
export async function findClash(
  tx: Knex.Transaction,
  { declaration, entityRef }: Pick<ToStore, 'declaration' | 'entityRef'>,
) {
  const pointer = '/spec/isolation';
  const holder = await findActiveWorkspace(tx, { arm_id: declaration.armId });
  if (holder?.origin === 'azure') {
    return {
      pointer,
      message: 'It is there under another owner, as it was found in Azure',
      expected:
        'the owner that it has; ask for a transfer, and declare it once that is approved',
    };
  }
  if (holder) {
    const isRequest = holder.origin === 'request';
    return {
      pointer,
      message: isRequest
        ? 'Somebody asked for this workspace, and their request is what counts'
        : 'Another entity of the catalog declares the same workspace',
      expected: isRequest
        ? 'no isolation in an entity of a workspace that was asked for'
        : 'one entity for each workspace',
    };
  }
  if (!(await findActiveWorkspace(tx, { entity_ref: entityRef }))) {
    return undefined;
  }
  return {
    pointer: '/metadata/name',
    message: 'A workspace that was asked for has this entity name',
    expected: 'a name that no other workspace has',
  };
}
