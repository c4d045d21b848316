import { baselinePolicy, Policy } from '@ringfence/engine';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { keepGone, listGone } from '../database/goneStore';
import { migrationsDirectory } from '../database/migrations';
import { PolicyStore } from '../database/PolicyStore';
import { TABLES } from '../database/tables';
import { approvedOnly } from '../__testUtils__/isolations';
import { activatePolicy, storeWorkspace } from '../__testUtils__/stored';
import { ApproverGate } from './ApproverGate';
import { approverPlaces } from './approverPlaces';
import { OwnerKeeper } from './OwnerKeeper';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const MEMBERS = [{ type: 'hasMember', targetRef: 'user:default/ada' }];

const entity = (
  kind: string,
  name: string,
  relations: Entity['relations'] = [],
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  relations,
});

const policy: Policy = {
  ...baselinePolicy,
  tiers: {
    ...baselinePolicy.tiers,
    restricted: {
      ...baselinePolicy.tiers.restricted,
      approval: {
        count: 1,
        groups: ['Group:Full', 'group:default/empty', 'group:default/nobody'],
      },
    },
  },
};

const away = () =>
  ({
    getEntitiesByRefs: async () => {
      throw new Error('connect ECONNREFUSED');
    },
  } as unknown as CatalogService);

const whole = () =>
  catalogServiceMock({
    entities: [
      entity('Group', 'full', MEMBERS),
      entity('Group', 'empty'),
      entity('Group', 'of-groups', [
        { type: 'parentOf', targetRef: 'group:default/full' },
      ]),
      entity('User', 'ada'),
    ],
  });

const services = (catalog: CatalogService) => ({
  catalog,
  auth: mockServices.auth(),
  logger: mockServices.logger.mock(),
});

describe('the approvers of a policy', () => {
  it('are named by where they stand, in one spelling', () => {
    expect(approverPlaces(policy)).toEqual(
      ['group:default/full', 'group:default/empty', 'group:default/nobody'].map(
        (ref, index) => ({
          pointer: `/tiers/restricted/approval/groups/${index}`,
          ref,
        }),
      ),
    );
    expect(approverPlaces(baselinePolicy)).toEqual([]);
  });

  it('are wrong where the catalog has them not, or nobody belongs to them', async () => {
    const gate = ApproverGate.create(services(whole()));
    expect(await gate.problems(policy)).toMatchObject([
      {
        pointer: '/tiers/restricted/approval/groups/1',
        message: expect.stringContaining('to which nobody belongs'),
      },
      {
        pointer: '/tiers/restricted/approval/groups/2',
        message: expect.stringContaining('which the catalog does not have'),
      },
    ]);
  });

  it.each([
    ['does not answer', away()],
    ['has nobody at all yet', catalogServiceMock({ entities: [] })],
  ])('are only warned of while the catalog %s', async (_, catalog) => {
    const options = services(catalog);
    expect(await ApproverGate.create(options).problems(policy)).toEqual([]);
    expect(options.logger.warn).toHaveBeenCalledTimes(1);
  });
});

describe.each(databases.eachSupportedId())('who is gone, on %s', id => {
  let db: Knex;

  beforeAll(async () => {
    db = await databases.init(id);
    await db.migrate.latest({ directory: migrationsDirectory });
    await activatePolicy(db, policy);
  });

  const keeper = (catalog: CatalogService) =>
    OwnerKeeper.create({
      ...services(catalog),
      db,
      policies: PolicyStore.create(db),
    });
  const reasons = async () =>
    (await listGone(db)).map(({ ref, reason }) => [ref, reason]);

  it('is kept once, and left as it was while the catalog cannot say', async () => {
    expect(await keeper(whole()).keep()).toEqual([
      'group:default/empty',
      'group:default/nobody',
    ]);
    const told = [
      ['group:default/empty', 'empty'],
      ['group:default/nobody', 'unknown'],
    ];
    expect(await reasons()).toEqual(told);
    expect(await keeper(whole()).keep()).toEqual([]);

    await expect(keeper(away()).keep()).rejects.toThrow('ECONNREFUSED');
    expect(await keeper(catalogServiceMock({ entities: [] })).keep()).toEqual(
      [],
    );
    expect(await reasons()).toEqual(told);
  });

  it('is told to the platform once, for each workspace that has no owner by then', async () => {
    await db(TABLES.gone).delete();
    const store = (name: string, owner: string) =>
      storeWorkspace(db, approvedOnly({ name }), { owner });
    const lost = await store('mlw-lost', 'group:default/lost');
    const left = await store('mlw-left', 'group:default/empty');
    await store('mlw-kept', 'group:default/full');
    const retired = await store('mlw-retired', 'group:default/lost');
    await db(TABLES.workspaces)
      .where({ id: retired.workspaceId })
      .update({ active: false });
    const told = async () =>
      (
        await db(TABLES.messages).where({ kind: 'owner-gone' }).orderBy('id')
      ).map(({ audience, workspace_id, about }) => ({
        audience,
        workspace_id,
        ...JSON.parse(about),
      }));
    const news = [
      {
        audience: 'platform',
        workspace_id: left.workspaceId,
        owner: 'group:default/empty',
        reason: 'empty',
      },
      {
        audience: 'platform',
        workspace_id: lost.workspaceId,
        owner: 'group:default/lost',
        reason: 'unknown',
      },
    ];

    await keeper(whole()).keep();
    expect(await told()).toEqual(news);
    await keeper(whole()).keep();
    expect(await told()).toEqual(news);

    // Somebody joined, and left again: that is news once more.
    await keepGone(db, new Map(), '2026-02-01T00:00:00.000Z');
    await keeper(whole()).keep();
    expect(await told()).toHaveLength(4);
  });

  it('is told with what is kept, or not at all', async () => {
    await db(TABLES.messages).delete();
    await db(TABLES.gone).delete();
    await db.schema.renameTable(TABLES.messages, 'away');
    await expect(keeper(whole()).keep()).rejects.toThrow(TABLES.messages);
    await db.schema.renameTable('away', TABLES.messages);
    expect(await reasons()).toEqual([]);
  });

  it('keeps since when while the reason is the same', async () => {
    const early = '2026-01-01T00:00:00.000Z';
    await keepGone(db, new Map([['group:default/a', 'unknown']]), early);
    const later = new Map([
      ['group:default/a', 'unknown'],
      ['group:default/b', 'empty'],
    ] as const);
    await keepGone(db, later, '2026-02-01T00:00:00.000Z');
    expect(await listGone(db)).toMatchObject([
      { ref: 'group:default/a', since: early },
      { ref: 'group:default/b', reason: 'empty' },
    ]);
    await keepGone(db, new Map([['group:default/a', 'empty']]), early);
    expect(await reasons()).toEqual([['group:default/a', 'empty']]);
  });
});
