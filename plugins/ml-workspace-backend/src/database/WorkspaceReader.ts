import { Engine } from '@ringfence/engine';
import {
  ApprovedPosture,
  PolicyCitation,
  ShownState,
  WorkspaceSummary,
  knownState,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { Knex } from 'knex';
import { MlWorkspaceResource } from '../permissions/workspaceResource';
import { overNow } from '../waivers/overNow';
import { readPosture, ShownPosture } from './postureStore';
import { RequestRow, ShownColumns, TABLES } from './tables';
import { LISTED } from './workspaceQuery';
import { SUMMARY_COLUMNS, SummaryRow, toSummary } from './workspaceSummary';

/** What is known of one workspace beside its posture. @internal */
export interface FoundWorkspace {
  summary: WorkspaceSummary;
  /** Rises by one with each approved change. */
  version: number;
  resource: MlWorkspaceResource;
  /** What asked for it; absent where an entity of the catalog declares it. */
  request?: { requestId: string; requestState: ShownState };
  postureId: string;
  /** The posture of what was asked or declared, where another one is shown. */
  approvedId?: string;
  judgedUnder: { policy: PolicyCitation; engineVersion: string };
}

interface FoundRow extends SummaryRow, Pick<ShownColumns, 'judged_engine'> {
  version: number;
  posture_id: string;
  stated_posture_id: string | null;
  request_id: string | null;
  request_state: string | null;
  policy_hash: string;
  policy_name: string;
  policy_revision: number | string;
}

const toFound = (row: FoundRow): FoundWorkspace => ({
  summary: toSummary(row),
  version: row.version,
  resource: {
    id: row.id,
    owner: row.owner,
    dataClassification: row.data_classification,
    verdict: row.verdict,
  },
  ...(row.request_id &&
    row.request_state && {
      request: {
        requestId: row.request_id,
        requestState: knownState(row.request_state) ?? 'unknown',
      },
    }),
  postureId: row.posture_id,
  ...(row.stated_posture_id && { approvedId: row.stated_posture_id }),
  judgedUnder: {
    policy: {
      hash: row.policy_hash,
      name: row.policy_name,
      revision: Number(row.policy_revision),
    },
    engineVersion: row.judged_engine,
  },
});

/** Reads one workspace at a time and the posture that is stored of it. @internal */
export class WorkspaceReader {
  readonly #db: Knex;
  readonly #engine: Engine;

  static create(db: Knex, engine = Engine.create()): WorkspaceReader {
    return new WorkspaceReader(db, engine);
  }

  private constructor(db: Knex, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  /** The workspace behind a catalog entity, if lists show it. */
  async findByEntityRef(
    entityRef: string,
  ): Promise<FoundWorkspace | undefined> {
    const row = await this.#select()
      .where('w.entity_ref', entityRef)
      .whereRaw(LISTED)
      .first();
    return row && toFound(row);
  }

  /** The workspace of an id, also when it is retired. */
  async find(id: string): Promise<FoundWorkspace | undefined> {
    const row = await this.#select().where('w.id', id).first();
    return row && toFound(row);
  }

  /** A stored posture as it may be shown now, with the isolation it is about. */
  async posture(postureId: string): Promise<ShownPosture> {
    const found = await readPosture(this.#db, postureId, this.#engine);
    const now = new Date().toISOString();
    return { ...found, posture: overNow(found.posture, now) };
  }

  /** What was asked or declared of a workspace that is observed, and who asked. */
  async approved(postureId: string): Promise<ApprovedPosture> {
    const { judgedAt, ...stored } = await this.posture(postureId);
    const request = await this.#db<RequestRow>(TABLES.requests)
      .where({ posture_id: postureId })
      .whereIn('kind', ['create', 'change'])
      .orderBy('created_at', 'desc')
      .first('id');
    return {
      ...(request && { requestId: request.id }),
      at: judgedAt,
      ...stored,
    };
  }

  #select() {
    return this.#db(`${TABLES.workspaces} as w`)
      .leftJoin(`${TABLES.requests} as r`, 'r.id', 'w.request_id')
      .leftJoin(`${TABLES.gone} as g`, 'g.ref', 'w.owner')
      .leftJoin(`${TABLES.observations} as o`, 'o.workspace_id', 'w.id')
      .join(`${TABLES.policies} as c`, 'c.hash', 'w.judged_policy')
      .select<FoundRow[]>(
        ...SUMMARY_COLUMNS,
        'w.judged_engine',
        'w.version',
        'w.posture_id',
        'o.stated_posture_id',
        'w.request_id',
        'r.state as request_state',
        'c.hash as policy_hash',
        'c.name as policy_name',
        'c.revision as policy_revision',
      );
  }
}
