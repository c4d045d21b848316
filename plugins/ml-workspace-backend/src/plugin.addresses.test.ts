import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { approvedOnly } from './__testUtils__/isolations';
import { API, Portal, startPortal } from './__testUtils__/portal';
import { expectNoRows } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('POST /addresses', () => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());

  // A plan is an answer and nothing that is kept.
  afterEach(() => expectNoRows(db));

  const plan = (body: object) =>
    request(portal.server)
      .post(`${API}/addresses`)
      .set('Authorization', mockCredentials.user.header())
      .send(body);

  it('counts the private endpoints and finds room for them', async () => {
    const { status, body } = await plan({
      isolation: approvedOnly(),
      options: { space: '10.9.0.0/26' },
    });

    expect(status).toBe(200);
    expect(body.subnets).toEqual([
      expect.objectContaining({ purpose: 'private-endpoints', reserved: 5 }),
    ]);
    expect(body.proposal).toEqual([
      {
        name: 'for private-endpoints',
        prefix: '10.9.0.0/28',
        needed: body.needed,
      },
    ]);
  });

  it('answers a range that is none with a problem that names it', async () => {
    const { status, body } = await plan({
      isolation: {
        customNetwork: { virtualNetworks: [{ addressSpace: ['ten'] }] },
      },
    });

    expect(status).toBe(200);
    expect(body.fits).toBe('no');
    expect(body.problems).toEqual([
      expect.objectContaining({
        kind: 'not-a-range',
        pointer: '/customNetwork/virtualNetworks/0/addressSpace/0',
        remedy: expect.any(String),
      }),
    ]);
  });

  it.each([
    [{}, '/isolation'],
    [{ isolation: {}, options: { podsPerNode: 5 } }, '/options/podsPerNode'],
    [{ isolation: {}, options: { pods: 5 } }, '/options/pods'],
    [{ isolation: { compute: 3 } }, '/isolation/compute'],
  ])('refuses %j and names the field', async (sent, pointer) => {
    const { status, body } = await plan(sent);

    expect(status).toBe(400);
    expect(body.error.fields).toEqual([expect.objectContaining({ pointer })]);
  });

  it('answers nobody who is not signed in', async () => {
    const { status } = await request(portal.server)
      .post(`${API}/addresses`)
      .set('Authorization', mockCredentials.none.header())
      .send({ isolation: {} });

    expect(status).toBe(401);
  });
});
