import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { SUBSCRIPTION } from '@ringfence/testing';
import { Knex } from 'knex';
import request from 'supertest';
import { DeploymentsDouble, moduleOf } from './__testUtils__/azure';
import { goodBody } from './__testUtils__/isolations';
import { ADA, API, Portal, startPortal } from './__testUtils__/portal';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const config = {
  mlWorkspace: {
    landingZones: {
      shared: {
        region: 'westeurope',
        privateEndpointSubnetId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet-ml/subnets/snet-endpoints`,
      },
    },
  },
};

describe('building what was approved, by the API', () => {
  const azure = new DeploymentsDouble();
  let db: Knex;
  let portal: Portal;
  let requestId: string;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db, config, features: [moduleOf(azure)] });
    const files = { dialect: 'arm', landingZone: 'shared' };
    const { body } = await portal.ask({ ...goodBody(), files });
    requestId = body.id;
  });

  afterAll(() => portal.stop());

  const post = (path: string, body: object = {}) =>
    request(portal.server)
      .post(`${API}/requests/${path}`)
      .set('Authorization', mockCredentials.user.header(ADA))
      .send(body);

  it('answers 404 while nothing is built, and for what is no request', async () => {
    const of = (id: string) => portal.read(`/requests/${id}/deployment`);
    expect((await of(requestId)).status).toBe(404);
    expect((await of('x')).status).toBe(404);
    expect((await post('x/deploy')).status).toBe(404);
    expect((await post(`${requestId}/deployment/cancel`)).status).toBe(404);
  });

  it('is offered to whoever may, while it is not begun', async () => {
    const { body } = await portal.read(`/requests/${requestId}`);
    expect(body).toMatchObject({ mayDeploy: true });
    expect(body).not.toHaveProperty('deployment');
  });

  it('takes no words about what is built: that was approved', async () => {
    const answer = await post(`${requestId}/deploy`, { template: {} });
    expect(answer.status).toBe(400);
  });

  it('builds without anybody asking again, until it is live', async () => {
    azure.isDone = true;
    const { status, body } = await post(`${requestId}/deploy`);
    expect([status, body.state]).toEqual([200, 'checking']);
    expect(body.by).toBe(ADA);
    const until = Date.now() + 45_000;
    let now = body;
    while (now.state !== 'succeeded' && Date.now() < until) {
      // Each asks for the next step at once.
      await post(`${requestId}/deploy`);
      ({ body: now } = await portal.read(`/requests/${requestId}/deployment`));
    }
    expect(now).toMatchObject({ state: 'succeeded', attempt: 1 });
    const { body: asked } = await portal.read(`/requests/${requestId}`);
    expect(asked.events.map(({ type }: { type: string }) => type)).toEqual([
      'submitted',
      'approved',
      'generated',
      'live',
    ]);
    expect(azure.sent).toHaveLength(1);
    expect(asked.deployment).toMatchObject({ state: 'succeeded' });
    expect(asked).not.toHaveProperty('mayDeploy');
    expect((await post(`${requestId}/deployment/cancel`)).status).toBe(409);
  });

  it('says so where nobody builds', async () => {
    azure.serving = false;
    const isolation = structuredClone(goodBody().isolation);
    isolation.workspace = { ...isolation.workspace, name: 'mlw-elsewhere' };
    const files = { dialect: 'arm', landingZone: 'shared' };
    const { body } = await portal.ask({ ...goodBody(), isolation, files });
    const answer = await post(`${body.id}/deploy`);
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toMatch(/Nothing is built from here/);
  });
});
