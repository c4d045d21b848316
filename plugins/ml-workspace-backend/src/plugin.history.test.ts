import { HistoryEntry } from '@ringfence/backstage-plugin-ml-workspace-common';
import {
  Policy,
  WorkspaceIsolation,
  baselinePolicy,
  completeRequest,
  evaluate,
} from '@ringfence/engine';
import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { approvedOnly } from './__testUtils__/isolations';
import { Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { statementsOf } from './__testUtils__/statements';
import { activatePolicy, storeWorkspace } from './__testUtils__/stored';
import { insertFacts } from './database/factsStore';
import { insertPosture } from './database/postureStore';
import { showPosture } from './database/shownPosture';
import { TABLES } from './database/tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const day = (number: number) => `2030-01-0${number}T00:00:00.000Z`;

const strict = (revision: number): Policy => ({
  ...baselinePolicy,
  name: 'contoso',
  revision,
  regions: [`region-${revision}`],
});

describe.each(databases.eachSupportedId())(
  'the past of a workspace on %s',
  id => {
    let db: Knex;
    let portal: Portal;
    let workspaceId: string;

    beforeAll(async () => {
      db = await databases.init(id);
      portal = await startPortal({ db });
    });

    afterAll(() => portal.stop());

    const show = async (
      written: WorkspaceIsolation,
      policy: Policy,
      at: string,
    ) => {
      const isolation = completeRequest(written);
      const policyHash = await activatePolicy(db, policy);
      const posture = evaluate(isolation, policy, {
        basis: { kind: 'requested' },
      });
      await db.transaction(async tx => {
        const postureId = randomUUID();
        const factsHash = await insertFacts(tx, isolation, at);
        await insertPosture(tx, posture, {
          id: postureId,
          workspaceId,
          factsHash,
          policyHash,
          judgedAt: at,
        });
        const shown = { workspaceId, postureId, posture, isolation };
        await showPosture(tx, { ...shown, policyHash, at });
      });
      return posture;
    };
    const at = async (moment: string) => {
      const { body } = await portal.read(
        `/workspaces/${workspaceId}/posture?at=${encodeURIComponent(moment)}`,
      );
      return body;
    };

    const weak: WorkspaceIsolation = {
      ...approvedOnly(),
      inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
    };

    beforeEach(async () => {
      await emptyTables(db);
      await db(TABLES.policies).delete();
      ({ workspaceId } = await storeWorkspace(db, approvedOnly()));
    });

    it('is shown as it was three policies ago, with the facts and the policy of that day', async () => {
      const then = await show(weak, strict(2), day(1));
      await show(approvedOnly(), strict(3), day(2));
      await show(approvedOnly(), strict(4), day(3));
      const now = await show(weak, strict(5), day(4));

      const past = await at(day(1));
      expect(past).toMatchObject({
        isolation: completeRequest(weak),
        posture: then,
        shownFrom: day(1),
        judgedAt: day(1),
        policy: { name: 'contoso', revision: 2 },
        engineVersion: then.engineVersion,
      });
      expect(past.posture.compliance).toEqual(then.compliance);
      expect(past.posture.compliance).not.toEqual(now.compliance);
      expect(await at('2030-01-01T23:59:59.999+00:00')).toMatchObject({
        posture: then,
      });
      expect(await at('2030-01-02T00:59:59+01:00')).toMatchObject({
        posture: then,
      });
      expect((await at(day(4))).posture).toEqual(now);
      expect((await at('2199-01-01T00:00:00Z')).posture).toEqual(now);
    });

    it('is told newest first, page by page, with why each followed the one before', async () => {
      await show(weak, baselinePolicy, day(1));
      await show(weak, strict(2), day(2));
      await show(approvedOnly(), strict(3), day(3));

      const entries: HistoryEntry[] = [];
      let cursor = '';
      do {
        const { body } = await portal.read(
          `/workspaces/${workspaceId}/history?limit=1${cursor}`,
        );
        entries.push(...body.items);
        cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
      } while (cursor);

      expect(
        entries.map(entry => [
          entry.sequence,
          entry.policy.revision,
          entry.verdict,
          entry.causes,
        ]),
      ).toEqual([
        [4, 3, 'exfiltration-protected', ['facts', 'policy']],
        [3, 2, 'partially-isolated', ['policy']],
        [2, 1, 'partially-isolated', ['facts']],
        [1, 1, 'exfiltration-protected', []],
      ]);
    });

    it('reads one posture for a moment, and one more than a page for a list', async () => {
      await show(weak, baselinePolicy, day(1));
      await show(approvedOnly(), strict(3), day(3));
      const postureRows = async (path: string) => {
        const statements = await statementsOf(db, () =>
          portal.read(`/workspaces/${workspaceId}/${path}`),
        );
        return statements
          .filter(({ sql }) => sql.includes(TABLES.postures))
          .map(({ rows }) => rows);
      };

      expect(await postureRows('history?limit=1')).toEqual([2]);
      expect(await postureRows('history?limit=100')).toEqual([3]);
      expect(await postureRows(`posture?at=${day(2)}`)).toEqual([1, 1]);
    });

    it('refuses a cursor of another workspace, and an endless page', async () => {
      await show(weak, baselinePolicy, day(1));
      const { workspaceId: other } = await storeWorkspace(
        db,
        approvedOnly({ name: 'mlw-other' }),
      );
      const { body } = await portal.read(
        `/workspaces/${workspaceId}/history?limit=1`,
      );
      for (const query of [`cursor=${body.nextCursor}`, 'limit=1000000']) {
        const { status } = await portal.read(
          `/workspaces/${other}/history?${query}`,
        );
        expect([query, status]).toEqual([query, 400]);
      }
    });
  },
);
