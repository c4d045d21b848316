import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

const BACKEND = resolve(__dirname, '../../../../../packages/backend');
const START_MS = 180_000;
const TASK_MS = 180_000;
const USER = 'user:default/rosa';

/** What became of a task. */
export interface EndedTask {
  status: string;
  /** Types of what its events are, in order. */
  events: string[];
  log: string;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}

async function eventually<T>(
  ms: number,
  read: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(200)) {
    const value = await read().catch(() => undefined);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * The portal's own backend as a process, with the configuration of the checkout
 * and its data in a folder, which can be told to die at a point of a task.
 */
export class TaskPortal {
  readonly #process: ChildProcess;
  readonly #exited: Promise<unknown>;
  readonly #url: string;
  #token = '';
  #log = '';
  #lastWords = '';

  /** Starts one on a folder, and waits until a user is signed in. */
  static async start(folder: string): Promise<TaskPortal> {
    const portal = new TaskPortal(folder, await freePort());
    const isReady = await eventually(START_MS, () => portal.#signIn());
    if (isReady) return portal;
    await portal.kill();
    throw new Error(`The portal did not start:\n${portal.#log}`);
  }

  private constructor(folder: string, port: number) {
    this.#url = `http://localhost:${port}`;
    this.#process = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        '--require',
        join(__dirname, 'taskPoints.ts'),
        'src/index',
      ],
      {
        cwd: BACKEND,
        env: {
          ...process.env,
          // Where example users sign in.
          NODE_ENV: 'development',
          RINGFENCE_DATA_DIR: folder,
          APP_CONFIG_app_baseUrl: this.#url,
          APP_CONFIG_backend_baseUrl: this.#url,
          APP_CONFIG_backend_listen_port: String(port),
          APP_CONFIG_scaffolder_taskRecovery_staleTimeout: '{"seconds":5}',
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
      },
    );
    this.#exited = once(this.#process, 'exit');
    const keep = (chunk: Buffer) => {
      this.#log = `${this.#log}${chunk}`.slice(-20_000);
    };
    this.#process.stdout!.on('data', keep);
    this.#process.stderr!.on('data', keep);
    (this.#process.stdio[4] as Readable).on('data', chunk => {
      this.#lastWords += chunk;
    });
  }

  /** Tells it to die when a task comes to that point. */
  async arm(point: string): Promise<void> {
    this.#process.send({ arm: point });
    await once(this.#process, 'message', {
      signal: AbortSignal.timeout(START_MS),
    });
  }

  /** Waits until it has died of its point. */
  async death(): Promise<void> {
    const late = setTimeout(() => this.#process.kill('SIGTERM'), TASK_MS);
    await this.#exited;
    clearTimeout(late);
    if (this.#process.signalCode !== 'SIGKILL' || !this.#lastWords) {
      throw new Error(`The portal did not reach its point:\n${this.#log}`);
    }
  }

  /** Kills it wherever it is. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#exited;
  }

  /** Starts a task of one of the portal's templates. */
  async startTask(template: string, values: object): Promise<string> {
    const { id } = await this.#call('/api/scaffolder/v2/tasks', {
      templateRef: `template:default/${template}`,
      values,
    });
    return id;
  }

  /** Waits until a task has ended. */
  async ended(id: string): Promise<EndedTask> {
    const path = `/api/scaffolder/v2/tasks/${id}`;
    const ended = await eventually(TASK_MS, async () => {
      const { status } = await this.#call(path);
      if (status === 'open' || status === 'processing') return undefined;
      const events: { type: string; body: any }[] = await this.#call(
        `${path}/events`,
      );
      return {
        status,
        events: events.map(({ type }) => type),
        log: events.map(({ body }) => body.message).join('\n'),
      };
    });
    if (ended) return ended;
    throw new Error(`Task ${id} does not end:\n${this.#log}`);
  }

  /** Signs the user in, once the catalog knows the groups and the templates. */
  async #signIn(): Promise<true | undefined> {
    const answer = await fetch(`${this.#url}/api/auth/exampleUsers/refresh`, {
      headers: {
        'X-Requested-With': 'XMLHttpRequest',
        'x-ringfence-example-user': USER,
      },
    });
    const { backstageIdentity } = await answer.json();
    if (backstageIdentity.identity.ownershipEntityRefs.length < 2) {
      return undefined;
    }
    this.#token = backstageIdentity.token;
    const templates: unknown[] = await this.#call(
      '/api/catalog/entities?filter=kind=template,spec.type=ml-workspace',
    );
    return templates.length >= 3 ? true : undefined;
  }

  async #call(path: string, body?: object): Promise<any> {
    const answer = await fetch(`${this.#url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${this.#token}`,
        'Content-Type': 'application/json',
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(60_000),
    });
    if (answer.ok) return answer.json();
    throw new Error(`${path} answered ${answer.status}`);
  }
}
