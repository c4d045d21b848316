import {
  Page,
  WorkspaceRequest,
} from '@ringfence/backstage-plugin-ml-workspace-common';
import { baselinePolicy } from '@ringfence/engine';
import {
  BackendFeature,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateKindModule from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import mlWorkspacePlugin from '@ringfence/backstage-plugin-ml-workspace-backend';
import { setTimeout as sleep } from 'node:timers/promises';
import { SharedDatabases, sharedDatabases } from './sharedDatabases';
import scaffolderModuleMlWorkspace from '..';

/** What a template does: its steps, and its output. @internal */
export interface Recipe {
  steps: object[];
  output?: object;
}

/** What became of a task or a dry run. @internal */
export interface Run {
  status: string;
  /** What its steps said, in order. */
  log: string;
  output: Record<string, unknown>;
}

const TEMPLATE = { namespace: 'default', name: 'workspace' };
const PATIENCE_MS = 20_000;
jest.setTimeout(60_000);

const template = ({ steps, output }: Recipe) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: TEMPLATE,
  spec: {
    type: 'ml-workspace',
    owner: 'group:default/data-science',
    steps: steps.map((step, index) => ({ name: `Step ${index + 1}`, ...step })),
    output,
  },
});

const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { namespace: 'default', name: 'data-science' },
  spec: { type: 'team', children: [] },
};

const system = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { namespace: 'default', name: 'fraud-detection' },
  spec: { owner: 'group:default/data-science' },
};

/** Puts entities into the catalog, as their one source. */
const entitiesModule = (entities: Entity[]) =>
  createBackendModule({
    pluginId: 'catalog',
    moduleId: 'entities',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'entities',
            connect: connection =>
              connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({
                  entity: {
                    ...entity,
                    metadata: {
                      ...entity.metadata,
                      annotations: {
                        [ANNOTATION_LOCATION]: 'test:entities',
                        [ANNOTATION_ORIGIN_LOCATION]: 'test:entities',
                      },
                    },
                  },
                  locationKey: 'entities',
                })),
              }),
          });
        },
      });
    },
  });

/**
 * A portal with real scaffolder, catalog and ml-workspace plugins, and one
 * template in its catalog.
 * @internal
 */
export class Portal {
  readonly #backend: TestBackend;

  static async start(
    options: {
      recipe?: Recipe;
      features?: BackendFeature[];
      approval?: 'automatic' | 'manual';
      scaffolder?: object;
      databases?: SharedDatabases;
    } = {},
  ): Promise<Portal> {
    const {
      recipe = { steps: [] },
      features = [],
      approval,
      scaffolder,
      databases,
    } = options;
    const { tiers } = baselinePolicy;
    const portal = new Portal(
      await startTestBackend({
        features: [
          mockServices.rootConfig.factory({
            data: {
              catalog: {
                stitchingStrategy: { pollingInterval: { milliseconds: 50 } },
              },
              mlWorkspace: {
                policy: {
                  ...baselinePolicy,
                  tiers: {
                    ...tiers,
                    confidential: {
                      ...tiers.confidential,
                      approval: approval ?? 'automatic',
                    },
                  },
                },
              },
              scaffolder,
            },
          }),
          eventsServiceFactory,
          catalogPlugin,
          templateKindModule,
          entitiesModule([group, system, template(recipe)]),
          scaffolderPlugin,
          mlWorkspacePlugin,
          scaffolderModuleMlWorkspace,
          ...(databases ? [sharedDatabases(databases)] : []),
          ...features,
        ],
      }),
    );
    await portal.entity('group:default/data-science');
    await portal.entity('system:default/fraud-detection');
    await portal.entity('template:default/workspace');
    return portal;
  }

  private constructor(backend: TestBackend) {
    this.#backend = backend;
  }

  /** Where a plugin listens, as the discovery service tells it. */
  get discovery() {
    const port = this.#backend.server.port();
    const getBaseUrl = async (plugin: string) =>
      `http://localhost:${port}/api/${plugin}`;
    return { getBaseUrl, getExternalBaseUrl: getBaseUrl };
  }

  /** Ends it, as a portal ends that is told to. */
  async stop(): Promise<void> {
    await this.#backend.stop();
  }

  /** Asks a plugin as the user. */
  async ask(plugin: string, path: string, body?: object): Promise<Response> {
    const baseUrl = await this.discovery.getBaseUrl(plugin);
    return fetch(`${baseUrl}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: mockCredentials.user.header(),
        'Content-Type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
  }

  /** Runs a recipe as a dry run. */
  async dryRun(recipe: Recipe, values: object = {}): Promise<Run> {
    const response = await this.ask('scaffolder', '/v2/dry-run', {
      template: template(recipe),
      directoryContents: [],
      values,
    });
    const { log = [], output, error } = await response.json();
    return {
      status: response.ok ? 'completed' : 'failed',
      log: [
        ...log.map(({ body }: { body: { message: string } }) => body.message),
        error?.message,
      ].join('\n'),
      output,
    };
  }

  /** Starts a task of the template in the catalog. */
  async start(values: object = {}): Promise<string> {
    const response = await this.ask('scaffolder', '/v2/tasks', {
      templateRef: 'template:default/workspace',
      values,
    });
    const { id } = await response.json();
    return id;
  }

  /** Runs a task of the template in the catalog to its end. */
  async run(values?: object): Promise<Run & { id: string }> {
    const id = await this.start(values);
    return { id, ...(await this.ended(id)) };
  }

  /** Runs an ended task once more. */
  async retry(id: string): Promise<Run> {
    await this.ask('scaffolder', `/v2/tasks/${id}/retry`, {});
    return this.ended(id);
  }

  /** Waits until a task has ended. */
  async ended(id: string): Promise<Run> {
    return eventually(`task ${id} to end`, async () => {
      const task = await this.ask('scaffolder', `/v2/tasks/${id}`);
      const { status } = await task.json();
      if (status === 'open' || status === 'processing') return undefined;
      const response = await this.ask('scaffolder', `/v2/tasks/${id}/events`);
      const events: { type: string; body: Record<string, any> }[] =
        await response.json();
      const end = events.filter(({ type }) => type === 'completion').at(-1);
      return {
        status,
        log: events.map(({ body }) => body.message).join('\n'),
        output: end?.body.output,
      };
    });
  }

  /** Waits until a task has said something. */
  async said(id: string, words: string): Promise<void> {
    await eventually(`task ${id} to say ${words}`, async () => {
      const response = await this.ask('scaffolder', `/v2/tasks/${id}/events`);
      return (await response.text()).includes(words) || undefined;
    });
  }

  /** All requests for workspaces. */
  async requests(): Promise<WorkspaceRequest[]> {
    const response = await this.ask('ml-workspace', '/v1/requests');
    const page: Page<WorkspaceRequest> = await response.json();
    return page.items;
  }

  /** Waits for an entity. */
  async entity(ref: string): Promise<Entity> {
    const [kind, rest] = ref.split(':');
    return eventually(`${ref} to appear`, async () => {
      const response = await this.ask(
        'catalog',
        `/entities/by-name/${kind}/${rest}`,
      );
      return response.ok ? response.json() : undefined;
    });
  }
}

async function eventually<T>(
  what: string,
  read: () => Promise<T | undefined>,
): Promise<T> {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; ) {
    const value = await read();
    if (value !== undefined) return value;
    await sleep(50);
  }
  throw new Error(`Waited in vain for ${what}`);
}
