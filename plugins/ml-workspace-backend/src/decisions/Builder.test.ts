import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { Knex } from 'knex';
import { migrate } from '../database/migrations';
import { TABLES } from '../database/tables';
import { approvedOnly } from '../__testUtils__/isolations';
import { storeWorkspace } from '../__testUtils__/stored';
import { Builder } from './Builder';
import { queueBuild } from './queueBuild';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const TEMPLATE = 'template:default/build';

/** A scaffolder that dies, or refuses, where a test says so. */
class Tasks {
  readonly made: ScaffolderTask[] = [];
  dies: 'before' | 'after' | undefined;
  refuses = false;

  async scaffold({
    templateRef,
    values,
  }: {
    templateRef: string;
    values: any;
  }) {
    if (this.refuses) {
      throw new Error('Backend request failed, 400 Bad Request {}');
    }
    if (this.dies === 'before') throw new Error('ECONNREFUSED');
    const id = `task-${this.made.length}`;
    this.made.unshift({
      id,
      status: 'open',
      createdAt: new Date().toISOString(),
      spec: {
        parameters: values,
        templateInfo: { entityRef: templateRef },
      } as ScaffolderTask['spec'],
    });
    if (this.dies === 'after') throw new Error('ECONNRESET');
    return { taskId: id };
  }

  async listTasks({ limit = 0, offset = 0 }) {
    const items = this.made.slice(offset, offset + limit);
    return { items, totalItems: this.made.length };
  }

  async getTask({ taskId }: { taskId: string }) {
    return this.made.find(({ id }) => id === taskId)!;
  }
}

describe.each(databases.eachSupportedId())('a build, on %s', id => {
  let db: Knex;
  let tasks: Tasks;
  let requestId: string;

  beforeAll(async () => {
    db = await databases.init(id);
    await migrate(db);
    await storeWorkspace(db, approvedOnly());
    requestId = (await db(TABLES.requests).first()).id;
  });

  beforeEach(async () => {
    tasks = new Tasks();
    await db(TABLES.builds).delete();
    await db(TABLES.messages).delete();
    const at = new Date().toISOString();
    await db.transaction(tx =>
      queueBuild(tx, { requestId, template: TEMPLATE, at }),
    );
  });

  /** A run of a process of its own. */
  const run = (leaseMs?: number) =>
    Builder.create({
      leaseMs,
      db,
      scaffolder: tasks,
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
    }).run(new AbortController().signal);
  const state = async () => {
    const { state: now, task_id } = await db(TABLES.builds).first();
    return [now, task_id];
  };
  const told = async () => {
    const rows = await db(TABLES.messages).orderBy('id');
    return rows.map(({ kind }) => kind);
  };

  it('starts once, however often and by how many it is looked for', async () => {
    await Promise.all([run(), run(), run()]);
    await run();
    expect(tasks.made).toHaveLength(1);
    expect(tasks.made[0].spec.parameters).toEqual({ requestId });
    expect(await state()).toEqual(['started', 'task-0']);
    expect(await told()).toEqual(['build-started']);
  });

  it('is found again where the answer was lost, and not started twice', async () => {
    tasks.dies = 'after';
    await run();
    expect(await state()).toEqual(['queued', null]);
    tasks.dies = undefined;
    for (let other = 0; other < 120; other += 1) {
      await tasks.scaffold({
        templateRef: TEMPLATE,
        values: { requestId: 'x' },
      });
    }
    await run();
    expect(await state()).toEqual(['queued', null]);
    await run(-1);
    expect(await state()).toEqual(['started', 'task-0']);
    expect(tasks.made).toHaveLength(121);
  });

  it('starts later where the scaffolder is away', async () => {
    tasks.dies = 'before';
    await run();
    expect(await state()).toEqual(['queued', null]);
    tasks.dies = undefined;
    await run(-1);
    expect(await state()).toEqual(['started', 'task-0']);
  });

  it('fails for good where the template does not take it', async () => {
    tasks.refuses = true;
    await run();
    tasks.refuses = false;
    await run();
    expect(await state()).toEqual(['failed', null]);
    expect(await told()).toEqual(['build-failed']);
    expect(tasks.made).toEqual([]);
  });

  it.each(['completed', 'failed', 'cancelled'] as const)(
    'is followed until it is %s',
    async status => {
      await run();
      tasks.made[0].status = 'processing';
      await run();
      expect(await state()).toEqual(['started', 'task-0']);
      tasks.made[0].status = status;
      await run();
      await run();
      expect(await state()).toEqual([status, 'task-0']);
      const end = status === 'completed' ? 'built' : 'build-failed';
      expect(await told()).toEqual(['build-started', end]);
    },
  );
});
