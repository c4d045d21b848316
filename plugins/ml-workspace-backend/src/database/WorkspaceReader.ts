import { RequestState } from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { readPosture, ShownPosture } from './postureStore';
import { TABLES } from './tables';

/** What of a workspace is shown beside its posture. @internal */
export interface FoundWorkspace {
  workspaceId: string;
  workspaceName: string;
  entityRef: string;
  owner: string;
  requestId: string;
  requestState: RequestState;
  requestOwner: string;
  requestedBy: string;
  postureId: string;
}

/** Reads active workspaces and the posture that is stored of each. @internal */
export class WorkspaceReader {
  readonly #db: Knex;

  static create(db: Knex): WorkspaceReader {
    return new WorkspaceReader(db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /** The active workspace behind a catalog entity. */
  async findByEntityRef(
    entityRef: string,
  ): Promise<FoundWorkspace | undefined> {
    return this.#db(`${TABLES.workspaces} as w`)
      .join(`${TABLES.requests} as r`, 'r.id', 'w.request_id')
      .where({ 'w.entity_ref': entityRef, 'w.active': true })
      .first<FoundWorkspace | undefined>({
        workspaceId: 'w.arm_id',
        workspaceName: 'w.name',
        entityRef: 'w.entity_ref',
        owner: 'w.owner',
        requestId: 'r.id',
        requestState: 'r.state',
        requestOwner: 'r.owner',
        requestedBy: 'r.requested_by',
        postureId: 'w.posture_id',
      });
  }

  /** A stored posture, with the isolation it is about. */
  async posture(postureId: string): Promise<ShownPosture> {
    return readPosture(this.#db, postureId);
  }
}
