import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { MAX_FIX_EVALUATIONS } from '@ringfence/advice';
import { Knex } from 'knex';
import request from 'supertest';
import { approvedOnly } from './__testUtils__/isolations';
import { API, Portal, startPortal } from './__testUtils__/portal';
import { expectNoRows } from './__testUtils__/rows';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const compliance = { compliance: true };

describe('POST /smallest-fix', () => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());

  // An answer is nothing that is kept.
  afterEach(() => expectNoRows(db));

  const fix = (body: object) =>
    request(portal.server)
      .post(`${API}/smallest-fix`)
      .set('Authorization', mockCredentials.user.header())
      .send(body);

  const open = () => ({
    ...approvedOnly(),
    inbound: { ...approvedOnly().inbound, publicNetworkAccess: 'Enabled' },
  });

  it('answers with the change that reaches the goal, by the active policy', async () => {
    const { status, body } = await fix({
      isolation: open(),
      goal: compliance,
      basis: 'requested',
    });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      outcome: 'fix',
      minimal: true,
      verdict: 'exfiltration-protected',
      changes: [
        {
          patch: [
            {
              op: 'replace',
              path: '/inbound/publicNetworkAccess',
              value: 'Disabled',
            },
          ],
        },
      ],
      isolation: approvedOnly(),
    });
  });

  it('states what nobody said in a request, and leaves it to be read elsewhere', async () => {
    const { outbound, ...isolation } = approvedOnly();
    const outcome = async (basis?: string) =>
      (await fix({ isolation, goal: compliance, basis })).body.outcome;

    expect(await outcome('requested')).toBe('fix');
    expect(await outcome('declared')).toBe('must-be-read');
    expect(await outcome()).toBe('must-be-read');
  });

  it('answers within its work for 1,000 rules', async () => {
    const rules = Array.from({ length: 1000 }, (_, index) => ({
      name: `rule-${index}`,
      type: 'FQDN',
      fqdn: `host${index}.example.org`,
    }));
    const { status, body } = await fix({
      isolation: {
        ...open(),
        outbound: { isolationMode: 'AllowOnlyApprovedOutbound', rules },
      },
      goal: { verdict: 'exfiltration-protected' },
      basis: 'requested',
    });

    expect(status).toBe(200);
    expect(body.outcome).toBe('fix');
    expect(body.evaluations).toBeLessThanOrEqual(MAX_FIX_EVALUATIONS);
  });

  it.each([
    [{ goal: compliance }, '/isolation'],
    [{ isolation: {} }, '/goal'],
    [{ isolation: {}, goal: { verdict: 'exposed' } }, '/goal'],
    [{ isolation: {}, goal: compliance, basis: 'observed' }, '/basis'],
    [{ isolation: { compute: 3 }, goal: compliance }, '/isolation/compute'],
  ])('refuses %j and names the field', async (sent, pointer) => {
    const { status, body } = await fix(sent);

    expect(status).toBe(400);
    expect(body.error.fields[0].pointer).toMatch(new RegExp(`^${pointer}`));
  });

  it('answers nobody who is not signed in', async () => {
    const { status } = await request(portal.server)
      .post(`${API}/smallest-fix`)
      .set('Authorization', mockCredentials.none.header())
      .send({ isolation: {}, goal: compliance });

    expect(status).toBe(401);
  });
});
