import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { PolicyStore } from '../database/PolicyStore';
import { isConflict } from '../database/databaseErrors';
import { transact } from '../database/transact';
import { retireWorkspace } from '../database/workspaceStore';
import { DeclaredEntity } from './declaredEntity';
import {
  dropEntity,
  updateEntity,
  KnownEntity,
  knownEntities,
  takeEntity,
} from './declaredStore';
import { DeclaredProblem, problemOf } from './problem';
import {
  addDeclared,
  findClash,
  findHeld,
  putFoundAside,
  updateDeclared,
} from './storeDeclared';

const ATTEMPTS = 3;

/** What a pass over all entities came to. @internal */
export interface Kept {
  /** Entities whose workspace was stored or looked at again. */
  stored: number;
  /** Entities that cannot be shown. */
  problems: number;
  /** Entities that left, and their workspaces with them. */
  left: number;
}

/** Whether an entity says what it said, and that was stored. */
function isSettled(entity: DeclaredEntity, known: KnownEntity | undefined) {
  if (known?.hash !== entity.hash) return false;
  return entity.problem
    ? known.problem === JSON.stringify(entity.problem)
    : known.problem === null && Boolean(known.active);
}

/**
 * Keeps the workspaces that entities of the catalog declare as those entities say,
 * each in a transaction of its own, so that one that cannot be shown harms no
 * other. What did not change is not written.
 * @internal
 */
export class DeclaredKeeper {
  readonly #db: Knex;
  readonly #policies: PolicyStore;
  readonly #logger: LoggerService;

  static create(options: {
    db: Knex;
    policies: PolicyStore;
    logger: LoggerService;
  }): DeclaredKeeper {
    return new DeclaredKeeper(options.db, options.policies, options.logger);
  }

  private constructor(db: Knex, policies: PolicyStore, logger: LoggerService) {
    this.#db = db;
    this.#policies = policies;
    this.#logger = logger;
  }

  /** Takes a whole reading: what is not in it has left the catalog. */
  async keep(
    entities: readonly DeclaredEntity[],
    signal: AbortSignal,
  ): Promise<Kept> {
    const known = await knownEntities(this.#db);
    const kept: Kept = { stored: 0, problems: 0, left: 0 };
    const here = new Set(entities.map(({ entityRef }) => entityRef));
    for (const entityRef of known.keys()) {
      if (here.has(entityRef)) continue;
      signal.throwIfAborted();
      await this.#forget(entityRef);
      kept.left += 1;
    }
    const inOrder = [...entities].sort((one, other) =>
      one.entityRef < other.entityRef ? -1 : 1,
    );
    for (const entity of inOrder) {
      const before = known.get(entity.entityRef);
      if (isSettled(entity, before)) {
        if (entity.problem) kept.problems += 1;
        continue;
      }
      signal.throwIfAborted();
      const problem = await this.#put(entity);
      if (!problem) kept.stored += 1;
      else {
        kept.problems += 1;
        this.#tell(problem, before);
      }
    }
    return kept;
  }

  /** Says once what is wrong with an entity. */
  #tell(problem: DeclaredProblem, before: KnownEntity | undefined): void {
    if (before?.problem === JSON.stringify(problem)) return;
    this.#logger.warn(problem.message);
  }

  async #forget(entityRef: string): Promise<void> {
    await transact(this.#db, async tx => {
      const id = await dropEntity(tx, entityRef);
      if (id) await retireWorkspace(tx, { id }, new Date().toISOString());
    });
  }

  async #put(entity: DeclaredEntity): Promise<DeclaredProblem | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await transact(this.#db, tx => this.#write(tx, entity));
      } catch (error) {
        // Somebody claimed the same at the same time; now it can be seen.
        if (!isConflict(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  async #write(
    tx: Knex.Transaction,
    entity: DeclaredEntity,
  ): Promise<DeclaredProblem | undefined> {
    const { entityRef, owner, declaration } = entity;
    const { workspace_id } = await takeEntity(tx, entity);
    if (!declaration) {
      // It may well be the same workspace, so what is known of it stays.
      const { problem } = entity;
      await updateEntity(tx, entity, { workspaceId: workspace_id, problem });
      return problem;
    }
    const at = new Date().toISOString();
    const active = await this.#policies.active(tx);
    const toStore = { entityRef, owner, declaration, active, at };
    const held = await findHeld(tx, workspace_id);
    if (held?.arm_id === declaration.armId) {
      await updateDeclared(tx, held, toStore);
      await updateEntity(tx, entity, { workspaceId: held.id });
      return undefined;
    }
    if (held) await retireWorkspace(tx, { id: held.id }, at);
    await putFoundAside(tx, toStore);
    const clash = await findClash(tx, toStore);
    if (clash) {
      const problem = problemOf(entityRef, [clash]);
      await updateEntity(tx, entity, { workspaceId: null, problem });
      return problem;
    }
    const workspaceId = await addDeclared(tx, toStore);
    await updateEntity(tx, entity, { workspaceId });
    return undefined;
  }
}
