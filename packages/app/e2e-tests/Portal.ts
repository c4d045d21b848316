import { ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../../..');
const START_MS = 90_000;

/** By which the tests call as another service. It is good for this portal alone. */
export const SERVICE_TOKEN = randomBytes(24).toString('base64url');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}

/** Who can sign in, beside those of the example. */
async function signers(users: string[]): Promise<object[]> {
  const file = join(ROOT, 'app-config.yaml');
  const { auth } = parse(await readFile(file, 'utf8'));
  return [
    ...auth.providers.exampleUsers.users,
    ...users.map(entityRef => ({
      entityRef,
      title: entityRef.replace(/^.*\//, ''),
      role: 'Of this test',
    })),
  ];
}

/** What the catalog reads in the portal, templates of which each runs one action, and workspaces in states of their own. */
async function locations(entities: string[]): Promise<object[]> {
  const file = join(ROOT, 'app-config.yaml');
  const { catalog } = parse(await readFile(file, 'utf8'));
  return [
    ...catalog.locations,
    {
      type: 'file',
      target: join(__dirname, 'actionTemplates.yaml'),
      rules: [{ allow: ['Template'] }],
    },
    { type: 'file', target: join(__dirname, 'stateEntities.yaml') },
    ...entities.map(target => ({
      type: 'file',
      target,
      rules: [{ allow: ['User'] }],
    })),
  ];
}

/** How a portal starts. */
export interface StartOptions {
  /** By how many days its clock is behind. */
  daysAgo?: number;
  /** Files of entities that its catalog reads beside the others. */
  entities?: string[];
  /** Entity refs of people who can sign in, beside those of the example. */
  users?: string[];
}

/**
 * The whole portal in one process: the backend, serving the built app, on a
 * free port and with a data folder of its own.
 */
export class Portal {
  readonly url: string;
  readonly #port: number;
  readonly #data: string;
  #process?: ChildProcess;
  #log = '';

  private constructor(port: number, data: string) {
    this.#port = port;
    this.#data = data;
    this.url = `http://localhost:${port}`;
  }

  /** Starts a portal with empty databases. */
  static async start(options?: StartOptions): Promise<Portal> {
    const data = await mkdtemp(join(tmpdir(), 'ringfence-portal-'));
    const portal = new Portal(await freePort(), data);
    await portal.#start(options);
    return portal;
  }

  /** Kills the portal without a warning and starts it again on the same data. */
  async restart(options?: StartOptions): Promise<void> {
    await this.#kill();
    await this.#start(options);
  }

  /** Ends the portal and removes its data. */
  async stop(): Promise<void> {
    await this.#kill();
    await rm(this.#data, { recursive: true, force: true });
  }

  /** Asks for the example workspaces, as `npm start` does. */
  async seed(): Promise<string> {
    const script = join(ROOT, 'scripts', 'seed.mjs');
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [script, this.url]);
    return stdout;
  }

  /** The SQLite file that a plugin of the backend keeps its data in. */
  databaseOf(plugin: string): string {
    return join(this.#data, `${plugin}.sqlite`);
  }

  async #start({
    daysAgo,
    entities = [],
    users,
  }: StartOptions = {}): Promise<void> {
    const transform = require.resolve(
      '@backstage/cli/config/nodeTransform.cjs',
    );
    this.#log = '';
    const started = spawn(
      process.execPath,
      [
        ...(daysAgo ? ['--require', join(__dirname, 'clockBehind.cjs')] : []),
        '--require',
        transform,
        'src/index',
      ],
      {
        cwd: join(ROOT, 'packages', 'backend'),
        env: {
          ...process.env,
          // Where the guest provider signs people in.
          NODE_ENV: 'development',
          RINGFENCE_DATA_DIR: this.#data,
          ...(daysAgo && { RINGFENCE_DAYS_BEHIND: String(daysAgo) }),
          APP_CONFIG_app_baseUrl: this.url,
          APP_CONFIG_backend_baseUrl: this.url,
          APP_CONFIG_backend_cors_origin: this.url,
          APP_CONFIG_backend_listen_port: String(this.#port),
          APP_CONFIG_catalog_locations: JSON.stringify(
            await locations(entities),
          ),
          ...(users && {
            APP_CONFIG_auth_providers_exampleUsers_users: JSON.stringify(
              await signers(users),
            ),
          }),
          APP_CONFIG_mlWorkspace_declared_schedule: JSON.stringify({
            frequency: { seconds: 3 },
            timeout: { minutes: 1 },
          }),
          APP_CONFIG_backend_auth: JSON.stringify({
            externalAccess: [
              {
                type: 'static',
                options: { token: SERVICE_TOKEN, subject: 'e2e-tests' },
              },
            ],
          }),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#process = started;
    const keep = (chunk: Buffer) => {
      this.#log = `${this.#log}${chunk}`.slice(-20_000);
    };
    started.stdout.on('data', keep);
    started.stderr.on('data', keep);
    await this.#waitUntilReady(started);
  }

  async #waitUntilReady(started: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_MS;
    const url = `${this.url}/.backstage/health/v1/readiness`;
    while (Date.now() < deadline && started.exitCode === null) {
      const response = await fetch(url).catch(() => undefined);
      if (response?.ok) return;
      await new Promise(done => setTimeout(done, 200));
    }
    throw new Error(`The portal did not start:\n${this.#log}`);
  }

  async #kill(): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode) return;
    const exited = once(running, 'exit');
    running.kill('SIGKILL');
    await exited;
  }
}
