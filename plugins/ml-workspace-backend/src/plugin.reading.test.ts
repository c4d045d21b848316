import { SUBSCRIPTION } from '@ringfence/testing';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { TABLES } from './database/tables';
import { textHash } from './record/held';
import { approvedOnly, goodBody, OWNER } from './__testUtils__/isolations';
import { API, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'reading what was asked for on %s',
  id => {
    let db: Knex;
    let portal: Portal;

    beforeAll(async () => {
      db = await databases.init(id);
      portal = await startPortal({ db });
    });

    afterAll(() => portal.stop());
    beforeEach(() => emptyTables(db));

    it('shows a workspace by its entity as by its id, with the posture that was stored', async () => {
      const { body: taken } = await portal.ask(goodBody());
      const stored = await db(TABLES.postures).first();
      const written = JSON.stringify({
        ...JSON.parse(stored.body),
        fact: 'this is what was stored',
      });
      await db(TABLES.postures).update({
        body: written,
        body_hash: textHash(written),
      });

      const { status, body } = await portal.read(
        `/workspaces/by-entity/${taken.entityRef.replace(':', '/')}`,
      );

      expect(status).toBe(200);
      const byId = await portal.read(`/workspaces/${body.id}`);
      expect(body).toEqual(byId.body);
      expect(body).toMatchObject({
        stale: false,
        shownFrom: stored.shown_from,
        workspaceId: taken.workspaceId,
        workspaceName: 'mlw-fraud',
        entityRef: taken.entityRef,
        owner: OWNER,
        requestId: taken.id,
        requestState: 'approved',
        version: 1,
        judgedAt: stored.judged_at,
        isolation: taken.isolation,
        posture: {
          ...taken.posture,
          fact: 'this is what was stored',
          sentence:
            'Exfiltration-protected as requested: this is what was stored',
        },
      });
    });

    it('knows no workspace behind any other entity', async () => {
      for (const path of [
        '/workspaces/by-entity/resource/default/shop',
        '/workspaces/by-entity/resource/default/%00',
        `/requests/${SUBSCRIPTION}`,
        '/requests/%00',
        '/nothing-here',
      ]) {
        const { status, body } = await portal.read(path);
        expect([path, status]).toEqual([path, 404]);
        expect(body.error.name).toBe('NotFoundError');
      }
    });

    it('lists requests newest first, page by page, while others come in', async () => {
      const names = ['mlw-1', 'mlw-2', 'mlw-3', 'mlw-4', 'mlw-5'];
      for (const name of names) await portal.ask(goodBody({ name }));

      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await portal.read(`/requests?limit=2${cursor}`);
        seen.push(
          ...body.items.map(
            (item: { workspaceName: string }) => item.workspaceName,
          ),
        );
        cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
        await portal.ask(goodBody({ name: `mlw-late-${seen.length}` }));
      } while (cursor);

      expect(seen).toEqual([...names].reverse());
    });

    it('lists requests that were made in the same moment exactly once', async () => {
      for (const name of ['mlw-1', 'mlw-2', 'mlw-3']) {
        await portal.ask(goodBody({ name }));
      }
      await db(TABLES.requests).update({
        created_at: '2026-11-21T00:00:00.000Z',
      });

      const { body: first } = await portal.read('/requests?limit=2');
      const { body: second } = await portal.read(
        `/requests?limit=2&cursor=${first.nextCursor}`,
      );
      const ids = [...first.items, ...second.items].map(item => item.id);
      expect(new Set(ids).size).toBe(3);
      expect(ids).toHaveLength(3);
      expect(second.nextCursor).toBeUndefined();
    });

    it('lists requests of one state', async () => {
      await portal.ask(goodBody());

      const { body: approved } = await portal.read('/requests?state=approved');
      const { body: rejected } = await portal.read('/requests?state=rejected');
      expect(approved.items).toHaveLength(1);
      expect(rejected.items).toHaveLength(0);
    });

    it('lists requests of one kind, and of one user, page by page', async () => {
      for (const name of ['mlw-1', 'mlw-2', 'mlw-3']) {
        await portal.ask(goodBody({ name }));
      }
      const [first, second, third]: string[] = await db(TABLES.requests).pluck(
        'id',
      );
      await db(TABLES.requests).where({ id: first }).update({ kind: 'change' });
      await db(TABLES.requests)
        .where({ id: second })
        .update({ requested_by: 'user:default/other' });
      const idsOf = async (query: string) => {
        const { body } = await portal.read(`/requests?${query}`);
        return body.items.map((item: { id: string }) => item.id);
      };

      expect(await idsOf('kind=change')).toEqual([first]);
      expect(await idsOf('requestedBy=USER:default/other')).toEqual([second]);
      expect(await idsOf('kind=change&requestedBy=user:default/other')).toEqual(
        [],
      );
      const { body: page } = await portal.read('/requests?kind=create&limit=1');
      expect(
        [
          page.items[0].id,
          ...(await idsOf(`kind=create&limit=1&cursor=${page.nextCursor}`)),
        ].sort(),
      ).toEqual([second, third].sort());
      const { status } = await portal.read(
        `/requests?kind=retire&cursor=${page.nextCursor}`,
      );
      expect(status).toBe(400);
    });

    it('judges without storing anything', async () => {
      const { body, status } = await request(portal.server)
        .post(`${API}/evaluate`)
        .set('Authorization', mockCredentials.user.header())
        .send({ isolation: approvedOnly() });

      expect(status).toBe(200);
      expect(body.basis).toEqual({ kind: 'declared' });
      expect(body.lanes.compute.state).toBe('unknown');
      expect(await db(TABLES.facts)).toEqual([]);
    });

    it('judges what is requested as a request, which is complete', async () => {
      const { body } = await request(portal.server)
        .post(`${API}/evaluate`)
        .set('Authorization', mockCredentials.user.header())
        .send({ isolation: approvedOnly(), basis: 'requested' });
      const { body: taken } = await portal.ask(goodBody());

      expect(body).toEqual(taken.posture);
    });
  },
);
