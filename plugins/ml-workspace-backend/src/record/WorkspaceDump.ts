import {
  DumpedOwner,
  DumpedPosture,
  DumpedWorkspace,
  DumpWriter,
  Shows,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { StoredPosture } from '@ringfence/engine';
import { Knex } from 'knex';
import {
  OwnerRow,
  PostureRow,
  ShownColumns,
  TABLES,
  WorkspaceRow,
} from '../database/tables';
import { textHash } from './held';
import { DumpOptions, placeOf } from './LogDump';
import { isPostgres } from './logStore';

/** Bodies of shown postures are large, so that few are read at a time. */
const MOST = 50;

type Row = WorkspaceRow & ShownColumns;

type ShownRow = Pick<
  PostureRow,
  | 'id'
  | 'workspace_id'
  | 'digest'
  | 'facts_hash'
  | 'policy_hash'
  | 'body_hash'
  | 'leaf_index'
> & { sequence: number; shown_from: string };

const toWorkspace = (row: Row): DumpedWorkspace => ({
  workspace: row.id,
  armId: row.arm_id,
  owner: row.owner,
  origin: row.origin,
  postures: row.posture_count,
  shows: {
    verdict: row.verdict,
    inbound: row.lane_inbound,
    resources: row.lane_resources,
    compute: row.lane_compute,
    outbound: row.lane_outbound,
    meets: row.meets,
    fact: row.fact,
    basis: row.basis,
    failing: String(row.failing_count),
  },
});

/** The same as `shows`, of what is stored of the posture. */
function saysOf(body: string): Shows {
  try {
    const { verdict, lanes, compliance, fact, basis, results }: StoredPosture =
      JSON.parse(body);
    const failing = results.filter(({ status }) => status === 'fail');
    return {
      verdict,
      inbound: lanes.inbound.state,
      resources: lanes.resources.state,
      compute: lanes.compute.state,
      outbound: lanes.outbound.state,
      meets: compliance.meets,
      fact,
      basis: basis.kind,
      failing: String(failing.length),
    };
  } catch {
    return {};
  }
}

/** Reads every workspace as its row stands, with what was shown of it. @internal */
export class WorkspaceDump {
  readonly #db: Knex;
  readonly #batchSize: number;

  static create({ db, batchSize }: DumpOptions): WorkspaceDump {
    return new WorkspaceDump(db, Math.min(batchSize, MOST));
  }

  private constructor(db: Knex, batchSize: number) {
    this.#db = db;
    this.#batchSize = batchSize;
  }

  /** @param size - how many entries the dump has of the log */
  async *parts(writer: DumpWriter, size: number): AsyncGenerator<string> {
    for (let after = ''; ; ) {
      const { workspaces, owners, postures, bodies } = await this.#batchAfter(
        after,
      );
      let text = '';
      for (const row of workspaces) {
        const ofRow = postures.filter(
          ({ workspace_id }) => workspace_id === row.id,
        );
        text += writer.workspace(
          toWorkspace(row),
          ofRow.map(posture => {
            const isShown = posture.id === row.posture_id;
            const body = isShown ? bodies.get(posture.id) : undefined;
            return toPosture(posture, size, body);
          }),
          owners
            .filter(({ workspace_id }) => workspace_id === row.id)
            .map(owner => toOwner(owner, size)),
        );
      }
      yield text;
      if (workspaces.length < this.#batchSize) return;
      after = workspaces[workspaces.length - 1].id;
    }
  }

  /** In one transaction, so that what is shown belongs to its workspace. */
  async #batchAfter(after: string) {
    return this.#db.transaction(
      async tx => {
        const workspaces: Row[] = await tx(TABLES.workspaces)
          .where('id', '>', after)
          .orderBy('id')
          .limit(this.#batchSize);
        const ids = workspaces.map(({ id }) => id);
        const owners: OwnerRow[] = await tx(TABLES.owners)
          .whereIn('workspace_id', ids)
          .orderBy(['workspace_id', 'sequence']);
        const postures: ShownRow[] = await tx(TABLES.postures)
          .whereIn('workspace_id', ids)
          .whereNotNull('sequence')
          .orderBy(['workspace_id', 'sequence'])
          .select(
            'id',
            'workspace_id',
            'sequence',
            'digest',
            'facts_hash',
            'policy_hash',
            'body_hash',
            'shown_from',
            'leaf_index',
          );
        const shown: Pick<PostureRow, 'id' | 'body'>[] = await tx(
          TABLES.postures,
        )
          .whereIn(
            'id',
            workspaces.map(({ posture_id }) => posture_id),
          )
          .select('id', 'body');
        const bodies = new Map(shown.map(({ id, body }) => [id, body]));
        return { workspaces, owners, postures, bodies };
      },
      isPostgres(this.#db)
        ? { isolationLevel: 'repeatable read', readOnly: true }
        : undefined,
    );
  }
}

function toOwner(
  { workspace_id, sequence, owner, since, leaf_index }: OwnerRow,
  size: number,
): DumpedOwner {
  return {
    owned: workspace_id,
    sequence,
    owner,
    since,
    ...placeOf({ leaf_index }, size),
  };
}

function toPosture(
  row: ShownRow,
  size: number,
  body: string | undefined,
): DumpedPosture {
  return {
    posture: row.workspace_id,
    sequence: row.sequence,
    digest: row.digest,
    body: row.body_hash ?? '',
    facts: row.facts_hash,
    policy: row.policy_hash,
    shownFrom: row.shown_from,
    ...placeOf(row, size),
    ...(body !== undefined && { found: textHash(body), says: saysOf(body) }),
  };
}
