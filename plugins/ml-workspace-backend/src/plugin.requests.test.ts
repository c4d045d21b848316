import {
  ML_WORKSPACE_CHANGED_TOPIC,
  eventHash,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { ENGINE_VERSION, completeRequest } from '@ringfence/engine';
import { SUBSCRIPTION } from '@ringfence/testing';
import { waitFor } from '@ringfence/testing/portal';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { toChainEvent } from './database/eventStore';
import { TABLES } from './database/tables';
import {
  approvedOnly,
  goodBody,
  OTHER_SUBSCRIPTION,
  OWNER,
} from './__testUtils__/isolations';
import { ADA, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Hears what other plugins hear of a change. */
function listener(heard: unknown[]) {
  return createBackendPlugin({
    pluginId: 'test-listener',
    register(reg) {
      reg.registerInit({
        deps: { events: eventsServiceRef },
        async init({ events }) {
          await events.subscribe({
            id: 'test',
            topics: [ML_WORKSPACE_CHANGED_TOPIC],
            onEvent: async ({ eventPayload }) => {
              heard.push(eventPayload);
            },
          });
        },
      });
    },
  });
}

const policyWith = (approval: string) => ({
  mlWorkspace: {
    policy: {
      name: 'contoso',
      revision: 1,
      tiers: {
        restricted: { minimumVerdict: 'isolated', approval },
        public: { minimumVerdict: 'exposed' },
      },
    },
  },
});

describe.each(databases.eachSupportedId())(
  'asking for a workspace on %s',
  id => {
    const heard: unknown[] = [];
    let db: Knex;
    let portal: Portal;

    beforeAll(async () => {
      db = await databases.init(id);
      portal = await startPortal({ db, features: [listener(heard)] });
    });

    afterAll(() => portal.stop());

    beforeEach(async () => {
      await emptyTables(db);
      portal.audit.clear();
      heard.length = 0;
    });

    it('takes a compliant request, which policy approves', async () => {
      const { status, body } = await portal.ask(goodBody());

      expect(body).toMatchObject({
        state: 'approved',
        workspaceName: 'mlw-fraud',
        workspaceId: `/subscriptions/${SUBSCRIPTION}/resourcegroups/rg-ml/providers/microsoft.machinelearningservices/workspaces/mlw-fraud`,
        entityRef: expect.stringMatching(
          /^resource:default\/mlw-fraud-[0-9a-f]{8}$/,
        ),
        owner: OWNER,
        requestedBy: ADA,
        description: 'Scores card payments',
        dataClassification: 'restricted',
        verdict: 'exfiltration-protected',
        posture: { basis: { kind: 'requested' }, compliance: { meets: 'yes' } },
        isolation: { compute: [], endpoints: [] },
      });
      expect(status).toBe(201);
    });

    it('chains the events of a request by their hashes', async () => {
      const { body } = await portal.ask(goodBody());

      const rows = await db(TABLES.events).orderBy('sequence');
      expect(rows.map(({ type, actor }) => [type, actor])).toEqual([
        ['submitted', ADA],
        ['approved', 'policy'],
      ]);
      expect(rows[0].previous_hash).toBeNull();
      expect(rows[1].previous_hash).toBe(rows[0].hash);
      expect(rows.map(row => eventHash(toChainEvent(row)))).toEqual(
        rows.map(row => row.hash),
      );
      expect(body.events).toEqual(
        rows.map(({ sequence, type, at, actor, hash }) => ({
          sequence,
          type,
          at,
          by: actor,
          hash,
        })),
      );
    });

    it('keeps free text out of the events', async () => {
      await portal.ask(goodBody());

      expect(await db(TABLES.texts).select('description')).toEqual([
        { description: 'Scores card payments' },
      ]);
      expect(JSON.stringify(await db(TABLES.events))).not.toContain('payments');
    });

    it('stores the posture with what it was judged from', async () => {
      await portal.ask(goodBody());

      const [posture] = await db(TABLES.postures);
      const [facts] = await db(TABLES.facts);
      const [policy] = await db(TABLES.policies).where({ active: true });
      expect(posture).toMatchObject({
        verdict: 'exfiltration-protected',
        basis: 'requested',
        engine_version: ENGINE_VERSION,
        facts_hash: facts.hash,
        policy_hash: policy.hash,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(JSON.parse(facts.body)).toEqual(completeRequest(approvedOnly()));
    });

    it('brings it to the catalog feed and says that something changed', async () => {
      const { body: taken } = await portal.ask(goodBody());

      const { body } = await portal.readAsService('/changes');
      expect(body).toEqual({
        items: [
          {
            sequence: expect.any(Number),
            active: true,
            workspaceId: taken.workspaceId,
            workspaceName: 'mlw-fraud',
            entityRef: taken.entityRef,
            owner: OWNER,
            description: 'Scores card payments',
            verdict: 'exfiltration-protected',
            basis: 'requested',
            isolationMode: 'AllowOnlyApprovedOutbound',
            dataClassification: 'restricted',
            region: 'westeurope',
            subscriptionId: SUBSCRIPTION,
          },
        ],
        cursor: body.items[0].sequence,
        complete: true,
      });
      await waitFor(() => expect(heard).toEqual([{ sequence: body.cursor }]));
    });

    it('pages the catalog feed from a cursor', async () => {
      for (const name of ['mlw-one', 'mlw-two', 'mlw-three']) {
        await portal.ask(goodBody({ name }));
      }

      const { body: first } = await portal.readAsService('/changes?limit=2');
      expect(first).toMatchObject({
        items: [{ workspaceName: 'mlw-one' }, { workspaceName: 'mlw-two' }],
        complete: false,
      });
      const { body: second } = await portal.readAsService(
        `/changes?after=${first.cursor}`,
      );
      expect(second).toMatchObject({
        items: [{ workspaceName: 'mlw-three' }],
        complete: true,
      });
      const { body: none } = await portal.readAsService(
        `/changes?after=${second.cursor}`,
      );
      expect(none).toEqual({
        items: [],
        cursor: second.cursor,
        complete: true,
      });
    });

    it('gives one name in two subscriptions two entities', async () => {
      const { body: one } = await portal.ask(goodBody());
      const { body: two, status } = await portal.ask(
        goodBody({ subscriptionId: OTHER_SUBSCRIPTION }),
      );

      expect(status).toBe(201);
      expect(two.entityRef).not.toBe(one.entityRef);
    });

    it('gives a name that ends in a hyphen an entity the catalog can hold', async () => {
      const { body, status } = await portal.ask(
        goodBody({ name: 'mlw-fraud-' }),
      );

      expect(status).toBe(201);
      expect(body.workspaceName).toBe('mlw-fraud-');
      expect(body.entityRef).toMatch(
        /^resource:default\/mlw-fraud-[0-9a-f]{8}$/,
      );
    });
  },
);

describe('a policy that wants a person to approve', () => {
  it('leaves a request submitted and out of the catalog feed', async () => {
    const db = await databases.init('SQLITE_3');
    const heard: unknown[] = [];
    const portal = await startPortal({
      db,
      config: policyWith('manual'),
      features: [listener(heard)],
    });

    const { status, body } = await portal.ask(goodBody());
    expect(status).toBe(201);
    expect(body.state).toBe('submitted');
    expect(body.events).toHaveLength(1);

    const { body: changes } = await portal.readAsService('/changes');
    expect(changes).toEqual({ items: [], cursor: 0, complete: true });
    expect(heard).toEqual([]);

    const { status: again } = await portal.ask(goodBody());
    expect(again).toBe(409);
    await portal.stop();
  });
});
