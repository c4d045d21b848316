import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TABLES } from '../../database/tables';
import { problemsOf } from './invariants';
import { openStore } from './store';
import { EndedTask, TaskPortal } from './TaskPortal';

const EXAMPLE = resolve(
  __dirname,
  '../../../../../examples/workspaces/churn-sandbox.json',
);

/** A task that a kill may interrupt: a template of the portal, and what it leaves. */
export interface TaskOperation {
  name: string;
  template: string;
  /** Whether it acts on a workspace that has to be there before. */
  needsWorkspace: boolean;
  active: number;
  version: number;
}

/** The tasks that write, by the one action of theirs that does. */
export const TASKS: readonly TaskOperation[] = [
  {
    name: 'ml-workspace:request',
    template: 'managed-approved-outbound',
    needsWorkspace: false,
    active: 1,
    version: 1,
  },
  {
    name: 'ml-workspace:change',
    template: 'change-isolation',
    needsWorkspace: true,
    active: 1,
    version: 2,
  },
  {
    name: 'ml-workspace:retire',
    template: 'retire-workspace',
    needsWorkspace: true,
    active: 0,
    version: 2,
  },
];

/** Where a task is killed, as its portal knows the points. */
export const TASK_POINTS = [
  'before the request is written',
  'before it is committed',
  'before the step keeps it',
  'after the step kept it',
] as const;

/** What came of one kill. */
export interface TaskCrash {
  task: string;
  point: string;
  /** The state the task ended in, after the restart. */
  ended: string;
  problems: string[];
}

function isolationOf(name: string): any {
  const { isolation } = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
  return { ...isolation, workspace: { ...isolation.workspace, name } };
}

const differs = (what: string, found: unknown, expected: unknown): string[] =>
  found === expected ? [] : [`${what} is ${found}, not ${expected}`];

/** Kills portals in the middle of their tasks, on one folder of data. */
export class TaskCrasher {
  readonly #folder: string;
  #portal: TaskPortal;

  static async start(folder: string): Promise<TaskCrasher> {
    return new TaskCrasher(folder, await TaskPortal.start(folder));
  }

  private constructor(folder: string, portal: TaskPortal) {
    this.#folder = folder;
    this.#portal = portal;
  }

  stop(): Promise<void> {
    return this.#portal.kill();
  }

  /** Kills at a point of a task, starts again, and waits for the task to end by itself. */
  async crash(operation: TaskOperation, point: string): Promise<TaskCrash> {
    const name = `mlw-${randomUUID().slice(0, 8)}`;
    const values = await this.#prepare(operation, name);
    await this.#portal.arm(point);
    const id = await this.#portal.startTask(operation.template, values);
    await this.#portal.death();
    const left = await this.#look(problemsOf);
    this.#portal = await TaskPortal.start(this.#folder);
    const ended = await this.#portal.ended(id);
    const problems = [
      ...left.map(problem => `left behind: ${problem}`),
      ...differs('the task', ended.status, 'completed'),
      ...(ended.events.includes('recovered') ? [] : ['it was not recovered']),
      ...(await this.#differences(operation, name, id)),
    ];
    return { task: operation.name, point, ended: ended.status, problems };
  }

  /** What the task is given, once what it needs is there. */
  async #prepare(
    { needsWorkspace }: TaskOperation,
    name: string,
  ): Promise<object> {
    const isolation = isolationOf(name);
    const request = { isolation, owner: 'group:default/data-science' };
    if (!needsWorkspace) return request;
    const id = await this.#portal.startTask(TASKS[0].template, request);
    const made: EndedTask = await this.#portal.ended(id);
    if (made.status !== 'completed') throw new Error(made.log);
    const { entity_ref: workspace } = await this.#look(db =>
      db(TABLES.workspaces).where({ name }).first(),
    );
    const inbound = { ...isolation.inbound, ipRules: ['20.50.60.0/28'] };
    return { workspace, isolation: { ...isolation, inbound } };
  }

  #differences(
    { active, version }: TaskOperation,
    name: string,
    taskId: string,
  ): Promise<string[]> {
    return this.#look(async db => {
      const workspaces = await db(TABLES.workspaces).where({ name });
      const requests = await db(TABLES.requests).where(
        'idempotency_key',
        'like',
        `scaffolder-task-${taskId}-%`,
      );
      return [
        ...(await problemsOf(db)),
        ...differs('the number of workspaces', workspaces.length, 1),
        ...differs('active', Number(workspaces[0]?.active), active),
        ...differs('the version', workspaces[0]?.version, version),
        ...differs('the number of requests of the task', requests.length, 1),
        ...differs('the state', requests[0]?.state, 'approved'),
      ];
    });
  }

  async #look<T>(
    read: (db: ReturnType<typeof openStore>) => Promise<T>,
  ): Promise<T> {
    const db = openStore(join(this.#folder, 'ml-workspace.sqlite'));
    try {
      return await read(db);
    } finally {
      await db.destroy();
    }
  }
}
