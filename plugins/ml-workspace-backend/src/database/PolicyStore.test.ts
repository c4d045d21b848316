import { Policy, baselinePolicy, contentHash } from '@ringfence/engine';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrationsDirectory } from './migrations';
import { PolicyStore } from './PolicyStore';
import { TABLES } from './tables';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const shipped = (revision = 1) => ({
  policy: { ...baselinePolicy, revision },
  origin: 'shipped' as const,
});
const configured = (revision: number, changes: Partial<Policy> = {}) => ({
  policy: { ...baselinePolicy, name: 'contoso', revision, ...changes },
  origin: 'configured' as const,
});

describe.each(databases.eachSupportedId())('the active policy on %s', id => {
  let db: Knex;
  let store: PolicyStore;

  beforeEach(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    store = PolicyStore.create(db);
  });

  const active = async () => {
    const { policy } = await store.active();
    return `${policy.name} ${policy.revision}`;
  };

  it('cannot be read before there is one', async () => {
    await expect(store.active()).rejects.toThrow(/No policy is active/);
  });

  it('gives way to a higher revision, and is kept', async () => {
    await store.activate(shipped());
    await store.activate(configured(1));
    await store.activate(configured(4));

    expect(await active()).toBe('contoso 4');
    expect(await db(TABLES.policies)).toHaveLength(3);
  });

  it('may number its revisions by the minute', async () => {
    await store.activate(configured(202611210930));
    await store.activate(configured(202611211000));

    expect(await active()).toBe('contoso 202611211000');
    await store.activate(configured(202611210930));
    expect(await active()).toBe('contoso 202611211000');
  });

  it('stays where the same policy starts again', async () => {
    await store.activate(configured(2));
    await store.activate(configured(2));

    expect(await active()).toBe('contoso 2');
    expect(await db(TABLES.policies)).toHaveLength(1);
  });

  it('refuses one that differs under its revision', async () => {
    await store.activate(configured(2));
    const other = configured(2, { regions: ['westeurope'] });

    await expect(store.activate(other)).rejects.toThrow(
      /^mlWorkspace\.policy\.revision: .* above 2, got 2/,
    );
    expect(await active()).toBe('contoso 2');
  });

  it.each([
    ['has a lower revision', configured(1)],
    ['has a lower revision and differs', configured(1, { regions: ['x'] })],
    ['is missing', shipped(9)],
  ])('stays where that of a configuration %s', async (_, older) => {
    await store.activate(configured(2));
    const before = await db(TABLES.policies);

    await store.activate(older);

    expect(await db(TABLES.policies)).toEqual(before);
    expect(await active()).toBe('contoso 2');
  });

  it('follows the newest package where none is written, also with an older one beside it', async () => {
    await store.activate(shipped(1));
    await store.activate(shipped(2));
    await store.activate(shipped(1));

    expect(await active()).toBe('baseline 2');
  });

  it('is the one that was published, if its revision is higher', async () => {
    await store.activate(configured(2));
    const { policy } = configured(5, { regions: ['westeurope'] });

    expect(await store.publish(policy)).toBe(true);
    expect(await store.publish(policy)).toBe(false);
    expect(await active()).toBe('contoso 5');
    for (const revision of [1, 5]) {
      await expect(
        store.publish(configured(revision).policy),
      ).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('not above 5'),
        fields: [{ pointer: '/policy/revision' }],
      });
    }
    expect(await active()).toBe('contoso 5');
  });

  it('stays the published one where replicas start with an older configuration', async () => {
    await store.activate(configured(2));
    await store.publish(configured(5).policy);
    await store.activate(configured(2));
    await store.activate(shipped(9));

    expect(await active()).toBe('contoso 5');
    await store.activate(configured(6));
    expect(await active()).toBe('contoso 6');
  });

  it('is the highest of those that are published at once, and of each revision only one', async () => {
    await store.activate(configured(1));
    const attempts = [4, 2, 6, 6, 3, 5].map((revision, index) =>
      store.publish(configured(revision, { regions: [`r${index}`] }).policy),
    );
    const outcomes = await Promise.allSettled(attempts);

    const taken = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(taken.length).toBeLessThan(6);
    expect(await active()).toBe('contoso 6');
    expect(await db(TABLES.policies).where({ revision: 6 })).toHaveLength(1);
    expect(await db(TABLES.policies).where({ active: true })).toHaveLength(1);
  });

  it('is not judged by where this version cannot read it', async () => {
    await store.activate(configured(2));
    const newer = { ...configured(2).policy, newer: true };
    await db(TABLES.policies).update({
      hash: contentHash(newer),
      body: JSON.stringify(newer),
    });

    await expect(store.active()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('contoso in revision 2'),
    });
  });

  it('is not judged by where it is not what was stored, and named', async () => {
    await store.activate(configured(2));
    const { hash } = await store.active();
    const body = JSON.stringify({ ...configured(2).policy, name: 'other' });
    await db(TABLES.policies).update({ body });

    await expect(store.active()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        `Policy ${hash} in the database is not what was stored`,
      ),
    });
  });

  it('is one, however many replicas start at once', async () => {
    await Promise.all(
      Array.from({ length: 10 }, () => store.activate(configured(3))),
    );

    expect(await active()).toBe('contoso 3');
    expect(await db(TABLES.policies)).toHaveLength(1);
  });

  it('is the highest, in whatever order replicas start', async () => {
    const revisions = [3, 1, 5, 2, 4, 8, 6, 10, 7, 9];
    const starts = await Promise.allSettled(
      revisions.map(revision => store.activate(configured(revision))),
    );

    expect(starts.map(({ status }) => status)).toEqual(
      Array(10).fill('fulfilled'),
    );
    expect(await active()).toBe('contoso 10');
    expect(await db(TABLES.policies).where({ active: true })).toHaveLength(1);
  });
});
