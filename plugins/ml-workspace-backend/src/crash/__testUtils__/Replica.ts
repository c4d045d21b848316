import { ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { mockCredentials } from '@backstage/backend-test-utils';
import { ADA, API } from '../../__testUtils__/portal';
import { Store } from './store';

const PACKAGE = resolve(__dirname, '../../..');
const COMPILED = resolve(PACKAGE, '../../node_modules/.cache/ringfence-crash');
const START_MS = 90_000;
const CALL_MS = 120_000;
const DEATH_MS = 30_000;

/** What a replica answers, its body read as JSON where it is any. */
export interface Answer {
  status: number;
  body: any;
}

/** A backend in a process of its own, which can be told to die at a numbered point. */
export class Replica {
  readonly #process: ChildProcess;
  readonly #exited: Promise<unknown>;
  #url = '';
  #log = '';
  #lastWords = '';

  /** Starts one on a database, and waits until it answers. */
  static async start({ address }: Store): Promise<Replica> {
    const started = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        resolve(__dirname, 'replicaProgram.ts'),
      ],
      {
        cwd: PACKAGE,
        env: {
          ...process.env,
          NODE_ENV: 'test',
          NODE_COMPILE_CACHE: COMPILED,
          DATABASE: address,
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
      },
    );
    const replica = new Replica(started);
    const { port } = await replica.#next<{ port: number }>('port');
    replica.#url = `http://localhost:${port}${API}`;
    return replica;
  }

  private constructor(started: ChildProcess) {
    this.#process = started;
    this.#exited = once(started, 'exit');
    const keep = (chunk: Buffer) => {
      this.#log = `${this.#log}${chunk}`.slice(-20_000);
    };
    started.stdout!.on('data', keep);
    started.stderr!.on('data', keep);
    (started.stdio[4] as Readable).on('data', chunk => {
      this.#lastWords += chunk;
    });
  }

  /** Counts points from now on, and dies at that one; at none for 0. */
  async arm(at: number): Promise<void> {
    this.#process.send({ arm: at });
    await this.#next('armed');
  }

  /** Stops counting, and tells the points that were reached. */
  async disarm(): Promise<string[]> {
    this.#process.send({});
    return (await this.#next<{ reached: string[] }>('reached')).reached;
  }

  /** Waits until it has died of its point, and tells which that was. */
  async death(): Promise<string> {
    const late = setTimeout(() => this.#process.kill('SIGTERM'), DEATH_MS);
    await this.#exited;
    clearTimeout(late);
    if (this.#process.signalCode !== 'SIGKILL' || !this.#lastWords) {
      throw new Error(`The backend did not reach its point:\n${this.#log}`);
    }
    return this.#lastWords;
  }

  /** Kills it without a warning, wherever it is. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#exited;
  }

  /** Calls the API as a user. */
  post(path: string, body: object, key?: string, user = ADA): Promise<Answer> {
    return this.#call(path, user, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(key && { 'Idempotency-Key': key }),
      },
      body: JSON.stringify(body),
    });
  }

  /** Reads a path of the API as a user. */
  read(path: string): Promise<Answer> {
    return this.#call(path, ADA, {});
  }

  async #call(path: string, user: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(`${this.#url}${path}`, {
      ...init,
      headers: {
        ...init.headers,
        Authorization: mockCredentials.user.header(user),
      },
      signal: AbortSignal.timeout(CALL_MS),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
    return { status: response.status, body: isJson ? JSON.parse(text) : text };
  }

  /** The next message with that field. */
  async #next<T>(field: string): Promise<T> {
    const messages = on(this.#process, 'message', {
      close: ['exit'],
      signal: AbortSignal.timeout(START_MS),
    });
    try {
      for await (const [message] of messages) {
        if (field in message) return message;
      }
    } catch (error) {
      throw new Error(`The backend does not answer:\n${this.#log}`, {
        cause: error,
      });
    }
    throw new Error(`The backend ended:\n${this.#log}`);
  }
}
