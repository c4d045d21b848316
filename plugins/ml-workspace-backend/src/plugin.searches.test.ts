import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { openEverywhere } from '@ringfence/testing';
import { Knex } from 'knex';
import request from 'supertest';
import { ADA, API, Portal, startPortal } from './__testUtils__/portal';
import { expectNoRows } from './__testUtils__/rows';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const BOB = 'user:default/bob';

describe('searches for the smallest fix', () => {
  let db: Knex;
  let portal: Portal;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    portal = await startPortal({ db });
  });

  afterAll(() => portal.stop());
  afterEach(() => expectNoRows(db));

  const search = async (user: string, entries: number) => {
    const answer = await request(portal.server)
      .post(`${API}/smallest-fix`)
      .set('Authorization', mockCredentials.user.header(user))
      .send({ isolation: openEverywhere(entries), goal: { compliance: true } });
    return answer;
  };

  it('leave the others their answers while they run', async () => {
    let isOver = false;
    const searching = search(ADA, 300).finally(() => {
      isOver = true;
    });
    let answered = 0;
    while (!isOver) {
      const { status } = await portal.read('/checks', BOB);
      expect(status).toBe(200);
      answered += Number(!isOver);
    }
    const { status, body } = await searching;
    expect([status, body.outcome]).toEqual([200, expect.any(String)]);
    expect(answered).toBeGreaterThan(2);
  });

  it('are one at a time for each person, whatever they send', async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, () => search(ADA, 200)),
      search(BOB, 200),
    ]);
    const found = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 429);
    expect([found.length, refused.length]).toEqual([2, 9]);
    expect(refused[0].body).toMatchObject({
      error: {
        name: 'TooManySearchesError',
        message:
          'A search of yours is still running; wait for its answer before you ask for another',
      },
      response: { statusCode: 429 },
    });
    expect(refused[0].headers['retry-after']).toBe('2');
    expect((await search(ADA, 1)).status).toBe(200);
  });

  it('are refused to many at once, and nobody is left without an answer', async () => {
    const people = Array.from(
      { length: 40 },
      (_, index) => `user:default/person-${index}`,
    );
    const answers = await Promise.all(people.map(user => search(user, 2)));
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([200, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body.error.message).toContain('ask again in a minute');
  });
});
