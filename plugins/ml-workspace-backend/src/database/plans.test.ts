import {
  WORKSPACE_SORTS,
  WorkspaceSort,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { approvedOnly } from '../__testUtils__/isolations';
import { statementsOf } from '../__testUtils__/statements';
import { storeWorkspace } from '../__testUtils__/stored';
import { filterWorkspaces } from '../permissions/filterWorkspaces';
import { FleetReader } from './FleetReader';
import { HistoryReader } from './HistoryReader';
import { migrationsDirectory } from './migrations';
import { WorkspaceReader } from './WorkspaceReader';
import { findActiveWorkspace } from './workspaceStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const everything = () => {};

/** Of each that is listed, whether its owner is gone. */
const OWNER_LOOKUP = /^SEARCH g USING INDEX .*\(ref=\?\)/;

/** How the database goes about it decides how it grows, so this is what is held here. */
describe('statements that run again and again', () => {
  let db: Knex;
  let workspaceId: string;
  let entityRef: string;

  beforeAll(async () => {
    db = await databases.init('SQLITE_3');
    await db.migrate.latest({ directory: migrationsDirectory });
    ({ workspaceId, entityRef } = await storeWorkspace(db, approvedOnly()));
    await storeWorkspace(db, approvedOnly({ name: 'mlw-other' }));
  });

  /** The steps in which SQLite runs what a piece of work sends. */
  async function stepsOf(work: () => Promise<unknown>): Promise<string[]> {
    const statements = await statementsOf(db, work);
    const steps: string[] = [];
    for (const { sql, bindings } of statements) {
      const rows = await db.raw(`EXPLAIN QUERY PLAN ${sql}`, [
        ...(bindings as Knex.RawBinding[]),
      ]);
      steps.push(...rows.map((row: { detail: string }) => row.detail));
    }
    return steps;
  }
  const fleet = () => FleetReader.create(db);
  const page = (sort: WorkspaceSort, cursor?: string) =>
    fleet().list({ filter: {}, sort, limit: 1, cursor, narrow: everything });

  it.each(WORKSPACE_SORTS)(
    'walk an index from its place on, sorted by %s',
    async sort => {
      const first = await page(sort);
      expect(first.nextCursor).toBeDefined();
      for (const cursor of [undefined, first.nextCursor]) {
        const steps = await stepsOf(() => page(sort, cursor));
        expect(steps).toEqual([
          expect.stringMatching(
            cursor ? /^SEARCH w USING INDEX/ : /^SCAN w USING INDEX/,
          ),
          expect.stringMatching(OWNER_LOOKUP),
        ]);
      }
    },
  );

  it('find the workspaces of one verdict and of one owner by an index', async () => {
    for (const filter of [
      { verdict: 'exposed' as const },
      { owner: 'user:default/ada' },
    ]) {
      const steps = await stepsOf(() =>
        fleet().list({ filter, sort: 'name', limit: 1, narrow: everything }),
      );
      expect(steps).toEqual([
        expect.stringMatching(/^SEARCH w USING INDEX/),
        expect.stringMatching(OWNER_LOOKUP),
      ]);
    }
  });

  it('count without reading a row, and what few may see without looking at the rest', async () => {
    const narrow = (query: Knex.QueryBuilder) =>
      filterWorkspaces(query, { field: 'owner', values: ['user:default/a'] });
    const [all] = await stepsOf(() => fleet().counts({}, everything));
    expect(all).toMatch(/^SCAN w USING COVERING INDEX/);
    const [few] = await stepsOf(() => fleet().counts({}, narrow));
    expect(few).toMatch(/^SEARCH w USING INDEX \S+ \(owner=\?\)/);
  });

  it('look up one workspace, and a day of its past, without looking at others', async () => {
    const lookups = [
      () => WorkspaceReader.create(db).findByEntityRef(entityRef),
      () => WorkspaceReader.create(db).find(workspaceId),
      () => fleet().byEntityRefs([entityRef, 'x'], everything),
      () => findActiveWorkspace(db, { entity_ref: entityRef }),
      () => findActiveWorkspace(db, { arm_id: '/subscriptions/x' }),
      () =>
        HistoryReader.create(db).at(
          { id: workspaceId, workspaceId },
          new Date().toISOString(),
        ),
      () => HistoryReader.create(db).list(workspaceId, { limit: 1 }),
    ];
    for (const lookup of lookups) {
      const steps = await stepsOf(lookup);
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.filter(step => !step.startsWith('SEARCH '))).toEqual([]);
    }
  });
});
