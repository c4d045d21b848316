import { WorkspaceSummary } from '@ringfence/backstage-plugin-ml-workspace-common';
import { WorkspaceIsolation } from '@ringfence/engine';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { approvedOnly, OWNER } from './__testUtils__/isolations';
import { API, Portal, startPortal } from './__testUtils__/portal';
import { emptyTables } from './__testUtils__/rows';
import { statementsOf } from './__testUtils__/statements';
import { storeWorkspace } from './__testUtils__/stored';
import { TABLES } from './database/tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Anyone on the internet gets in. */
const open = (name: string): WorkspaceIsolation => ({
  ...approvedOnly({ name }),
  dataClassification: 'internal',
  region: 'northeurope',
  inbound: { publicNetworkAccess: 'Enabled', ipRules: [] },
  outbound: { isolationMode: 'AllowInternetOutbound', rules: [] },
});
const closed = (name: string) => approvedOnly({ name });

describe.each(databases.eachSupportedId())('reading workspaces on %s', id => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init(id);
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());
  beforeEach(() => emptyTables(db));

  const get = async (path: string) => {
    const { status, body } = await portal.read(path);
    expect([path, status, body.error?.message]).toEqual([path, 200, undefined]);
    return body;
  };
  const names = async (query = '') => {
    const { items } = await get(`/workspaces?limit=100${query}`);
    return items.map((item: WorkspaceSummary) => item.workspaceName);
  };
  const byEntities = (entityRefs: unknown) =>
    request(portal.server)
      .post(`${API}/workspaces/by-entities`)
      .set('Authorization', mockCredentials.user.header())
      .send({ entityRefs });

  it('tells of each what a table shows, without its posture', async () => {
    const { workspaceId, posture, armId, entityRef } = await storeWorkspace(
      db,
      closed('mlw-a'),
    );
    const { items } = await get('/workspaces');

    const { inbound, resources, compute, outbound } = posture.lanes;
    expect(items).toEqual([
      {
        id: workspaceId,
        workspaceId: armId,
        workspaceName: 'mlw-a',
        entityRef,
        origin: 'request',
        owner: OWNER,
        verdict: 'exfiltration-protected',
        sentence: posture.sentence,
        lanes: {
          inbound: inbound.state,
          resources: resources.state,
          compute: compute.state,
          outbound: outbound.state,
        },
        meets: 'yes',
        basis: { kind: 'requested' },
        stale: false,
        isolationMode: 'AllowOnlyApprovedOutbound',
        dataClassification: 'restricted',
        region: 'westeurope',
        failing: posture.results.filter(({ status }) => status === 'fail')
          .length,
        waived: 0,
        shownFrom: expect.any(String),
      },
    ]);
  });

  it('finds what a filter asks for, and counts the same', async () => {
    await storeWorkspace(db, closed('mlw-closed'));
    await storeWorkspace(db, open('mlw-open'), { owner: 'user:default/bob' });
    await storeWorkspace(db, closed('waiting'), { waiting: true });
    const { posture } = await storeWorkspace(db, {
      ...open('MLW_100'),
      dataClassification: 'confidential',
    });
    const failing = posture.results.find(each => each.status === 'fail')!;

    const both = ['MLW_100', 'mlw-open'];
    for (const [query, found] of [
      ['', ['mlw-closed', 'mlw-open', 'MLW_100']],
      ['verdict=exfiltration-protected', ['mlw-closed']],
      [`verdict=${posture.verdict}`, both],
      ['verdict=invalid', []],
      ['inbound=open', both],
      ['outbound=closed', ['mlw-closed']],
      ['resources=closed&inbound=closed', ['mlw-closed']],
      ['compute=open', []],
      ['mode=AllowInternetOutbound', both],
      ['classification=Internal', ['mlw-open']],
      ['classification=restricted', ['mlw-closed']],
      ['owner=User:default/Bob', ['mlw-open']],
      ['region=North%20Europe', both],
      [`check=${failing.check}`, both],
      ['check=no-such-check', []],
      ['basis=requested', ['mlw-closed', 'mlw-open', 'MLW_100']],
      ['basis=observed', []],
      ['meets=yes', ['mlw-closed', 'mlw-open']],
      ['meets=no', ['MLW_100']],
      ['name=OPEN', ['mlw-open']],
      ['name=_', ['MLW_100']],
      ['name=mlw-_pen', []],
      ['name=%25', []],
      ['name=%5C', []],
      [`owner=${encodeURIComponent("' OR 1=1 --")}`, []],
      ['owner=%25', []],
    ] as const) {
      const all = await names(`&${query}`);
      expect([query, [...all].sort()]).toEqual([query, [...found].sort()]);
      const counts = await get(`/workspaces/counts?${query}`);
      expect([query, counts.total]).toEqual([query, found.length]);
    }
    expect(await get('/workspaces/counts')).toMatchObject({
      total: 3,
      verdicts: {
        'exfiltration-protected': 1,
        [posture.verdict]: 2,
        invalid: 0,
      },
    });
  });

  it('knows a workspace by its entity no sooner than lists show it', async () => {
    const { entityRef } = await storeWorkspace(db, closed('waiting'), {
      waiting: true,
    });
    const { entityRef: listed } = await storeWorkspace(db, closed('taken'));

    const path = `/workspaces/by-entity/${entityRef.replace(':', '/')}`;
    const { status, body } = await portal.read(path);
    const { body: several } = await byEntities([entityRef, listed]);

    expect([status, body.error?.message]).toEqual([
      404,
      'No workspace is known behind this entity',
    ]);
    expect(several.items).toEqual([
      null,
      expect.objectContaining({ workspaceName: 'taken' }),
    ]);
    expect(await names()).toEqual(['taken']);
  });

  it('sorts by name, owner, verdict and change, page by page and either way', async () => {
    const expected: Record<string, string[]> = {
      name: ['aaa', 'BBB', 'ccc', 'DDD', 'eee'],
      owner: ['DDD', 'eee', 'BBB', 'ccc', 'aaa'],
      verdict: ['BBB', 'DDD', 'aaa', 'ccc', 'eee'],
      changed: ['eee', 'DDD', 'ccc', 'BBB', 'aaa'],
    };
    for (const [index, name] of expected.changed.entries()) {
      const weak = name === 'BBB' || name === 'DDD';
      const isolation = weak ? open(name) : closed(name);
      const owner = { aaa: 'user:default/z', DDD: OWNER, eee: OWNER }[name];
      const { workspaceId } = await storeWorkspace(db, isolation, {
        owner: owner ?? 'user:default/bob',
      });
      await db(TABLES.workspaces)
        .where({ id: workspaceId })
        .update({ shown_from: `2026-01-0${index + 1}T00:00:00.000Z` });
    }
    const walk = async (sort: string) => {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = await get(`/workspaces?limit=2&sort=${sort}${cursor}`);
        seen.push(
          ...page.items.map((item: WorkspaceSummary) => item.workspaceName),
        );
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
      } while (cursor);
      return seen;
    };

    for (const [sort, order] of Object.entries(expected)) {
      expect([sort, await walk(sort)]).toEqual([sort, order]);
      expect([sort, await walk(`-${sort}`)]).toEqual([
        sort,
        [...order].reverse(),
      ]);
    }
  });

  it('refuses a cursor of another query, and whatever is no cursor or no query', async () => {
    for (const name of ['a', 'b', 'c']) await storeWorkspace(db, closed(name));
    const { nextCursor } = await get('/workspaces?limit=1');
    const { nextCursor: ofRequests } = await get('/requests?limit=1');
    const forged = (after: unknown) => {
      const { of } = JSON.parse(
        Buffer.from(nextCursor, 'base64url').toString('utf8'),
      );
      return Buffer.from(JSON.stringify({ of, after })).toString('base64url');
    };

    await get(`/workspaces?limit=2&cursor=${nextCursor}`);
    for (const query of [
      `limit=1&sort=-name&cursor=${nextCursor}`,
      `limit=1&verdict=exposed&cursor=${nextCursor}`,
      `cursor=${ofRequests}`,
      `cursor=${forged(['a\u0000', 'x'])}`,
      `cursor=${forged([1, 2])}`,
      `cursor=${forged({})}`,
      'cursor=%27%3B--',
      'limit=1000000',
      'limit=0',
      'limit=1.5',
      'sort=arm_id',
      'verdict=good',
      'verdict=exposed&verdict=isolated',
      'inbound=shut',
      'owner=%00',
      'owner[$ne]=x',
      'colour=red',
    ]) {
      const { status, body } = await portal.read(`/workspaces?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(body.error.fields).toHaveLength(1);
    }
  });

  it('runs one statement for a page, whatever it asks, and reads one row more than it shows', async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      await storeWorkspace(db, name < 'c' ? open(name) : closed(name));
    }
    const { nextCursor } = await get('/workspaces?limit=1');
    for (const [query, rows] of [
      ['limit=2', 3],
      ['limit=100', 4],
      [`limit=1&cursor=${nextCursor}`, 2],
      ['limit=1&sort=-verdict&classification=internal&name=b', 1],
      ['limit=1&check=no-such-check&inbound=open', 0],
    ] as const) {
      const statements = await statementsOf(db, () =>
        get(`/workspaces?${query}`),
      );
      expect([query, statements.length]).toEqual([query, 1]);
      expect(statements[0].sql).not.toContain(TABLES.postures);
      expect([query, statements[0].rows]).toEqual([query, rows]);
    }
    const counting = await statementsOf(db, () => get('/workspaces/counts'));
    expect(counting).toHaveLength(1);
  });

  it('looks up many entities with one statement, in the order asked', async () => {
    const a = await storeWorkspace(db, closed('a'));
    const b = await storeWorkspace(db, open('b'));
    const refs = [b.entityRef, 'resource:default/none', a.entityRef];

    const statements = await statementsOf(db, async () => {
      const { status, body } = await byEntities([
        ...refs,
        a.entityRef.toUpperCase(),
      ]);
      expect(status).toBe(200);
      const ids = body.items.map((item: WorkspaceSummary | null) => item?.id);
      expect(ids).toEqual([b.workspaceId, undefined, a.workspaceId, ids[2]]);
    });
    expect(statements).toHaveLength(1);
    expect((await byEntities([])).body).toEqual({ items: [] });
    for (const bad of [Array(101).fill('x'), 'x', [1], ['\u0000']]) {
      const { status, body } = await byEntities(bad);
      expect(status).toBe(400);
      expect(body.error.fields[0].pointer).toMatch(/^\/entityRefs/);
    }
  });

  it('reads one workspace with its posture, and knows no other', async () => {
    const { workspaceId, posture } = await storeWorkspace(db, closed('a'));
    const detail = await get(`/workspaces/${workspaceId}`);
    const { items } = await get('/workspaces');

    expect(detail).toMatchObject({ ...items[0], posture });
    expect(detail.judgedUnder).toEqual({
      policy: { hash: expect.any(String), name: 'baseline', revision: 1 },
      engineVersion: posture.engineVersion,
    });
    for (const path of [
      `/workspaces/${workspaceId.replace(/^./, 'g')}`,
      '/workspaces/00000000-0000-4000-8000-000000000000',
      '/workspaces/%00',
      `/workspaces/${workspaceId}/posture?at=2001-01-01T00:00:00Z`,
    ]) {
      expect([path, (await portal.read(path)).status]).toEqual([path, 404]);
    }
    for (const at of ['yesterday', '2026-01-01', '2026-01-01T00:00:00']) {
      const path = `/workspaces/${workspaceId}/posture?at=${at}`;
      expect([path, (await portal.read(path)).status]).toEqual([path, 400]);
    }
  });
});
