import { claimAtOnce } from './__testUtils__/claims';
import { Crash, Crasher, somePoints } from './__testUtils__/crash';
import { Operation, REJUDGE, SINGLE } from './__testUtils__/operations';
import { createSqlite, POSTGRES, Store } from './__testUtils__/store';
import { STORES } from './__testUtils__/stores';
import { WAIVERS } from './__testUtils__/waiverOperations';

jest.setTimeout(300_000);

const POINTS = 2;

describe('a backend that is killed', () => {
  let store: Store;
  let crasher: Crasher;

  beforeAll(async () => {
    store = await createSqlite();
    crasher = await Crasher.start(store);
  });

  afterAll(async () => {
    await crasher?.stop();
    await store?.remove();
  });

  it.each<[string, Operation]>(
    [...SINGLE, ...WAIVERS, REJUDGE].map(operation => [
      operation.name,
      operation,
    ]),
  )('leaves no half %s behind, and the retry ends it', async (_, operation) => {
    const crashes: Crash[] = await crasher.run(operation, somePoints(POINTS));

    expect(crashes).toHaveLength(POINTS);
    expect(crashes.flatMap(({ problems }) => problems)).toEqual([]);
    // Killed before anything was written, and after everything was.
    expect(crashes.map(({ retried }) => retried)).toEqual([
      operation.fresh ?? 201,
      200,
    ]);
  });
});

/** PostgreSQL where there is one, as in the other tests. */
const CLAIMED = [
  { name: 'SQLite' as const, replicas: 1 },
  ...(process.env[POSTGRES]
    ? [{ name: 'PostgreSQL' as const, replicas: 2 }]
    : []),
];

describe.each(CLAIMED)(
  '200 claims of 20 workspaces at once',
  ({ name, replicas }) => {
    it(`are 20 workspaces and clean refusals or repeats on ${name}`, async () => {
      const store = await STORES[name]();
      try {
        const options = { workspaces: 20, claims: 200, replicas };
        const claims = await claimAtOnce(store, options);

        expect(claims.problems).toEqual([]);
        expect(claims).toMatchObject({ workspaces: 20, taken: 20, others: [] });
        expect(claims.refused + claims.repeated).toBe(180);
      } finally {
        await store.remove();
      }
    });
  },
);
