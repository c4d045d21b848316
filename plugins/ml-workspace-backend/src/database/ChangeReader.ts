import {
  ChangePage,
  WorkspaceChange,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { WorkspaceIsolation, readFacts } from '@ringfence/engine';
import { Knex } from 'knex';
import { Narrowing } from '../permissions/ResourceAccess';
import { assertFacts } from '../record/held';
import { TABLES } from './tables';

interface ChangeRow {
  sequence: number | string;
  active: boolean | number;
  workspaceId: string;
  workspaceName: string;
  entityRef: string;
  owner: string;
  system: string | null;
  description: string | null;
  verdict: string;
  basis: string;
  subscriptionId: string;
  factsHash: string;
  facts: string;
  observedSince: string | null;
  stale: boolean | number;
  unclaimed: boolean | number;
}

/** ARM ids of storage, key vaults and registries, where they are known. */
function associatedIds({ resources = {} }: WorkspaceIsolation): string[] {
  const { storage = [], keyVault = [], containerRegistry = [] } = resources;
  const ids = [...storage, ...keyVault, ...containerRegistry].flatMap(
    ({ id }) => (id ? [id.toLowerCase()] : []),
  );
  return [...new Set(ids)].sort();
}

function toChange(row: ChangeRow): WorkspaceChange {
  const { factsHash, facts, sequence, active, system, description, ...rest } =
    row;
  const { observedSince, stale, unclaimed, ...kept } = rest;
  const isolation = assertFacts(factsHash, facts);
  const { dataClassification, region } = isolation;
  const dependsOn = associatedIds(isolation);
  const { mode: isolationMode } = readFacts(isolation);
  return {
    ...kept,
    sequence: Number(sequence),
    active: Boolean(active),
    ...(system && { system }),
    ...(dependsOn.length && { dependsOn }),
    ...(description && { description }),
    ...(isolationMode && { isolationMode }),
    ...(dataClassification && { dataClassification }),
    ...(region && { region }),
    // An age would be another one each time, and an unchanged world would write.
    ...(row.basis === 'observed' && observedSince && { observedSince }),
    ...(Boolean(stale) && { stale: true as const }),
    ...(Boolean(unclaimed) && { unclaimed: true as const }),
  };
}

/** Reads workspaces in the order in which they changed. @internal */
export class ChangeReader {
  readonly #db: Knex;

  static create(db: Knex): ChangeReader {
    return new ChangeReader(db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Workspaces that changed after a place in the order. Those that nobody
   * accepted yet have no place, so they never appear; nor do those that the
   * catalog itself declares.
   */
  async after(
    sequence: number,
    limit: number,
    narrow: Narrowing = () => {},
  ): Promise<ChangePage> {
    const query = this.#db(`${TABLES.workspaces} as w`)
      .leftJoin(`${TABLES.requests} as r`, 'r.id', 'w.request_id')
      .join(`${TABLES.postures} as p`, 'p.id', 'w.posture_id')
      .join(`${TABLES.facts} as f`, 'f.hash', 'p.facts_hash')
      .leftJoin(`${TABLES.texts} as t`, 't.request_id', 'r.id')
      .where('w.change_seq', '>', sequence)
      .whereIn('w.origin', ['request', 'azure'])
      .orderBy('w.change_seq', 'asc')
      .limit(limit + 1)
      .select<ChangeRow[]>({
        sequence: 'w.change_seq',
        active: 'w.active',
        workspaceId: 'w.arm_id',
        workspaceName: 'w.name',
        entityRef: 'w.entity_ref',
        owner: 'w.owner',
        system: 'w.system',
        description: 't.description',
        verdict: 'p.verdict',
        basis: 'p.basis',
        subscriptionId: 'w.subscription_id',
        factsHash: 'f.hash',
        facts: 'f.body',
        observedSince: 'p.judged_at',
        stale: 'w.stale',
        unclaimed: 'w.unclaimed',
      });
    narrow(query);
    const rows = await query;
    const items = rows.slice(0, limit).map(toChange);
    return {
      items,
      cursor: items[items.length - 1]?.sequence ?? sequence,
      complete: rows.length <= limit,
    };
  }
}
