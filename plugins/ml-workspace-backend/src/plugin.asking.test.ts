import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { goodBody } from './__testUtils__/isolations';
import { startPortal } from './__testUtils__/portal';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const mirror = {
  title: 'Our mirror of PyPI',
  hosts: ['pypi.contoso.com'],
  class: 'read-only',
  source: {
    title: 'Mirrors',
    url: 'https://wiki.contoso.com/mirrors',
    date: '2026-11',
  },
  owner: 'group:default/platform',
};
const configOf = (destinationSets: object) => ({
  mlWorkspace: { asking: { destinationSets } },
});

describe('what whoever asks is offered', () => {
  let db: Knex;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    const past = { ...mirror, expires: '2020-01-01' };
    portal = await startPortal({
      db,
      config: configOf({ mirror, past, r: false }),
    });
  });
  afterAll(() => portal.stop());

  it('is what the configuration says beside what comes with it, until its day', async () => {
    const { body } = await portal.read('/asking');
    const names = body.destinationSets.map(({ name }: any) => name);
    expect(names).toEqual(expect.arrayContaining(['mirror', 'pypi', 'conda']));
    expect(names).not.toContain('past');
    expect(names).not.toContain('r');
    expect(body.presets.map(({ name }: any) => name)).toEqual([
      'sandbox',
      'standard',
      'restricted',
    ]);
  });

  it('is told of a name whether it is free, and by which request it is not', async () => {
    const { subscriptionId = '', resourceGroup = '' } =
      goodBody().isolation.workspace ?? {};
    const look = (name: string) =>
      portal.read(
        `/workspace-names?${new URLSearchParams({
          subscriptionId,
          resourceGroup,
          name,
        })}`,
      );
    const asked = await portal.ask(goodBody({ name: 'mlw-taken' }));
    expect(asked.status).toBe(201);
    expect((await look('MLW-Taken')).body).toEqual({
      state: 'taken',
      requestId: asked.body.id,
    });
    expect((await look('mlw-nobodys')).body).toEqual({ state: 'free' });
    expect((await look('пример')).body).toEqual({
      state: 'unfit',
      problems: [expect.stringContaining('3 to 33 letters')],
    });
  });
});

it('stops the start where a set is wrong, and names the key', async () => {
  const db = await databases.init('SQLITE_3');
  const broken = { ...mirror, hosts: ['https://pypi.org/simple'] };
  await expect(
    startPortal({ db, config: configOf({ broken }) }),
  ).rejects.toThrow(
    /mlWorkspace\.asking\.destinationSets\.broken.*expected a host/,
  );
});
