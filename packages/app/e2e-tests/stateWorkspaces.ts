import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { postureDigest, StoredPosture } from '@ringfence/engine';
import { call } from './call';
import { Tokens } from './callers';
import { Portal } from './Portal';

const API = '/api/ml-workspace/v1';
const HOUR_MS = 3_600_000;

/** Entities of workspaces, by what they are good for. */
export interface StateEntities {
  /** Asked for, with no outbound rules. */
  requested: string;
  /** Asked for, with 200 outbound rules. */
  many: string;
  /** Read from Azure three days ago. */
  stale: string;
  /** Judged by an engine that is newer than this one. */
  newer: string;
}

const example = (name: string) =>
  JSON.parse(
    readFileSync(
      join(__dirname, `../../../examples/workspaces/${name}.json`),
      'utf8',
    ),
  );

const SUBSCRIPTION = '8d1f2c5e-3b47-4a09-9c6d-1e2f3a4b5c6d';

function rule(index: number): object {
  const name = `rule-${String(index).padStart(3, '0')}`;
  if (index % 5 === 0) {
    return {
      name,
      type: 'ServiceTag',
      serviceTag: 'DataFactory',
      protocol: 'TCP',
      portRanges: String(1000 + index),
    };
  }
  if (index % 7 === 0) {
    return {
      name,
      type: 'PrivateEndpoint',
      serviceResourceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-states/providers/Microsoft.Storage/storageAccounts/st${index}`,
      subresourceTarget: 'blob',
      sparkEnabled: false,
      approverAssigned: true,
    };
  }
  return {
    name,
    type: 'FQDN',
    fqdn: `host-${index}.example.org`,
    portRanges: '443',
  };
}

/** Asks for a workspace, and gives the name of its entity. */
async function request(
  { url }: Portal,
  token: string,
  name: string,
  outbound: object = {},
): Promise<string> {
  const { owner, isolation } = example('fraud-scoring');
  const { entityRef } = await call(`${url}${API}/requests`, token, {
    key: name,
    body: {
      owner,
      isolation: {
        ...isolation,
        workspace: { ...isolation.workspace, name },
        outbound: { ...isolation.outbound, ...outbound },
      },
    },
  });
  return entityRef.split('/')[1];
}

/** What another process beside the backend leaves behind of a workspace. */
interface LeftBehind {
  /** Of the posture that is shown, also as columns of its row. */
  posture: { columns: Record<string, string>; body: (body: any) => object };
  workspace: Record<string, string | number>;
}

/** Writes into the backend's database, where readers hash the posture again. */
function leaveBehind(
  portal: Portal,
  entity: string,
  { posture, workspace }: LeftBehind,
): void {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
  const db = new DatabaseSync(portal.databaseOf('ml-workspace'));
  const update = (
    table: string,
    id: string,
    columns: Record<string, string | number>,
  ) => {
    const set = Object.keys(columns).map(column => `${column} = ?`);
    const sql = `UPDATE ${table} SET ${set} WHERE id = ?`;
    const { changes } = db.prepare(sql).run(...Object.values(columns), id);
    expect(changes).toBe(1);
  };
  try {
    db.exec('PRAGMA busy_timeout = 10000');
    const shown = db
      .prepare(
        `SELECT w.id, w.posture_id, p.body FROM ml_workspace_workspaces w
         JOIN ml_workspace_postures p ON p.id = w.posture_id
         WHERE w.entity_ref = 'resource:default/' || ?`,
      )
      .get(entity) as { id: string; posture_id: string; body: string };
    const left = posture.body(JSON.parse(shown.body)) as StoredPosture;
    const body = JSON.stringify(left);
    update('ml_workspace_postures', shown.posture_id, {
      ...posture.columns,
      body,
      digest: postureDigest(left),
      body_hash: createHash('sha256').update(body).digest('hex'),
    });
    update('ml_workspace_workspaces', shown.id, workspace);
  } finally {
    db.close();
  }
}

/** What a reading of Azure leaves behind; no part of this version reads Azure yet. */
function readLongAgo(portal: Portal, entity: string): void {
  const observedAt = new Date(Date.now() - 72 * HOUR_MS).toISOString();
  const kind = 'observed';
  leaveBehind(portal, entity, {
    posture: {
      columns: { basis: kind },
      body: body => ({ ...body, basis: { kind, observedAt } }),
    },
    workspace: { basis: kind, stale: 1, observed_at: observedAt },
  });
}

/** What a newer engine leaves behind: its version, and a check of its own. */
function judgedByNewer(portal: Portal, entity: string): void {
  const engineVersion = '99';
  leaveBehind(portal, entity, {
    posture: {
      columns: { engine_version: engineVersion },
      body: ({ results: [first, ...others], ...body }) => ({
        ...body,
        engineVersion,
        results: [
          { ...first, check: 'a-check-of-tomorrow', status: 'fail' },
          ...others,
        ],
      }),
    },
    workspace: { judged_engine: engineVersion },
  });
}

/** Makes every workspace that has to be asked for, and waits until the catalog has all of them. */
export async function makeStates(
  portal: Portal,
  { guest, reviewer }: Tokens,
): Promise<StateEntities> {
  const [requested, many, stale, newer] = await Promise.all([
    request(portal, guest, 'mlw-state-requested'),
    request(portal, guest, 'mlw-state-many', {
      isolationMode: 'AllowOnlyApprovedOutbound',
      firewallSku: 'Standard',
      rules: Array.from({ length: 200 }, (_, index) => rule(index)),
    }),
    request(portal, guest, 'mlw-state-stale'),
    request(portal, guest, 'mlw-state-newer'),
  ]);
  readLongAgo(portal, stale);
  judgedByNewer(portal, newer);
  const known = `${portal.url}/api/catalog/entities/by-name/resource/default/`;
  const shown = `${portal.url}${API}/workspaces/by-entity/resource/default/`;
  await expect(async () => {
    for (const name of [requested, many, stale, newer, 'mlw-state-unlinked']) {
      await call(`${known}${name}`, reviewer);
    }
    await call(`${shown}mlw-state-partial`, reviewer);
    const malformed = await fetch(`${shown}mlw-state-malformed`, {
      headers: { Authorization: `Bearer ${reviewer}` },
    });
    expect(malformed.status).toBe(409);
  }).toPass({ timeout: 90_000 });
  return { requested, many, stale, newer };
}
