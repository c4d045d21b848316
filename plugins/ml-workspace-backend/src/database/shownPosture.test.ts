import {
  WorkspaceIsolation,
  baselinePolicy,
  completeRequest,
  evaluate,
} from '@ringfence/engine';
import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { approvedOnly } from '../__testUtils__/isolations';
import { storeWorkspace } from '../__testUtils__/stored';
import { insertFacts } from './factsStore';
import { migrationsDirectory } from './migrations';
import { insertPosture } from './postureStore';
import { showPosture } from './shownPosture';
import { TABLES } from './tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const directory = migrationsDirectory;

describe.each(databases.eachSupportedId())('the shown posture on %s', id => {
  let db: Knex;

  beforeEach(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory });
  });

  const rowOf = async (workspaceId: string) => {
    const row = await db(TABLES.workspaces).where({ id: workspaceId }).first();
    const failing = await db(TABLES.failing)
      .where({ workspace_id: workspaceId })
      .orderBy('check_id')
      .pluck('check_id');
    return { ...row, failing };
  };

  async function show(
    workspaceId: string,
    isolation: WorkspaceIsolation,
    at: string,
  ) {
    const posture = evaluate(isolation, baselinePolicy);
    const [{ hash: policyHash }] = await db(TABLES.policies);
    await db.transaction(async tx => {
      const postureId = randomUUID();
      const factsHash = await insertFacts(tx, isolation, at);
      const origin = { workspaceId, factsHash, policyHash, judgedAt: at };
      await insertPosture(tx, posture, { ...origin, id: postureId });
      await showPosture(tx, {
        workspaceId,
        postureId,
        posture,
        isolation,
        policyHash,
        at,
      });
    });
    return posture;
  }

  it('is repeated in the row of its workspace, as lists compare it', async () => {
    const isolation = {
      ...approvedOnly({ name: 'MLW-Fraud' }),
      region: 'West Europe',
      dataClassification: ' Restricted',
      outbound: { isolationMode: 'allow_only_approved_outbound', rules: [] },
    };
    const { workspaceId, posture } = await storeWorkspace(db, isolation);

    expect(await rowOf(workspaceId)).toMatchObject({
      sort_name: 'mlw-fraud',
      verdict: posture.verdict,
      lane_inbound: posture.lanes.inbound.state,
      lane_outbound: posture.lanes.outbound.state,
      meets: posture.compliance.meets,
      fact: posture.fact,
      basis: 'requested',
      observed_at: null,
      isolation_mode: 'AllowOnlyApprovedOutbound',
      data_classification: 'restricted',
      region: 'westeurope',
      judged_engine: posture.engineVersion,
      posture_count: 1,
    });
  });

  it('names the checks that fail now, and no former ones', async () => {
    const open = { ...approvedOnly(), v1LegacyMode: true };
    const { workspaceId } = await storeWorkspace(db, completeRequest(open));
    const before = await rowOf(workspaceId);
    const posture = await show(
      workspaceId,
      { ...open, inbound: { publicNetworkAccess: 'Enabled', ipRules: [] } },
      '2030-01-01T00:00:00.000Z',
    );
    const after = await rowOf(workspaceId);

    const failing = posture.results
      .filter(({ status }) => status === 'fail')
      .map(({ check }) => check)
      .sort();
    expect(failing.length).toBeGreaterThan(0);
    expect(after.failing).toEqual(failing);
    expect(after.failing_count).toBe(failing.length);
    expect(after.failing).not.toEqual(before.failing);
    expect(after.posture_count).toBe(2);
  });

  it('never begins before the one it follows, also when the clock went back', async () => {
    const { workspaceId } = await storeWorkspace(db, approvedOnly());
    const first = await rowOf(workspaceId);
    await show(workspaceId, {}, '2001-01-01T00:00:00.000Z');

    const postures = await db(TABLES.postures).orderBy('sequence');
    const shown = postures.map(row => [
      row.sequence,
      row.shown_from,
      row.shown_to,
    ]);
    expect(shown).toEqual([
      [1, first.shown_from, first.shown_from],
      [2, first.shown_from, null],
    ]);
    expect((await rowOf(workspaceId)).posture_id).toBe(postures[1].id);
  });

  it('is put back into the rows by the migration as it was, when they come from before it', async () => {
    await storeWorkspace(db, approvedOnly());
    const { workspaceId } = await storeWorkspace(
      db,
      completeRequest({ ...approvedOnly({ name: 'Open' }), region: undefined }),
    );
    const before = await rowOf(workspaceId);
    const postures = await db(TABLES.postures).orderBy('id');

    const name = '20261123_postures.js';
    await db.migrate.down({ directory, name });
    expect(await db.schema.hasColumn(TABLES.workspaces, 'verdict')).toBe(false);
    expect(await db(TABLES.workspaces)).toHaveLength(2);
    await db.migrate.up({ directory, name });

    // Known only once it is judged again.
    expect(await rowOf(workspaceId)).toEqual({
      ...before,
      judgement_digest: '',
    });
    expect(await db(TABLES.postures).orderBy('id')).toEqual(postures);
  });
});
