import { compareWithObserved } from '@ringfence/advice';
import { WorkspaceDrift } from '@ringfence/backstage-plugin-ml-workspace-common';
import { WorkspaceIsolation } from '@ringfence/engine';
import { Knex } from 'knex';
import { PolicyStore } from '../database/PolicyStore';
import { FoundWorkspace, WorkspaceReader } from '../database/WorkspaceReader';
import { causeOf } from './causeOf';
import { changesBefore } from './changeBefore';
import { findObservation } from './observationStore';

/** Says how workspaces differ from what was approved of them, and who did it. @internal */
export class DriftReader {
  readonly #db: Knex;
  readonly #policies: PolicyStore;
  readonly #workspaces: WorkspaceReader;

  static create(options: {
    db: Knex;
    policies: PolicyStore;
    workspaces: WorkspaceReader;
  }): DriftReader {
    return new DriftReader(options.db, options.policies, options.workspaces);
  }

  private constructor(
    db: Knex,
    policies: PolicyStore,
    workspaces: WorkspaceReader,
  ) {
    this.#db = db;
    this.#policies = policies;
    this.#workspaces = workspaces;
  }

  /** The differences of a workspace that is observed, of which something was approved. */
  async of(found: FoundWorkspace): Promise<WorkspaceDrift> {
    const { id, workspaceId: armId } = found.summary;
    const observation = await findObservation(this.#db, id);
    const approvedId = found.approvedId ?? (!observation && found.postureId);
    const approved = approvedId
      ? await this.#workspaces.approved(approvedId)
      : undefined;
    const sides = {
      ...(approved && {
        approved: {
          ...(approved.requestId && { requestId: approved.requestId }),
          at: approved.at,
        },
      }),
      ...(observation && {
        observed: {
          at: observation.read_at,
          apiVersion: observation.api_version,
          source: observation.source,
        },
      }),
    };
    if (!approved || !observation) {
      const none = { undo: { cannot: [] }, adopt: { patch: [] } };
      return { ...sides, differences: [], ...none };
    }
    const shown = await this.#workspaces.posture(found.postureId);
    const isolation: WorkspaceIsolation = shown.isolation;
    const { differences, ...ways } = compareWithObserved(
      approved.isolation,
      isolation,
      await this.#policies.active(),
    );
    const changes = differences.length
      ? await changesBefore(this.#db, observation)
      : [];
    return {
      ...sides,
      differences: differences.map(difference => {
        const cause = causeOf(difference.pointer, {
          armId,
          isolation,
          changes,
        });
        if (!cause) return difference;
        const { actor, at, operation } = cause;
        return { ...difference, by: { actor, at, operation } };
      }),
      ...ways,
    };
  }
}
