import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { approvedOnly } from './__testUtils__/isolations';
import { API, Portal, startPortal } from './__testUtils__/portal';
import { expectNoRows } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('POST /reach', () => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());

  // An answer is nothing that is kept.
  afterEach(() => expectNoRows(db));

  const isolation = () => ({
    ...approvedOnly(),
    outbound: {
      isolationMode: 'AllowOnlyApprovedOutbound',
      rules: [{ name: 'pypi', type: 'FQDN', fqdn: 'pypi.org' }],
    },
  });

  const ask = (body: object) =>
    request(portal.server)
      .post(`${API}/reach`)
      .set('Authorization', mockCredentials.user.header())
      .send({ isolation: isolation(), from: 'the managed network', ...body });

  it('answers by which rule a host is reached', async () => {
    const { status, body } = await ask({ to: 'pypi.org:443' });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'allowed',
      path: [{ kind: 'rule', pointer: '/outbound/rules/0' }],
      missing: [],
    });
  });

  it('answers what refuses a host, and what is not known', async () => {
    expect((await ask({ to: 'example.com' })).body.status).toBe('refused');
    const { body } = await ask({ to: '20.1.2.3', protocol: 'tcp' });
    expect(body).toMatchObject({
      status: 'unknown',
      missing: [{ pointer: '/outbound/rules/0' }],
    });
  });

  it('refuses a place that is none with those that there are', async () => {
    const { status, body } = await ask({ from: 'gpu', to: 'pypi.org' });

    expect(status).toBe(400);
    expect(body.error.fields).toEqual([
      {
        pointer: '/from',
        message: 'there is no place "gpu" where code runs',
        expected: expect.stringMatching(/^one of the managed network/),
      },
    ]);
  });

  it.each([
    [{}, '/to'],
    [{ to: 'pypi.org:web' }, '/to'],
    [{ to: 'x'.repeat(400) }, '/to'],
    [{ to: 'pypi.org', protocol: 'gre' }, '/protocol'],
    [{ to: 'pypi.org', isolation: { compute: 3 } }, '/isolation/compute'],
    [{ to: 'pypi.org', port: 443 }, '/port'],
  ])('refuses %j and names the field', async (sent, pointer) => {
    const { status, body } = await ask(sent);

    expect(status).toBe(400);
    expect(body.error.fields).toEqual([expect.objectContaining({ pointer })]);
  });

  it('answers nobody who is not signed in', async () => {
    const { status } = await request(portal.server)
      .post(`${API}/reach`)
      .set('Authorization', mockCredentials.none.header())
      .send({ isolation: {}, from: 'a', to: 'b' });

    expect(status).toBe(401);
  });
});
