import { canonicalJson } from '@ringfence/engine';
import { BackendFeature, ServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Databases, databasesFactory } from './databases';
import { EntitySource } from './EntitySource';
import { eventually } from './eventually';
import { Memberships, userInfoFactory } from './owners';

/** What a portal starts with. */
export interface TestPortalOptions {
  /** The plugins under test. A service among them takes the place of the portal's own. */
  features?: BackendFeature[];
  /** What the catalog knows from the start. */
  entities?: Entity[];
  /** The entities to wait for: all of them, unless the catalog is to refuse some. */
  waitsFor?: string[];
  config?: JsonObject;
  /** Who is in which groups; in all of them, unless it is said. */
  memberships?: Memberships;
  databases?: Databases;
}

const AS_USER = mockCredentials.user.header();
const AS_SERVICE = mockCredentials.service.header();

const serviceOf = (feature: BackendFeature) =>
  (feature as Partial<ServiceFactory>).service?.id;

/** Where a portal finds a key for development, so that no test leaves one in the sources. */
const KEY_FILE = join(tmpdir(), 'ringfence-tests', 'record-development-key');

/**
 * Adds to the configuration that the catalog tells soon what it was told, and where
 * a key for development may lie.
 */
const configOf = ({ catalog, mlWorkspace, ...rest }: JsonObject = {}) => ({
  ...rest,
  mlWorkspace: {
    record: { developmentKeyFile: KEY_FILE },
    ...(mlWorkspace as JsonObject | undefined),
  },
  catalog: {
    stitchingStrategy: { pollingInterval: { milliseconds: 50 } },
    ...(catalog as JsonObject | undefined),
  },
});

/** Plugins under test beside a real catalog, and a signed-in test user. */
export class TestPortal {
  readonly #backend: TestBackend;
  readonly #source: EntitySource;

  /** Starts one, and waits until the catalog knows its entities. */
  static async start(options: TestPortalOptions): Promise<TestPortal> {
    const { features = [], entities = [], config, databases = {} } = options;
    const { memberships = {} } = options;
    const { waitsFor = entities.map(entity => stringifyEntityRef(entity)) } =
      options;
    const source = new EntitySource(entities);
    const brought = new Set(features.map(serviceOf));
    const services = [
      mockServices.rootConfig.factory({ data: configOf(config) }),
      eventsServiceFactory,
      databasesFactory(databases),
      userInfoFactory(entities, memberships),
    ].filter(({ service }) => !brought.has(service.id));
    const portal = new TestPortal(
      await startTestBackend({
        features: [...services, catalogPlugin, source.module, ...features],
      }),
      source,
    );
    for (const ref of waitsFor) await portal.entity(ref);
    return portal;
  }

  private constructor(backend: TestBackend, source: EntitySource) {
    this.#backend = backend;
    this.#source = source;
  }

  /** What listens. */
  get server() {
    return this.#backend.server;
  }

  /** Where a plugin listens, as the discovery service tells it. */
  get discovery() {
    const port = this.server.port();
    const getBaseUrl = async (plugin: string) =>
      `http://localhost:${port}/api/${plugin}`;
    return { getBaseUrl, getExternalBaseUrl: getBaseUrl };
  }

  /** What a frontend calls plugins by, for the user. */
  get apis() {
    return { discoveryApi: this.discovery, fetchApi: { fetch: fetchAs() } };
  }

  /** Asks a plugin as the user; a body makes it a POST. */
  async ask(
    plugin: string,
    path: string,
    body?: unknown,
    init: RequestInit = {},
  ): Promise<Response> {
    return this.#call(fetchAs(), plugin, path, {
      method: body ? 'POST' : 'GET',
      body: body ? JSON.stringify(body) : undefined,
      ...init,
    });
  }

  /** Reads from a plugin as another plugin. */
  async readAsService(plugin: string, path: string): Promise<Response> {
    return this.#call(fetchAs(AS_SERVICE), plugin, path);
  }

  /** An entity as the catalog tells it now. */
  async find(ref: string): Promise<Entity | undefined> {
    const path = `/entities/by-name/${ref.replace(':', '/')}`;
    const response = await this.readAsService('catalog', path);
    return response.ok ? response.json() : undefined;
  }

  /** Waits until an entity is there, and as one wants it to be. */
  async entity(
    ref: string,
    wanted: (entity: Entity) => boolean = () => true,
  ): Promise<Entity> {
    return eventually(ref, async () => {
      const found = await this.find(ref);
      return found && wanted(found) ? found : undefined;
    });
  }

  /** Adds an entity or puts it in the place of its former self, and waits until the catalog tells it. */
  async put(entity: Entity): Promise<void> {
    await this.#source.put(entity);
    // By what they say: what is parsed elsewhere has other prototypes.
    await this.entity(
      stringifyEntityRef(entity),
      ({ spec }) => canonicalJson(spec) === canonicalJson(entity.spec),
    );
  }

  /** Takes an entity away and waits until the catalog has forgotten it. */
  async remove(ref: string): Promise<void> {
    await this.#source.remove(ref);
    await eventually(`the catalog to forget ${ref}`, async () =>
      (await this.find(ref)) ? undefined : true,
    );
  }

  /** Ends it, as a portal ends that is told to. */
  async stop(): Promise<void> {
    await this.#backend.stop();
  }

  async #call(
    send: typeof fetch,
    plugin: string,
    path: string,
    init?: RequestInit,
  ): Promise<Response> {
    return send(`${await this.discovery.getBaseUrl(plugin)}${path}`, init);
  }
}

function fetchAs(authorization = AS_USER): typeof fetch {
  return (input, init) =>
    fetch(input, {
      ...init,
      headers: {
        'Content-Type': 'application/json',
        ...(init?.headers as Record<string, string>),
        Authorization: authorization,
      },
    });
}
