import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { goodBody } from './__testUtils__/isolations';
import { API, Portal, startPortal } from './__testUtils__/portal';
import { expectNoRows } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe("calls that cannot be understood or are nobody's", () => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());

  // Whatever is refused leaves nothing behind.
  afterEach(() => expectNoRows(db));

  it('refuses a body over 1 MiB and says what to do', async () => {
    const { status, body } = await portal.ask({
      ...goodBody(),
      description: 'x'.repeat(1024 * 1024),
    });

    expect(status).toBe(413);
    expect(body.error.message).toContain('1 MiB');
  });

  it('takes a body of several hundred kilobytes as far as its content', async () => {
    const { status, body } = await portal.ask({
      ...goodBody(),
      description: 'x'.repeat(500 * 1024),
    });

    expect(status).toBe(400);
    expect(body.error.fields[0].pointer).toBe('/description');
  });

  it('refuses what is not JSON', async () => {
    const { status, body } = await portal.ask('{"isolation": ');

    expect(status).toBe(400);
    expect(body.error.message).toMatch(/^The body is not valid JSON/);
  });

  it('refuses a body of another type', async () => {
    const { status, body } = await portal
      .ask('isolation: {}')
      .set('Content-Type', 'application/yaml');

    expect(status).toBe(400);
    expect(body.error.message).toContain('application/json');
  });

  it('refuses an empty body and says what is missing', async () => {
    const { status, body } = await portal.ask({});

    expect(status).toBe(400);
    expect(body.error.fields).toEqual([
      {
        pointer: '/isolation',
        message: 'It is missing; expected object',
        expected: 'object',
      },
      {
        pointer: '/owner',
        message: 'It is missing; expected string',
        expected: 'string',
      },
    ]);
  });

  it.each([
    ['is missing', undefined],
    ['is missing', '   '],
    ['cannot be used', 'x'.repeat(201)],
    ['cannot be used', 'clé'],
  ])('says that the idempotency key %s', async (what, key) => {
    const call = request(portal.server)
      .post(`${API}/requests`)
      .set('Authorization', mockCredentials.user.header());
    if (key) call.set('Idempotency-Key', key);
    const { status, body } = await call.send(goodBody());

    expect(status).toBe(400);
    expect(body.error.message).toContain(`Idempotency-Key ${what}`);
  });

  it.each([
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['limit=many', '/limit'],
    ['state=done', '/state'],
    ['cursor=AAAA', '/cursor'],
    ['cursor=e30', '/cursor'],
    ['page=2', '/page'],
  ])('refuses the query %s and names the parameter', async (query, pointer) => {
    const { status, body } = await portal.read(`/requests?${query}`);

    expect(status).toBe(400);
    expect(body.error.fields[0].pointer).toBe(pointer);
  });

  it('refuses a malformed isolation to judge, and names the field', async () => {
    const { status, body } = await request(portal.server)
      .post(`${API}/evaluate`)
      .set('Authorization', mockCredentials.user.header())
      .send({ isolation: { outbound: { rules: 'all' } } });

    expect(status).toBe(400);
    expect(body.error.fields[0].pointer).toBe('/isolation/outbound/rules');
  });

  it.each([
    ['post', '/evaluate'],
    ['post', '/requests'],
    ['get', '/requests'],
    ['get', '/requests/1'],
    ['get', '/workspaces/by-entity/resource/default/a'],
    ['get', '/checks'],
    ['get', '/policy'],
    ['get', '/changes'],
    ['get', '/openapi.json'],
  ] as const)(
    'answers %s %s without a token with 401',
    async (method, path) => {
      const { status } = await request(portal.server)[method](`${API}${path}`);
      expect(status).toBe(401);
    },
  );

  it('lets no service ask for a workspace', async () => {
    const { status } = await request(portal.server)
      .post(`${API}/requests`)
      .set('Authorization', mockCredentials.service.header())
      .set('Idempotency-Key', 'k')
      .send(goodBody());
    expect(status).toBe(403);
  });

  it('shows the catalog feed to no user', async () => {
    const { status } = await portal.read('/changes');
    expect(status).toBe(403);
    expect(portal.audit.last('change-list')?.status).toBe('failed');
  });
});
