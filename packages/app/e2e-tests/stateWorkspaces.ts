import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
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

/** Changes rows of the backend's database, as another process beside it would. */
function write(portal: Portal, statements: [string, ...string[]][]): void {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
  const db = new DatabaseSync(portal.databaseOf('ml-workspace'));
  try {
    db.exec('PRAGMA busy_timeout = 10000');
    for (const [sql, ...values] of statements) {
      expect(db.prepare(sql).run(...values).changes).toBe(1);
    }
  } finally {
    db.close();
  }
}

const SHOWN = `(SELECT posture_id FROM ml_workspace_workspaces
  WHERE entity_ref = 'resource:default/' || ?)`;

/** What a reading of Azure leaves behind; no part of this version reads Azure yet. */
function readLongAgo(portal: Portal, entity: string): void {
  const at = new Date(Date.now() - 72 * HOUR_MS).toISOString();
  write(portal, [
    [
      `UPDATE ml_workspace_postures SET basis = 'observed', body = json_set(
         body, '$.basis', json_object('kind', 'observed', 'observedAt', ?))
       WHERE id = ${SHOWN}`,
      at,
      entity,
    ],
    [
      `UPDATE ml_workspace_workspaces
       SET basis = 'observed', stale = 1, observed_at = ?
       WHERE entity_ref = 'resource:default/' || ?`,
      at,
      entity,
    ],
  ]);
}

/** What a newer engine leaves behind: its version, and a check of its own. */
function judgedByNewer(portal: Portal, entity: string): void {
  write(portal, [
    [
      `UPDATE ml_workspace_postures SET engine_version = '99', body = json_set(
         body, '$.engineVersion', '99',
         '$.results[0].check', 'a-check-of-tomorrow',
         '$.results[0].status', 'fail')
       WHERE id = ${SHOWN}`,
      entity,
    ],
    [
      `UPDATE ml_workspace_workspaces SET judged_engine = '99'
       WHERE entity_ref = 'resource:default/' || ?`,
      entity,
    ],
  ]);
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
