import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { API, Portal, startPortal } from './__testUtils__/portal';
import { expectNoRows } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('POST /compare', () => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());

  // An answer is nothing that is kept.
  afterEach(() => expectNoRows(db));

  const compare = (body: object) =>
    request(portal.server)
      .post(`${API}/compare`)
      .set('Authorization', mockCredentials.user.header())
      .send(body);

  const needs = {
    dataClassification: 'internal',
    region: 'westeurope',
    clients: ['on-premises'],
    nodes: 4,
    nothingElse: true,
  };

  it('recommends one of six options by the active policy', async () => {
    const { status, body } = await compare({ needs });

    expect(status).toBe(200);
    expect(body.options).toHaveLength(6);
    expect(body.recommendation).toMatchObject({
      outcome: 'recommended',
      option: 'managed-approved-only',
    });
    expect(body.options[0].compliance.policy).toBe('baseline');
  });

  it('answers needs that cannot be had together by naming them', async () => {
    const { status, body } = await compare({
      needs: { ...needs, aks: true, serverlessSpark: true },
    });

    expect(status).toBe(200);
    expect(body.recommendation).toEqual({
      outcome: 'none',
      contradiction: {
        needs: expect.arrayContaining(['aks', 'serverless-spark']),
        sentence: expect.stringContaining('serverless Spark'),
      },
    });
  });

  it('takes the disputed arrow as it is told', async () => {
    const later = async (disputed: string) => {
      const { body } = await compare({ needs, disputed });
      return body.options[1].later.map(({ kind }: { kind: string }) => kind);
    };

    expect(await later('allow-with-warning')).toContain('one-way');
    expect(await later('refuse')).toEqual(['refused', 'refused']);
  });

  it.each([
    [{}, '/needs'],
    [{ needs: { clients: ['vpn'] } }, '/needs/clients/0'],
    [{ needs: { hosts: ['https://pypi.org'] } }, '/needs/hosts/0'],
    [{ needs: { clientAddresses: ['10.0.0.1'] } }, '/needs/clientAddresses/0'],
    [{ needs: { spark: true } }, '/needs/spark'],
    [{ needs: {}, policy: {} }, '/policy'],
  ])('refuses %j and names the field', async (sent, pointer) => {
    const { status, body } = await compare(sent);

    expect(status).toBe(400);
    expect(body.error.fields).toEqual([expect.objectContaining({ pointer })]);
  });

  it('answers nobody who is not signed in', async () => {
    const { status } = await request(portal.server)
      .post(`${API}/compare`)
      .set('Authorization', mockCredentials.none.header())
      .send({ needs });

    expect(status).toBe(401);
  });
});
