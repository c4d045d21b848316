import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { approvedOnly } from './__testUtils__/isolations';
import { API, Portal, startPortal } from './__testUtils__/portal';
import { expectNoRows } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('POST /simulate', () => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());

  // An answer is nothing that is kept.
  afterEach(() => expectNoRows(db));

  const simulate = (body: object) =>
    request(portal.server)
      .post(`${API}/simulate`)
      .set('Authorization', mockCredentials.user.header())
      .send(body);

  const internet = () => ({
    ...approvedOnly(),
    outbound: { isolationMode: 'AllowInternetOutbound', rules: [] },
  });

  it('answers a change that Azure refuses with the rule behind it', async () => {
    const { status, body } = await simulate({
      from: approvedOnly(),
      to: internet(),
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({ outcome: 'refused', commands: [] });
    expect(body.refusals).toContainEqual(
      expect.objectContaining({
        rule: 'isolation-mode-change',
        source: expect.objectContaining({
          url: expect.stringMatching(/^https:/),
        }),
      }),
    );
  });

  it('judges both ends by the active policy', async () => {
    const { body } = await simulate({
      from: approvedOnly(),
      to: approvedOnly(),
    });

    expect(body.outcome).toBe('none');
    expect(body.before).toEqual(body.after);
    expect(['yes', 'no', 'unknown']).toContain(body.after.meets);
  });

  it('takes the disputed arrow as it is told, and what is not said as before', async () => {
    const to = {
      outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules: [] },
    };
    const ask = async (disputed: string) =>
      (await simulate({ from: internet(), to, disputed, unsaid: 'as-before' }))
        .body.outcome;

    expect(await ask('allow-with-warning')).toBe('one-way');
    expect(await ask('refuse')).toBe('refused');
  });

  it('simulates the creation of a workspace', async () => {
    const { body } = await simulate({ to: approvedOnly() });

    expect(body.steps[0].id).toBe('create-workspace');
    expect(body.before).toBe(undefined);
  });

  it.each([
    [{}, '/to'],
    [{ to: {}, from: null }, '/from'],
    [{ to: {}, disputed: 'maybe' }, '/disputed'],
    [{ to: { compute: 3 } }, '/to/compute'],
    [{ to: {}, from: { colour: 'red' } }, '/from/colour'],
  ])('refuses %j and names the field', async (sent, pointer) => {
    const { status, body } = await simulate(sent);

    expect(status).toBe(400);
    expect(body.error.fields).toEqual([expect.objectContaining({ pointer })]);
  });

  it('answers nobody who is not signed in', async () => {
    const { status } = await request(portal.server)
      .post(`${API}/simulate`)
      .set('Authorization', mockCredentials.none.header())
      .send({ to: {} });

    expect(status).toBe(401);
  });
});
